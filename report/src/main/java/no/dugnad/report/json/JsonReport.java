package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;

/// A report as one JSON object of the schema `dugnad-report-1`
/// (`no/dugnad/report/schema/dugnad-report-1.json` on the class path).
public final class JsonReport {
  /// The schema's name, as it stands in every report.
  public static final String SCHEMA = "dugnad-report-1";

  private JsonReport() {}

  /// Writes a report and a newline; the stream is flushed and left open.
  ///
  /// @throws IOException as the stream throws it
  public static void write(Report report, Texts texts, OutputStream stream) throws IOException {
    Json.write(stream, json -> json.object(root -> root(root, report, texts)));
    stream.write('\n');
    stream.flush();
  }

  private static void root(Json json, Report report, Texts texts) throws IOException {
    json.text("schema", SCHEMA);
    json.object("run", inner -> Objects.run(inner, report.run()));
    all(json, "assets", report.assets(), Objects::found);
    all(json, "observations", report.observations(), Objects::seen);
    all(
        json,
        "findings",
        report.findings(),
        (inner, judged) -> Objects.judged(inner, judged, texts));
    if (report.summary().isPresent()) {
      json.object("summary", inner -> Objects.summary(inner, report.summary().get()));
    }
  }

  private interface Fields<T> {
    void write(Json json, T value) throws IOException;
  }

  private static <T> void all(Json json, String name, List<T> values, Fields<T> fields)
      throws IOException {
    json.array(
        name,
        many -> {
          for (T value : values) {
            many.object(inner -> fields.write(inner, value));
          }
        });
  }
}
