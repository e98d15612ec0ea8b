package no.dugnad.report.csv;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Repair;
import no.dugnad.model.finding.Verdict;
import no.dugnad.report.Harmless;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.detail.Answer;

/// A report's findings as comma-separated values (RFC 4180): a header, then a finding a row, CRLF
/// after each. A field that a spreadsheet would take for a formula starts with an apostrophe.
public final class CsvReport {
  /// The columns, public and only ever added to.
  public static final List<String> COLUMNS =
      List.of(
          "domain",
          "check",
          "asset",
          "part",
          "verdict",
          "cause",
          "title",
          "reason",
          "repair",
          "record",
          "clause",
          "observations",
          "at");

  private CsvReport() {}

  /// Writes a report; to be encoded as UTF-8.
  ///
  /// @throws IOException as the sink throws it
  public static void write(Report report, Texts texts, Appendable sink) throws IOException {
    row(sink, COLUMNS);
    for (Report.Judged judged : report.findings()) {
      row(sink, fields(judged, texts));
    }
  }

  private static List<String> fields(Report.Judged judged, Texts texts) {
    Finding finding = judged.finding();
    return List.of(
        Harmless.name(judged.domain()),
        finding.check(),
        finding.asset().id(),
        judged.part() ? "part" : "whole",
        finding.verdict().text(),
        finding.verdict() instanceof Verdict.Unknown(var cause) ? cause.text() : "",
        texts.title(finding.check()),
        texts.reason(finding),
        texts.repair(finding).orElse(""),
        finding.repair().flatMap(Repair::record).map(CsvReport::lines).orElse(""),
        finding.clause(),
        String.join(" ", judged.observations()),
        Answer.time(judged.at()));
  }

  private static String lines(String record) {
    return record.lines().map(Harmless::line).collect(Collectors.joining("\r\n"));
  }

  private static void row(Appendable sink, List<String> fields) throws IOException {
    String separator = "";
    for (String field : fields) {
      sink.append(separator).append(quoted(inert(field)));
      separator = ",";
    }
    sink.append("\r\n");
  }

  // What spreadsheets take for the start of a formula, also in the wide letters of East Asia and
  // behind spaces.
  private static String inert(String field) {
    String start = field.stripLeading();
    boolean formula = !start.isEmpty() && "=+-@|%＝＋－＠".indexOf(start.charAt(0)) >= 0;
    return formula ? "'" + field : field;
  }

  private static String quoted(String field) {
    return field.chars().anyMatch(c -> ",\"\r\n';".indexOf(c) >= 0) || !field.strip().equals(field)
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }
}
