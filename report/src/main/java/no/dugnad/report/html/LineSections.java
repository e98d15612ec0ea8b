package no.dugnad.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.Told;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;

/// The ten basic lines: how each stands in words, a sign and a colour, how that is known, what
/// speaks against it and what it changes; the rest folded away.
final class LineSections {
  private final Assessment all;
  private final AssessmentWords words;
  private final Markup html;

  LineSections(Assessment all, AssessmentWords words, Markup html) {
    this.all = all;
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    html.open("section").element("h2", words.own("heading.lines")).line();
    for (LineStanding line : all.lines()) {
      html.element("article", () -> line(line)).line();
    }
    html.close("section").line();
  }

  private void line(LineStanding line) throws IOException {
    html.element(
            "h3",
            () -> {
              badge(line);
              html.text(" " + words.own("line." + line.line()));
            })
        .line();
    if (line.deciding().size() == 1) {
      html.element("p", words.how(line.deciding().getFirst())).line();
      brought(line.deciding().getFirst());
    } else {
      several(line);
    }
    List<String> attacks = all.touches(line).stream().map(words::attack).toList();
    if (!attacks.isEmpty()) {
      String names = String.join(" · ", attacks);
      html.element("p", words.own("touches", Map.of("attacks", names)), "class", "quiet").line();
    }
    more(line);
  }

  private void badge(LineStanding line) throws IOException {
    String colour =
        switch (line.state()) {
          case IN_PLACE -> AssessmentWords.isOnlySaid(line) ? "unknown said" : "met";
          case PARTLY -> "partly";
          case NOT_IN_PLACE -> "not_met";
          case UNKNOWN -> "unknown";
        };
    html.open("span", "class", "verdict " + colour);
    html.element("span", AssessmentWords.mark(line), "aria-hidden", "true");
    html.text(" " + words.state(line.state())).close("span");
  }

  private void several(LineStanding line) throws IOException {
    String how = words.how(line);
    if (!how.isEmpty()) {
      html.element("p", how, "class", "quiet").line();
    }
    html.open("ul", "class", "measures");
    for (MeasureStanding one : line.deciding()) {
      html.element("li", () -> measure(one)).line();
    }
    html.close("ul").line();
  }

  private void measure(MeasureStanding one) throws IOException {
    String state = words.state(one.state());
    html.text(words.measure(one.measure()) + ": " + state + " – " + words.how(one));
    brought(one);
  }

  // What speaks against it, why it counts for what it does, and the person's own words.
  private void brought(MeasureStanding one) throws IOException {
    for (Contradiction contradiction : one.contradictions()) {
      String said = words.own("contradiction." + AssessmentWords.key(contradiction));
      html.element("p", said, "class", "against");
    }
    if (AssessmentWords.isToldWhole(one)) {
      told(one);
    }
    if (!one.answer().note().isEmpty()) {
      html.element("p", words.own("note", Map.of("note", one.answer().note())));
    }
  }

  private void told(MeasureStanding one) throws IOException {
    for (Told told : one.told()) {
      html.open("p").text(words.why(told) + " ");
      html.element("code", AssessmentWords.named(told.evidence().source()), "class", "quiet")
          .close("p")
          .line();
    }
  }

  private void more(LineStanding line) throws IOException {
    List<MeasureStanding> seen =
        line.deciding().stream()
            .filter(one -> !AssessmentWords.isToldWhole(one) && !one.told().isEmpty())
            .toList();
    if (seen.isEmpty() && line.behind().isEmpty()) {
      return;
    }
    html.open("details").element("summary", () -> summary(line)).line();
    html.open("ul", "class", "measures");
    for (MeasureStanding one : seen) {
      html.open("li").text(words.measure(one.measure()) + ":");
      told(one);
      html.close("li").line();
    }
    for (MeasureStanding one : line.behind()) {
      html.element("li", () -> measure(one)).line();
    }
    html.close("ul").close("details").line();
  }

  // Ten times «Vis mer» tells nobody who hears the page what there is more of.
  private void summary(LineStanding line) throws IOException {
    html.text(words.own("more"));
    html.element("span", ": " + words.own("line." + line.line()), "class", "unseen");
  }
}
