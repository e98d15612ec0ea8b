package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.Told;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.Story;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.AttackWords;

/// An assessment for a person at a terminal: how the lines stand, the ten attacks, what to do next.
public final class AssessmentPages {
  private final Assessment all;
  private final AssessmentWords words;
  private final AttackWords attackWords;
  private final Printer out;
  private final boolean verbose;

  private AssessmentPages(Assessment all, AssessmentWords words, Printer out, boolean verbose) {
    this.all = all;
    this.words = words;
    this.attackWords = new AttackWords(words);
    this.out = out;
    this.verbose = verbose;
  }

  /// Writes an assessment.
  ///
  /// @throws IOException as the sink throws it
  public static void write(Assessment assessment, Texts texts, Sheet sheet, Appendable sink)
      throws IOException {
    AssessmentWords words = new AssessmentWords(texts);
    Printer out = new Printer(sink, sheet);
    AssessmentPages pages = new AssessmentPages(assessment, words, out, sheet.verbose());
    pages.head();
    pages.lines();
    pages.attacks();
    new NextPages(assessment, words, out, sheet.verbose()).write();
    pages.files();
  }

  private void head() throws IOException {
    out.styled(0, words.head(all), out.style()::bold);
    out.blank();
    for (String sum : words.sums(all)) {
      out.paragraph(0, sum);
    }
    out.blank();
  }

  private void lines() throws IOException {
    heading("lines");
    for (LineStanding line : all.lines()) {
      String how = words.how(line);
      String said = words.state(line.state()) + (how.isEmpty() ? "" : " (" + how + ")");
      out.item(
          0,
          AssessmentWords.mark(line) + " ",
          words.own("line." + line.line()),
          said,
          out.style()::bold);
      for (MeasureStanding one : line.deciding()) {
        measure(one, line.deciding().size() > 1);
      }
      if (verbose) {
        for (MeasureStanding one : line.behind()) {
          measure(one, true);
        }
        touches(line);
      }
    }
    out.blank();
  }

  private void touches(LineStanding line) throws IOException {
    List<String> names = all.touches(line).stream().map(words::attack).toList();
    if (!names.isEmpty()) {
      out.paragraph(2, words.own("touches", Map.of("attacks", String.join(" · ", names))));
    }
  }

  private void measure(MeasureStanding one, boolean named) throws IOException {
    if (named) {
      out.listed(
          2,
          "- ",
          words.measure(one.measure()) + ": " + words.state(one.state()) + " – " + words.how(one));
    } else if (one.level().isEmpty() || one.shown().isPresent() || !one.answer().by().isEmpty()) {
      out.paragraph(2, words.how(one));
    }
    for (Contradiction contradiction : one.contradictions()) {
      out.paragraph(4, words.own("contradiction." + AssessmentWords.key(contradiction)));
    }
    for (Told told : one.told()) {
      if (verbose || AssessmentWords.isToldWhole(one)) {
        out.paragraph(4, words.why(told));
      }
    }
  }

  private void attacks() throws IOException {
    heading("attacks");
    switch (all.outlook().squares()) {
      case Squares.TooLittle(List<MeasureId> missing) -> {
        out.paragraph(0, words.own("too-little"));
        for (MeasureId measure : missing) {
          out.listed(2, "- ", words.question(measure));
        }
      }
      case Squares.Shown shown -> {
        out.paragraph(0, words.replay("say.condition"));
        out.paragraph(0, attackWords.three(shown));
        for (Square square : shown.squares()) {
          square(square);
        }
        readings();
      }
    }
    out.blank();
  }

  private void square(Square square) throws IOException {
    out.listed(
        2,
        "■ ",
        attackWords.kind(square.kind())
            + ": "
            + words.attack(square.attack())
            + " ("
            + attackWords.chances(square)
            + ")");
    for (Story story : all.outlook().stories()) {
      if (story.incident().id().equals(square.attack())) {
        out.paragraph(
            4, verbose ? String.join(" ", attackWords.reasons(story)) : attackWords.reason(story));
      }
    }
  }

  private void readings() throws IOException {
    out.blank();
    for (Reading reading : Reading.values()) {
      Optional<Sum> sum = Optional.ofNullable(all.outlook().ten().get(reading));
      if (sum.isPresent()) {
        out.listed(2, "- ", attackWords.reading(reading, sum.get()));
      }
    }
    out.paragraph(2, words.own("government"));
    out.paragraph(2, words.own("ten.why"));
    out.paragraph(2, words.own("judgement"));
  }

  private void files() throws IOException {
    List<String> said = words.aboutFiles(all);
    if (!said.isEmpty()) {
      heading("files");
      for (String one : said) {
        out.listed(0, "- ", one);
      }
    }
  }

  private void heading(String key) throws IOException {
    String title = words.own("heading." + key);
    out.styled(0, title, out.style()::bold);
    out.rule(title.length());
  }
}
