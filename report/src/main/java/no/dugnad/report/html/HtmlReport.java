package no.dugnad.report.html;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Harmless;
import no.dugnad.report.Lead;
import no.dugnad.report.Named;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Standing;
import no.dugnad.report.Summary;
import no.dugnad.report.Texts;
import no.dugnad.report.Topic;

/// A report as one HTML file that can be mailed, printed and kept: no script, nothing fetched, and
/// a content security policy that forbids both.
public final class HtmlReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d.M.yyyy HH:mm 'UTC'xxx", Locale.ROOT);

  private final Report report;
  private final Occasion occasion;
  private final Texts texts;
  private final ZoneId zone;
  private final Markup html;

  private HtmlReport(Report report, Occasion occasion, Texts texts, ZoneId zone, Appendable sink) {
    this.report = report;
    this.occasion = occasion;
    this.texts = texts;
    this.zone = zone;
    this.html = new Markup(sink);
  }

  /// Writes a report; to be encoded as UTF-8.
  ///
  /// @param zone the reader's time zone
  /// @throws IOException as the sink throws it
  public static void write(
      Report report, Occasion occasion, Texts texts, ZoneId zone, Appendable sink)
      throws IOException {
    new HtmlReport(report, occasion, texts, zone, sink).write();
  }

  private void write() throws IOException {
    new Frame(html, texts.language(), StyleSheet.shipped())
        .write(title(), this::opening, this::main);
  }

  private String title() {
    List<String> names = report.run().domains().stream().map(Harmless::name).toList();
    return texts.word("title", Map.of("domains", String.join(", ", names)));
  }

  private void opening() throws IOException {
    Report.Run run = report.run();
    html.element("h1", title());
    String time = TIME.format(run.started().atZone(zone));
    html.element(
        "p", texts.word("made", Map.of("time", time, "version", run.version())), "class", "quiet");
    if (occasion == Occasion.EXERCISE) {
      html.element("p", texts.word("exercise"));
    }
    if (report.summary().isEmpty()) {
      html.element("p", texts.word("unfinished"));
    }
    for (String sentence : Lead.sentences(report, texts)) {
      html.element("p", sentence);
    }
    counts();
  }

  private void counts() throws IOException {
    Summary counts = Summary.of(report.findings());
    html.open("ul", "class", "counts", "aria-label", texts.word("summary"));
    count("not_met", counts.notMet());
    count("partly", counts.partly());
    count("unknown", counts.unknown());
    count("met", counts.met());
    count("not_applicable", counts.notApplicable());
    html.close("ul");
  }

  private void count(String verdict, int number) throws IOException {
    if (number > 0) {
      String text = texts.word("count." + verdict, Map.of("count", Integer.toString(number)));
      html.element("li", text, "class", verdict);
    }
  }

  private void main() throws IOException {
    List<Topic> topics = Topic.of(report);
    boolean several = report.run().domains().size() > 1;
    TopicSections sections = new TopicSections(texts, html, several ? 3 : 2);
    for (DomainName domain : report.run().domains()) {
      if (several) {
        html.element("h2", Harmless.name(domain));
      }
      sections.write(
          topics.stream().filter(topic -> topic.whole().domain().equals(domain)).toList());
    }
    standing();
    assets();
    new ObservationTable(texts, html).write(report.observations());
  }

  private void standing() throws IOException {
    html.element("h2", texts.word("vantage"));
    for (String sentence : Standing.sentences(report.run(), texts)) {
      html.element("p", sentence);
    }
  }

  private void assets() throws IOException {
    if (report.assets().isEmpty()) {
      return;
    }
    html.element("h2", texts.word("assets"));
    html.raw("<table class=\"stack\">").element("caption", texts.word("assets.caption"));
    html.raw("<thead><tr>");
    html.element("th", texts.word("label.asset"), "scope", "col");
    html.element("th", texts.word("assets.found"), "scope", "col");
    html.raw("</tr></thead><tbody>");
    for (Report.Found found : report.assets()) {
      html.raw("<tr>");
      html.element("th", Named.asset(found.asset(), texts), "scope", "row");
      html.element("td", String.join("; ", found.foundBy()));
      html.raw("</tr>").line();
    }
    html.raw("</tbody></table>").line();
  }
}
