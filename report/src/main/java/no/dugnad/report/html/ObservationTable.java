package no.dugnad.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.detail.Answer;
import no.dugnad.report.detail.Lines;
import no.dugnad.report.detail.Question;

/// Every question and answer, folded away until somebody wants to see them.
final class ObservationTable {
  private static final int DEEPEST = 3;

  private final Texts texts;
  private final Markup html;

  ObservationTable(Texts texts, Markup html) {
    this.texts = texts;
    this.html = html;
  }

  void write(List<Report.Seen> observations) throws IOException {
    if (observations.isEmpty()) {
      return;
    }
    html.element("h2", texts.word("observations"));
    html.raw("<details>");
    html.element("summary", texts.word("observations") + " (" + observations.size() + ")");
    html.raw("<table class=\"stack\">").element("caption", texts.word("observations.caption"));
    html.raw("<thead><tr>");
    for (String label : List.of("label.evidence", "observation.question", "observation.answer")) {
      html.element("th", texts.word(label), "scope", "col");
    }
    html.raw("</tr></thead><tbody>").line();
    for (Report.Seen seen : observations) {
      html.element("tr", () -> row(seen), "id", seen.id()).line();
    }
    html.raw("</tbody></table></details>").line();
  }

  private void row(Report.Seen seen) throws IOException {
    Observation look = seen.observation();
    html.element("th", seen.id(), "scope", "row");
    html.open("td").element("code", Question.brief(look.exchange()));
    html.element("p", about(seen), "class", "quiet").close("td");
    html.open("td");
    String word = look.outcome() instanceof Failure ? "observation.nothing" : "observation.answer";
    html.text(texts.word(word) + ": ").element("code", Answer.kind(look.outcome()));
    List<Lines> lines = Lines.of(Answer.of(look.outcome()), texts);
    if (!lines.isEmpty()) {
      html.open("ul", "class", "answer");
      for (Lines line : lines) {
        html.element("li", line.text(), "class", "d" + Math.min(line.depth(), DEEPEST));
      }
      html.close("ul");
    }
    html.close("td");
  }

  private String about(Report.Seen seen) {
    Observation look = seen.observation();
    StringBuilder about = new StringBuilder(Answer.time(look.at()));
    about.append(" · ").append(look.took().toMillis()).append(" ms");
    if (look.look() > 1) {
      append(about, "observation.look", "look", Integer.toString(look.look()));
    }
    if (!look.via().isEmpty()) {
      append(about, "observation.from", "server", look.via());
    }
    if (look.wired()) {
      about.append(" · ").append(texts.word("observation.wired"));
    }
    if (seen.confirmations().size() > 1) {
      String count = Integer.toString(seen.confirmations().size());
      append(about, "observation.confirmed", "count", count);
    }
    return about.toString();
  }

  private void append(StringBuilder about, String key, String name, String value) {
    about.append(" · ").append(texts.word(key, Map.of(name, value)));
  }
}
