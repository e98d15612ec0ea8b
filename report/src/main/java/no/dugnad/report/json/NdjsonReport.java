package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.report.Texts;

/// A report as lines of JSON, an object a line, each with its `type`: `finding` as soon as each is
/// final, then `run`, `asset` and `observation`, and `summary` last. Without a summary the run did
/// not finish.
public final class NdjsonReport {
  private final OutputStream stream;
  private final Texts texts;
  private final Set<Report.Judged> findings = new HashSet<>();

  /// @param stream gets the lines; flushed after each and never closed
  public NdjsonReport(OutputStream stream, Texts texts) {
    this.stream = stream;
    this.texts = texts;
  }

  /// Writes a whole report.
  ///
  /// @throws IOException as the stream throws it
  public static void write(Report report, Texts texts, OutputStream stream) throws IOException {
    new NdjsonReport(stream, texts).finish(report);
  }

  /// Writes what is not written yet: the findings that were not, the run, its assets and
  /// observations, and last the summary, where there is one.
  ///
  /// @throws IOException as the stream throws it
  public void finish(Report report) throws IOException {
    for (Report.Judged judged : report.findings()) {
      finding(judged);
    }
    run(report.run());
    for (Report.Found found : report.assets()) {
      asset(found);
    }
    for (Report.Seen seen : report.observations()) {
      observation(seen);
    }
    if (report.summary().isPresent()) {
      summary(report.summary().get());
    }
  }

  /// Writes the line of the run.
  private void run(Report.Run run) throws IOException {
    line(
        "run",
        json -> {
          json.text("schema", JsonReport.SCHEMA);
          Objects.run(json, run);
        });
  }

  /// Writes the line of an asset.
  private void asset(Report.Found found) throws IOException {
    line("asset", json -> Objects.found(json, found));
  }

  /// Writes the line of an observation.
  private void observation(Report.Seen seen) throws IOException {
    line("observation", json -> Objects.seen(json, seen));
  }

  /// Writes the line of a finding, unless it is written already.
  public void finding(Report.Judged judged) throws IOException {
    if (findings.add(judged)) {
      line("finding", json -> Objects.judged(json, judged, texts));
    }
  }

  /// Writes the last line.
  private void summary(Summary summary) throws IOException {
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
