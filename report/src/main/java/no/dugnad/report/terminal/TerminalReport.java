package no.dugnad.report.terminal;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Harmless;
import no.dugnad.report.Lead;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Standing;
import no.dugnad.report.Summary;
import no.dugnad.report.Texts;
import no.dugnad.report.Topic;

/// A report for a person at a terminal: what to do first stands first, in words that need no
/// training; what is in order takes a line for each area.
public final class TerminalReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d.M.yyyy HH:mm 'UTC'xxx", Locale.ROOT);

  private final Report report;
  private final Occasion occasion;
  private final Texts texts;
  private final Sheet sheet;
  private final Printer out;

  private TerminalReport(
      Report report, Occasion occasion, Texts texts, Sheet sheet, Appendable sink) {
    this.report = report;
    this.occasion = occasion;
    this.texts = texts;
    this.sheet = sheet;
    this.out = new Printer(sink, sheet);
  }

  /// Writes a report.
  ///
  /// @throws IOException as the sink throws it
  public static void write(
      Report report, Occasion occasion, Texts texts, Sheet sheet, Appendable sink)
      throws IOException {
    new TerminalReport(report, occasion, texts, sheet, sink).write();
  }

  private void write() throws IOException {
    head();
    List<Topic> topics = Topic.of(report);
    for (DomainName domain : report.run().domains()) {
      List<Topic> own =
          topics.stream().filter(topic -> topic.whole().domain().equals(domain)).toList();
      if (report.run().domains().size() > 1) {
        heading(Harmless.name(domain));
      }
      new TopicPages(texts, out, sheet.verbose()).write(own);
    }
    if (sheet.verbose()) {
      new Transcript(texts, out).write(report);
    }
    summary();
  }

  private void head() throws IOException {
    Report.Run run = report.run();
    List<String> names = run.domains().stream().map(Harmless::name).toList();
    String title = texts.word("title", Map.of("domains", String.join(", ", names)));
    out.styled(0, title, out.style()::bold);
    out.styled(
        0,
        texts.word("made", Map.of("time", time(run.started()), "version", run.version())),
        out.style()::faint);
    out.blank();
    if (occasion == Occasion.EXERCISE) {
      out.paragraph(0, texts.word("exercise"));
      out.blank();
    }
    if (report.summary().isEmpty()) {
      out.paragraph(0, texts.word("unfinished"));
      out.blank();
    }
    out.labelled(0, texts.word("vantage"), String.join(" ", Standing.sentences(run, texts)));
    out.blank();
    List<String> lead = Lead.sentences(report, texts);
    if (!lead.isEmpty()) {
      out.paragraph(0, String.join(" ", lead));
      out.blank();
    }
  }

  private void heading(String text) throws IOException {
    out.styled(0, text.toUpperCase(Locale.ROOT), out.style()::bold);
    out.rule(text.length());
    out.blank();
  }

  private void summary() throws IOException {
    if (report.summary().isEmpty()) {
      out.labelled(0, texts.word("summary"), texts.word("exit.unfinished"));
      return;
    }
    Summary counts = report.summary().get();
    List<String> said = new ArrayList<>();
    count(said, "count.not_met", counts.notMet());
    count(said, "count.partly", counts.partly());
    count(said, "count.unknown", counts.unknown());
    count(said, "count.met", counts.met());
    count(said, "count.not_applicable", counts.notApplicable());
    out.labelled(0, texts.word("summary"), String.join(", ", said) + ".");
    String code = Integer.toString(counts.exitCode());
    String ends =
        switch (occasion) {
          case CHECK -> "exit.code";
          case EXERCISE -> "exit.demo";
        };
    out.paragraph(0, texts.word("exit." + code) + " " + texts.word(ends, Map.of("code", code)));
    if (!sheet.verbose()) {
      out.styled(0, texts.word("hint.verbose"), out.style()::faint);
    }
  }

  private void count(List<String> said, String key, int number) {
    if (number > 0) {
      said.add(texts.word(key, Map.of("count", Integer.toString(number))));
    }
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(sheet.zone()));
  }
}
