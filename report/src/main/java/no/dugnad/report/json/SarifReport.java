package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.detail.Answer;

/// A report as SARIF 2.1.0 (OASIS), for tools that gather findings. Each check is a rule; each
/// finding a result whose `kind` is `pass`, `fail`, `open` (unknown: whether it is a problem could
/// not be told, §3.27.9) or `notApplicable`. Places are logical (an asset's id): there are no
/// files.
public final class SarifReport {
  private SarifReport() {}

  /// Writes a report and a newline; the stream is flushed and left open.
  ///
  /// @throws IOException as the stream throws it
  public static void write(Report report, Texts texts, OutputStream stream) throws IOException {
    Json.write(stream, json -> json.object(root -> root(root, report, texts)));
    stream.write('\n');
    stream.flush();
  }

  private static void root(Json json, Report report, Texts texts) throws IOException {
    json.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.text("version", "2.1.0");
    json.array("runs", runs -> runs.object(run -> run(run, report, texts)));
  }

  private static void run(Json json, Report report, Texts texts) throws IOException {
    List<String> checks =
        report.findings().stream().map(judged -> judged.finding().check()).distinct().toList();
    json.object(
        "tool",
        tool ->
            tool.object(
                "driver",
                driver -> {
                  driver.text("name", "Dugnad");
                  driver.text("version", report.run().version());
                  driver.text("language", texts.language().code());
                  driver.array(
                      "rules",
                      rules -> {
                        for (String check : checks) {
                          rules.object(rule -> rule(rule, check, texts));
                        }
                      });
                }));
    // As `id`, not `guid`: the schema's pattern for a guid knows no UUIDv7.
    json.object("automationDetails", details -> details.text("id", "dugnad/" + report.run().id()));
    json.array("invocations", many -> many.object(one -> invocation(one, report)));
    json.text("columnKind", "utf16CodeUnits");
    json.array(
        "results",
        results -> {
          for (Report.Judged judged : report.findings()) {
            int rule = checks.indexOf(judged.finding().check());
            results.object(result -> result(result, judged.finding(), rule, texts));
          }
        });
  }

  private static void invocation(Json json, Report report) {
    json.flag("executionSuccessful", report.summary().isPresent());
    json.text("startTimeUtc", Answer.time(report.run().started()));
    json.text("endTimeUtc", report.run().finished().map(Answer::time));
  }

  private static void rule(Json json, String check, Texts texts) throws IOException {
    json.text("id", check);
    json.object("shortDescription", inner -> inner.text("text", texts.title(check)));
    json.object("fullDescription", inner -> inner.text("text", texts.why(check)));
  }

  private static void result(Json json, Finding finding, int rule, Texts texts) throws IOException {
    json.text("ruleId", finding.check());
    json.number("ruleIndex", rule);
    json.text("kind", kind(finding.verdict()));
    // Every kind but `fail` has the level `none` (§3.27.10).
    json.text("level", level(finding.verdict()));
    json.object("message", inner -> inner.text("text", texts.reason(finding)));
    json.array(
        "locations",
        many ->
            many.object(one ->
                one.array(
                    "logicalLocations",
                    places -> places.object(place -> place(place, finding.asset())))));
  }

  private static void place(Json json, Asset asset) {
    json.text("fullyQualifiedName", asset.id());
    json.text("kind", "resource");
  }

  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Met() -> "pass";
      case Verdict.Partly _, Verdict.NotMet _ -> "fail";
      case Verdict.Unknown(var _) -> "open";
      case Verdict.NotApplicable() -> "notApplicable";
    };
  }

  private static String level(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotMet() -> "error";
      case Verdict.Partly() -> "warning";
      case Verdict.Met _, Verdict.Unknown _, Verdict.NotApplicable _ -> "none";
    };
  }
}
