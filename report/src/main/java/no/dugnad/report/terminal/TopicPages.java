package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.report.Area;
import no.dugnad.report.Named;
import no.dugnad.report.SameReason;
import no.dugnad.report.Texts;
import no.dugnad.report.Topic;

/// The findings of one domain by what to do first: not met, partly, unknown, each point whole; then
/// what is in order and what does not apply, a line for each area.
final class TopicPages {
  private static final int INDENT = 3;
  private static final int MOST_NAMED = 12;

  private final Texts texts;
  private final Printer out;
  private final boolean verbose;

  TopicPages(Texts texts, Printer out, boolean verbose) {
    this.texts = texts;
    this.out = out;
    this.verbose = verbose;
  }

  void write(List<Topic> topics) throws IOException {
    points(topics, "not_met");
    points(topics, "partly");
    points(topics, "unknown");
    lines(topics, "met");
    lines(topics, "not_applicable");
  }

  private static List<Topic> with(List<Topic> topics, String verdict) {
    return topics.stream()
        .filter(topic -> topic.finding().verdict().text().equals(verdict))
        .toList();
  }

  private void heading(String verdict, int count) throws IOException {
    String heading = texts.word("group." + verdict) + " (" + count + ")";
    out.styled(0, heading, out.style()::bold);
    out.rule(Wrap.columns(heading));
  }

  private void points(List<Topic> topics, String verdict) throws IOException {
    List<Topic> points = with(topics, verdict);
    if (points.isEmpty()) {
      return;
    }
    heading(verdict, points.size());
    int number = 1;
    for (List<Topic> group : groups(points)) {
      if (group.size() == 1) {
        point(group.getFirst(), number++);
      } else {
        sameReason(group, number++);
      }
      out.blank();
    }
  }

  private List<List<Topic>> groups(List<Topic> points) {
    return verbose ? points.stream().map(List::of).toList() : SameReason.groups(points);
  }

  private void sameReason(List<Topic> topics, int number) throws IOException {
    Finding finding = topics.getFirst().finding();
    Verdict verdict = finding.verdict();
    out.labelled(
        0,
        number + ". " + texts.word("verdict." + verdict.text()),
        texts.word("label.same", Map.of("count", Integer.toString(topics.size()))),
        text -> out.style().of(verdict, text));
    out.labelled(INDENT, texts.word("label.saw"), texts.reason(finding));
    toDo(verdict);
    out.paragraph(INDENT, texts.word("label.same.which") + ":");
    for (Topic topic : topics) {
      String check = topic.finding().check();
      out.listed(INDENT, "- ", texts.title(check) + " (" + check + ")");
    }
  }

  private void toDo(Verdict verdict) throws IOException {
    if (verdict instanceof Verdict.Unknown(var cause)) {
      out.labelled(INDENT, texts.word("label.do"), texts.common("do." + cause.text(), Map.of()));
    }
  }

  private void point(Topic topic, int number) throws IOException {
    Finding finding = topic.finding();
    Verdict verdict = finding.verdict();
    out.labelled(
        0,
        number + ". " + texts.word("verdict." + verdict.text()),
        texts.title(finding.check()),
        text -> out.style().of(verdict, text));
    out.labelled(INDENT, texts.word("label.asset"), Named.asset(finding.asset(), texts));
    out.labelled(INDENT, texts.word("label.saw"), texts.reason(finding));
    if (topic.showsParts()) {
      parts(topic);
    }
    out.labelled(INDENT, texts.word("label.why"), texts.why(finding.check()));
    toDo(verdict);
    repair(topic.repairable());
    String rule = texts.word("label.rule") + ": " + finding.clause();
    out.styled(
        INDENT,
        rule + " · " + texts.word("label.check") + ": " + finding.check(),
        out.style()::faint);
  }

  private void repair(Finding finding) throws IOException {
    if (finding.repair().isEmpty()) {
      return;
    }
    out.labelled(INDENT, texts.word("label.fix"), texts.repair(finding).orElseThrow());
    if (finding.repair().get().record().isPresent()) {
      out.paragraph(INDENT, texts.word("label.paste"));
      out.blank();
      for (String line : finding.repair().get().record().get().split("\n", -1)) {
        out.copyable(line);
      }
      out.blank();
    }
  }

  private void parts(Topic topic) throws IOException {
    out.paragraph(INDENT, texts.word("label.parts") + ":");
    List<Topic.Alike> groups = topic.alike();
    for (Topic.Alike group : groups) {
      Verdict verdict = group.finding().verdict();
      String assets = assets(group.assets());
      String text = topic.tells(group) ? assets + ": " + texts.reason(group.finding()) : assets;
      out.item(
          INDENT,
          "- ",
          texts.word("verdict." + verdict.text()),
          text,
          label -> out.style().of(verdict, label));
    }
  }

  private String assets(List<Asset> assets) {
    List<String> named =
        assets.stream().limit(MOST_NAMED).map(asset -> Named.asset(asset, texts)).toList();
    String all = String.join("; ", named);
    int more = assets.size() - named.size();
    return more > 0
        ? texts.word("progress.many", Map.of("first", all, "count", Integer.toString(more)))
        : all;
  }

  private void lines(List<Topic> topics, String verdict) throws IOException {
    Map<Area, List<Topic>> areas = new EnumMap<>(Area.class);
    for (Topic topic : with(topics, verdict)) {
      areas.computeIfAbsent(Area.of(topic.finding().check()), _ -> new ArrayList<>()).add(topic);
    }
    if (areas.isEmpty()) {
      return;
    }
    heading(verdict, areas.values().stream().mapToInt(List::size).sum());
    for (Map.Entry<Area, List<Topic>> area : areas.entrySet()) {
      String name = texts.word("area." + area.getKey().key());
      if (verbose) {
        out.styled(0, name, out.style()::bold);
        for (Topic topic : area.getValue()) {
          out.labelled(
              INDENT,
              texts.title(topic.finding().check()),
              texts.reason(topic.finding()),
              text -> text);
        }
      } else {
        String titles =
            String.join(
                " · ",
                area.getValue().stream()
                    .map(topic -> texts.title(topic.finding().check()))
                    .toList());
        out.labelled(0, name + " (" + area.getValue().size() + ")", titles);
      }
    }
    out.blank();
  }
}
