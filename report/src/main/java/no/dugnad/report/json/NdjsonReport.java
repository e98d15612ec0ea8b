package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.report.Texts;

/// A report as lines of JSON, an object a line, each with its `type`: `run` first, then `asset`,
/// `observation`, `finding`, and `summary` last. Without a summary the run did not finish. The
/// lines can be written one by one as a run goes.
public final class NdjsonReport {
  private final OutputStream stream;
  private final Texts texts;

  /// @param stream gets the lines; flushed after each and never closed
  public NdjsonReport(OutputStream stream, Texts texts) {
    this.stream = stream;
    this.texts = texts;
  }

  /// Writes a whole report.
  ///
  /// @throws IOException as the stream throws it
  public static void write(Report report, Texts texts, OutputStream stream) throws IOException {
    NdjsonReport lines = new NdjsonReport(stream, texts);
    lines.run(report.run());
    for (Report.Found found : report.assets()) {
      lines.asset(found);
    }
    for (Report.Seen seen : report.observations()) {
      lines.observation(seen);
    }
    for (Report.Judged judged : report.findings()) {
      lines.finding(judged);
    }
    if (report.summary().isPresent()) {
      lines.summary(report.summary().get());
    }
  }

  /// Writes the line of the run.
  public void run(Report.Run run) throws IOException {
    line(
        "run",
        json -> {
          json.text("schema", JsonReport.SCHEMA);
          Objects.run(json, run);
        });
  }

  /// Writes the line of an asset.
  public void asset(Report.Found found) throws IOException {
    line("asset", json -> Objects.found(json, found));
  }

  /// Writes the line of an observation.
  public void observation(Report.Seen seen) throws IOException {
    line("observation", json -> Objects.seen(json, seen));
  }

  /// Writes the line of a finding.
  public void finding(Report.Judged judged) throws IOException {
    line("finding", json -> Objects.judged(json, judged, texts));
  }

  /// Writes the last line.
  public void summary(Summary summary) throws IOException {
    line("summary", json -> Objects.summary(json, summary));
  }

  private void line(String type, Json.Body fields) throws IOException {
    Json.write(
        stream,
        json ->
            json.object(inner -> {
              inner.text("type", type);
              fields.write(inner);
            }));
    stream.write('\n');
    stream.flush();
  }
}
