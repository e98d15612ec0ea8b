package no.dugnad.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;

/// An assessment as one HTML file that can be mailed, printed and kept, as strict as [HtmlReport]:
/// no script, nothing fetched, the pictures drawn when the page is written.
public final class AssessmentPage {
  private final Assessment all;
  private final AssessmentWords words;
  private final Markup html;

  private AssessmentPage(Assessment all, AssessmentWords words, Markup html) {
    this.all = all;
    this.words = words;
    this.html = html;
  }

  /// Writes an assessment; to be encoded as UTF-8.
  ///
  /// @throws IOException as the sink throws it
  public static void write(Assessment assessment, Texts texts, Appendable sink) throws IOException {
    AssessmentWords words = new AssessmentWords(texts);
    Markup html = new Markup(sink);
    AssessmentPage page = new AssessmentPage(assessment, words, html);
    new Frame(html, texts.language(), StyleSheet.ofAssessment())
        .write(words.head(assessment), page::opening, page::main);
  }

  private void opening() throws IOException {
    html.element("h1", words.head(all));
    String made = words.own("made", Map.of("day", words.day(all.day()), "version", all.version()));
    html.element("p", made, "class", "quiet").line();
    if (all.next().advice().measure().isPresent()) {
      String measure = words.measure(all.next().advice().measure().get());
      html.element("p", words.own("first-of-all", Map.of("measure", measure)), "class", "headline");
    }
    for (String sum : words.sums(all)) {
      html.element("p", sum).line();
    }
  }

  private void main() throws IOException {
    new LineSections(all, words, html).write();
    new AttackSections(all, words, html).write();
    new NextSections(all, words, html).write();
    files();
  }

  private void files() throws IOException {
    List<String> said = words.aboutFiles(all);
    if (all.inputs().isEmpty() && said.isEmpty()) {
      return;
    }
    html.open("section").element("h2", words.own("heading.files")).line();
    if (!said.isEmpty()) {
      html.open("ul");
      for (String one : said) {
        html.element("li", one).line();
      }
      html.close("ul");
    }
    if (!all.inputs().isEmpty()) {
      html.open("details").element("summary", words.own("inputs")).line();
      inputs();
      html.close("details");
    }
    html.close("section").line();
  }

  private void inputs() throws IOException {
    html.open("table", "class", "stack").element("caption", words.own("inputs"), "class", "unseen");
    html.raw("<thead><tr>");
    for (String column : List.of("file", "kind", "date")) {
      html.element("th", words.own("column." + column), "scope", "col");
    }
    html.raw("</tr></thead><tbody>").line();
    for (Assessment.Input input : all.inputs()) {
      html.open("tr")
          .open("th", "scope", "row")
          .element("code", AssessmentWords.named(input.name()))
          .close("th");
      Optional<String> kind = input.kind().map(words::evidence);
      html.element("td", kind.orElseGet(() -> words.own("not-read")));
      html.element("td", input.date().map(words::day).orElse("–")).close("tr").line();
    }
    html.raw("</tbody></table>").line();
  }
}
