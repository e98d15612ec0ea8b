package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.detail.Answer;
import no.dugnad.report.detail.Lines;
import no.dugnad.report.detail.Question;

/// Every question and answer, decoded, in the order in which they were asked.
final class Transcript {
  private final Texts texts;
  private final Printer out;

  Transcript(Texts texts, Printer out) {
    this.texts = texts;
    this.out = out;
  }

  void write(Report report) throws IOException {
    String heading = texts.word("observations") + " (" + report.observations().size() + ")";
    out.styled(0, heading, out.style()::bold);
    out.rule(Wrap.columns(heading));
    for (Report.Seen seen : report.observations()) {
      observation(seen);
    }
    out.blank();
  }

  private void observation(Report.Seen seen) throws IOException {
    Observation look = seen.observation();
    List<String> head = new ArrayList<>();
    head.add(Question.brief(look.exchange()));
    head.add(Answer.time(look.at()));
    head.add(look.took().toMillis() + " ms");
    if (look.look() > 1) {
      head.add(texts.word("observation.look", Map.of("look", Integer.toString(look.look()))));
    }
    if (!look.via().isEmpty()) {
      head.add(texts.word("observation.from", Map.of("server", look.via())));
    }
    if (look.wired()) {
      head.add(texts.word("observation.wired"));
    }
    out.labelled(0, seen.id(), String.join(" · ", head));
    String kind = Answer.kind(look.outcome());
    out.paragraph(
        3,
        look.outcome() instanceof Failure
            ? texts.word("observation.nothing") + ": " + kind
            : texts.word("observation.answer") + ": " + kind);
    for (Lines line : Lines.of(Answer.of(look.outcome()), texts)) {
      out.paragraph(5 + 2 * line.depth(), line.text());
    }
  }
}
