package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Harmless;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.detail.Answer;
import no.dugnad.report.detail.Detail;
import no.dugnad.report.detail.Question;

/// Every question and answer, decoded, in the order in which they were asked.
final class Transcript {
  /// The longest text that is told of one value: the whole of it stands in the JSON report.
  private static final int LONGEST = 2000;

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
    fields(5, Answer.of(look.outcome()));
  }

  private void fields(int indent, Detail.Fields fields) throws IOException {
    for (Detail.Field field : fields.fields()) {
      value(indent, field.name(), field.value());
    }
  }

  private void value(int indent, String name, Detail value) throws IOException {
    switch (value) {
      case Detail.Text(String text) ->
          out.paragraph(indent, name + ": " + Harmless.line(text, LONGEST));
      case Detail.Whole(long number) -> out.paragraph(indent, name + ": " + number);
      case Detail.Decimal(double number) -> out.paragraph(indent, name + ": " + number);
      case Detail.Flag(boolean is) -> out.paragraph(indent, name + ": " + is);
      case Detail.Binary(var bytes) ->
          out.paragraph(
              indent,
              name
                  + ": "
                  + texts.word(
                      "observation.bytes", Map.of("count", Integer.toString(bytes.length()))));
      case Detail.Many(var values) -> {
        for (Detail one : values) {
          value(indent, name, one);
        }
      }
      case Detail.Fields fields -> {
        out.paragraph(indent, name + ":");
        fields(indent + 2, fields);
      }
    }
  }
}
