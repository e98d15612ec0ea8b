package no.dugnad.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.report.Area;
import no.dugnad.report.Named;
import no.dugnad.report.Report;
import no.dugnad.report.SameReason;
import no.dugnad.report.Texts;
import no.dugnad.report.Topic;

/// The findings of one domain: an article for each point that asks for something, tables for what
/// is in order and what does not apply.
final class TopicSections {
  private final Texts texts;
  private final Markup html;
  private final int level;

  /// @param level of the groups' headings, 2 or 3
  TopicSections(Texts texts, Markup html, int level) {
    this.texts = texts;
    this.html = html;
    this.level = level;
  }

  void write(List<Topic> topics) throws IOException {
    for (String verdict : List.of("not_met", "partly", "unknown")) {
      List<Topic> points = with(topics, verdict);
      if (!points.isEmpty()) {
        html.element("section", () -> points(verdict, points)).line();
      }
    }
    for (String verdict : List.of("met", "not_applicable")) {
      List<Topic> lines = with(topics, verdict);
      if (!lines.isEmpty()) {
        html.element("section", () -> table(verdict, lines)).line();
      }
    }
  }

  private static List<Topic> with(List<Topic> topics, String verdict) {
    return topics.stream()
        .filter(topic -> topic.finding().verdict().text().equals(verdict))
        .toList();
  }

  private void heading(String verdict, int count) throws IOException {
    html.element("h" + level, texts.word("group." + verdict) + " (" + count + ")").line();
  }

  private void points(String verdict, List<Topic> points) throws IOException {
    heading(verdict, points.size());
    for (List<Topic> group : SameReason.groups(points)) {
      html.element(
              "article",
              () -> {
                if (group.size() == 1) {
                  point(group.getFirst());
                } else {
                  sameReason(group);
                }
              })
          .line();
    }
  }

  private void sameReason(List<Topic> topics) throws IOException {
    Finding finding = topics.getFirst().finding();
    String count = Integer.toString(topics.size());
    html.element(
        "h" + (level + 1),
        () -> {
          badge(finding.verdict());
          html.text(" " + texts.word("label.same", Map.of("count", count)));
        });
    html.open("dl");
    entry("label.saw", texts.reason(finding));
    toDo(finding.verdict());
    html.element("dt", texts.word("label.same.which"));
    html.open("dd").open("ul");
    for (Topic topic : topics) {
      html.open("li").text(texts.title(topic.finding().check()));
      html.element("p", () -> small(topic.whole()), "class", "quiet").close("li");
    }
    html.close("ul").close("dd").close("dl");
  }

  private void toDo(Verdict verdict) throws IOException {
    if (verdict instanceof Verdict.Unknown(var cause)) {
      entry("label.do", texts.common("do." + cause.text(), Map.of()));
    }
  }

  private void point(Topic topic) throws IOException {
    Finding finding = topic.finding();
    Verdict verdict = finding.verdict();
    html.element(
        "h" + (level + 1),
        () -> {
          badge(verdict);
          html.text(" " + texts.title(finding.check()));
        });
    html.open("dl");
    entry("label.asset", Named.asset(finding.asset(), texts));
    entry("label.saw", texts.reason(finding));
    if (topic.showsParts()) {
      html.element("dt", texts.word("label.parts"));
      html.element("dd", () -> parts(topic));
    }
    entry("label.why", texts.why(finding.check()));
    toDo(verdict);
    repair(topic.repairable());
    html.close("dl");
    html.element("p", () -> small(topic.whole()), "class", "quiet");
  }

  private void small(Report.Judged judged) throws IOException {
    html.text(texts.word("label.rule") + ": " + judged.finding().clause() + " · ");
    html.text(texts.word("label.check") + ": ").element("code", judged.finding().check());
    if (!judged.observations().isEmpty()) {
      html.text(" · " + texts.word("label.evidence") + ":");
      for (String id : judged.observations()) {
        html.text(" ").element("a", id, "href", "#" + id);
      }
    }
  }

  private void badge(Verdict verdict) throws IOException {
    html.element(
        "span", texts.word("verdict." + verdict.text()), "class", "verdict " + verdict.text());
  }

  private void entry(String label, String text) throws IOException {
    html.element("dt", texts.word(label)).element("dd", text).line();
  }

  private void repair(Finding finding) throws IOException {
    if (finding.repair().isEmpty()) {
      return;
    }
    html.element("dt", texts.word("label.fix"));
    html.open("dd").element("p", texts.repair(finding).orElseThrow());
    if (finding.repair().get().record().isPresent()) {
      html.element("p", texts.word("label.paste"));
      String record = finding.repair().get().record().get();
      html.open("pre", "tabindex", "0", "role", "group", "aria-label", texts.word("label.paste"));
      String separator = "";
      for (String line : record.lines().toList()) {
        html.raw(separator).text(line);
        separator = "\n";
      }
      html.close("pre");
    }
    html.close("dd").line();
  }

  private void parts(Topic topic) throws IOException {
    html.open("ul");
    for (Topic.Alike group : topic.alike()) {
      String assets =
          group.assets().stream()
              .map(asset -> Named.asset(asset, texts))
              .collect(Collectors.joining("; "));
      html.open("li");
      badge(group.finding().verdict());
      html.text(topic.tells(group) ? assets + ": " + texts.reason(group.finding()) : assets);
      html.close("li");
    }
    html.close("ul");
  }

  private void table(String verdict, List<Topic> lines) throws IOException {
    heading(verdict, lines.size());
    // The heading above says the same to those who see it.
    html.raw("<table class=\"stack\">")
        .element("caption", texts.word("group." + verdict), "class", "unseen");
    html.raw("<thead><tr>");
    for (String label : List.of("label.area", "label.check", "label.reason")) {
      html.element("th", texts.word(label), "scope", "col");
    }
    html.raw("</tr></thead><tbody>").line();
    for (Topic topic : lines) {
      Finding finding = topic.finding();
      html.raw("<tr>");
      html.element("td", texts.word("area." + Area.of(finding.check()).key()));
      html.element("th", texts.title(finding.check()), "scope", "row");
      html.element("td", texts.reason(finding));
      html.raw("</tr>").line();
    }
    html.raw("</tbody></table>").line();
  }
}
