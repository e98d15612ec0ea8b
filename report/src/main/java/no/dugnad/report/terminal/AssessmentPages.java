package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.State;
import no.dugnad.model.measure.Told;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.StageStory;
import no.dugnad.plan.result.Story;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;

/// An assessment for a person at a terminal: how the lines stand, the ten attacks, what to do next.
public final class AssessmentPages {
  private final Assessment all;
  private final AssessmentWords words;
  private final Printer out;
  private final boolean verbose;

  private AssessmentPages(Assessment all, AssessmentWords words, Printer out, boolean verbose) {
    this.all = all;
    this.words = words;
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
    String who = all.organisation().isEmpty() ? words.own("you") : all.organisation();
    String day = words.day(all.day());
    out.styled(0, words.own("head", Map.of("who", who, "day", day)), out.style()::bold);
    out.blank();
    Map<State, Long> counts =
        all.lines().stream()
            .collect(Collectors.groupingBy(LineStanding::state, Collectors.counting()));
    long claimed =
        all.lines().stream()
            .filter(line -> line.state() == State.IN_PLACE)
            .filter(line -> line.level().equals(Optional.of(EvidenceLevel.CLAIMED)))
            .count();
    Map<String, String> numbers = new LinkedHashMap<>();
    for (State state : State.values()) {
      numbers.put(AssessmentWords.key(state), Long.toString(counts.getOrDefault(state, 0L)));
    }
    out.paragraph(0, words.own("sum", numbers));
    if (claimed > 0) {
      out.paragraph(0, words.own("sum.claimed", Map.of("n", Long.toString(claimed))));
    }
    out.blank();
  }

  private void lines() throws IOException {
    heading("lines");
    for (LineStanding line : all.lines()) {
      String how = words.how(line);
      String said = words.state(line.state()) + (how.isEmpty() ? "" : " (" + how + ")");
      out.item(0, mark(line) + " ", words.own("line." + line.line()), said, out.style()::bold);
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

  private static String mark(LineStanding line) {
    boolean claimed = line.level().equals(Optional.of(EvidenceLevel.CLAIMED));
    return switch (line.state()) {
      case IN_PLACE -> claimed ? "?" : "✓";
      case PARTLY -> "~";
      case NOT_IN_PLACE -> "✗";
      case UNKNOWN -> "?";
    };
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
    // What is only said is told with all that was brought about it: that is why it counts for less.
    boolean notWhole =
        one.state() != State.IN_PLACE
            || one.level().equals(Optional.of(EvidenceLevel.CLAIMED))
            || !one.contradictions().isEmpty();
    for (Told told : one.told()) {
      if (verbose || notWhole) {
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
        out.paragraph(
            0,
            words.own(
                "three",
                Map.of(
                    "stopped", Integer.toString(shown.stopped()),
                    "held", Integer.toString(shown.heldSmall()),
                    "serious", Integer.toString(shown.serious()))));
        for (Square square : shown.squares()) {
          square(square);
        }
        readings();
      }
    }
    out.blank();
  }

  private void square(Square square) throws IOException {
    String chances =
        words.replay("kind.stopped")
            + " "
            + AssessmentWords.chance(square.stopped())
            + " · "
            + words.replay("kind.held_small")
            + " "
            + AssessmentWords.chance(square.heldSmall())
            + " · "
            + words.replay("kind.serious")
            + " "
            + AssessmentWords.chance(square.serious());
    out.listed(
        2,
        "■ ",
        words.replay("kind." + AssessmentWords.key(square.kind()))
            + ": "
            + words.attack(square.attack())
            + " ("
            + chances
            + ")");
    for (Story story : all.outlook().stories()) {
      if (story.incident().id().equals(square.attack())) {
        out.paragraph(4, reasons(story));
      }
    }
  }

  // What does most, and what gets through most; every stage where more is asked for.
  private String reasons(Story story) {
    List<String> parts = new ArrayList<>();
    List<StageStory> stages = story.stages();
    for (StageStory stage : verbose ? stages : stages.subList(0, Math.min(1, stages.size()))) {
      String name = words.replay("stage." + AssessmentWords.key(stage.stage()));
      String stops =
          stage.gains().isEmpty()
              ? words.own("stops.nothing")
              : words.own(
                  "stops",
                  Map.of(
                      "measure",
                      words.measure(stage.gains().getFirst().measures().getFirst()),
                      "letter",
                      stage.gains().getFirst().letter().name()));
      parts.add(name + ": " + stops);
      // Where nothing stands in the way, all come through, and no way needs to be told.
      if (!stage.gains().isEmpty() && !stage.through().isEmpty()) {
        parts.add(
            words.own(
                "through",
                Map.of(
                    "chance",
                    AssessmentWords.chance(stage.through().getFirst().chance().mean()),
                    "why",
                    words.replay(
                        "through." + AssessmentWords.key(stage.through().getFirst().way())))));
      }
    }
    return String.join(" ", parts);
  }

  private void readings() throws IOException {
    out.blank();
    for (Reading reading : Reading.values()) {
      Optional<Sum> sum = Optional.ofNullable(all.outlook().ten().get(reading));
      if (sum.isPresent()) {
        Spread stopped = sum.get().ofTen(Field.STOPPED);
        out.listed(
            2,
            "- ",
            words.own(
                "reading",
                Map.of(
                    "reading", words.replay("reading." + AssessmentWords.key(reading)),
                    "stopped", words.ofTen(stopped.median()),
                    "low", words.ofTen(stopped.p5()),
                    "high", words.ofTen(stopped.p95()),
                    "held", words.ofTen(sum.get().ofTen(Field.HELD_SMALL).median()),
                    "serious", words.ofTen(sum.get().ofTen(Field.SERIOUS).median()))));
      }
    }
    out.paragraph(2, words.own("government"));
    out.paragraph(2, words.own("ten.why"));
    out.paragraph(2, words.own("judgement"));
  }

  private void files() throws IOException {
    List<String> said = new ArrayList<>();
    for (Assessment.Input input : all.inputs()) {
      input.trouble().ifPresent(trouble -> said.add(trouble.sentence()));
    }
    all.remarks()
        .forEach(remark -> said.add(words.own("remark." + remark.key(), remark.arguments())));
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
