package no.dugnad.report.json;

import java.io.IOException;
import java.util.Map;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.report.Texts;
import no.dugnad.report.Vantage;
import no.dugnad.report.detail.Answer;
import no.dugnad.report.detail.Detail;
import no.dugnad.report.detail.Question;

/// The objects of `dugnad-report-1`: the fields of each, without the braces around them, so that
/// the whole report and the lines of NDJSON are made of the same.
final class Objects {
  private Objects() {}

  static void run(Json json, Report.Run run) throws IOException {
    json.text("id", run.id());
    json.text("version", run.version());
    json.text("started", Answer.time(run.started()));
    json.text("finished", run.finished().map(Answer::time));
    json.texts("domains", run.domains().stream().map(Object::toString).toList());
    json.object("vantage", inner -> vantage(inner, run.vantage()));
    json.object(
        "trust",
        inner -> {
          inner.text("list", run.trust().list());
          inner.texts("added", run.trust().added());
        });
  }

  private static void vantage(Json json, Vantage vantage) throws IOException {
    json.text("stands", vantage.stands().text());
    if (!vantage.neighbours().isEmpty()) {
      json.texts("neighbours", vantage.neighbours());
    }
    json.texts("intercepted", vantage.intercepted());
    json.text("udp53", vantage.udp53().text());
    json.text("tcp53", vantage.tcp53().text());
    json.text("tcp25", vantage.tcp25().text());
    json.text("tcp443", vantage.tcp443().text());
    json.text("ipv4", vantage.ipv4().text());
    json.text("ipv6", vantage.ipv6().text());
    json.text("resolution", vantage.resolution().text());
  }

  static void found(Json json, Report.Found found) throws IOException {
    asset(json, found.asset());
    json.texts("foundBy", found.foundBy());
  }

  private static void asset(Json json, Asset asset) {
    json.text("id", asset.id());
    switch (asset) {
      case Asset.Domain(var name) -> {
        json.text("kind", "domain");
        json.text("domain", name.ascii());
      }
      case Asset.MailDomain(var name) -> {
        json.text("kind", "mail");
        json.text("domain", name.ascii());
      }
      case Asset.Host(var name) -> {
        json.text("kind", "host");
        json.text("host", name.ascii());
      }
      case Asset.Endpoint(var host, var address, var port, var protocol) -> {
        json.text("kind", "endpoint");
        json.text("host", host.ascii());
        json.text("address", address.text());
        json.number("port", port);
        json.text("protocol", protocol);
      }
    }
  }

  static void seen(Json json, Report.Seen seen) throws IOException {
    Observation look = seen.observation();
    json.text("id", seen.id());
    json.text("kind", Answer.kind(look.outcome()));
    json.text("asset", seen.asset().map(Asset::id));
    json.text("at", Answer.time(look.at()));
    json.text("source", Question.source(look.exchange()));
    if (!seen.confirmations().isEmpty()) {
      json.array(
          "confirmations",
          many -> {
            for (Report.Confirmation one : seen.confirmations()) {
              many.object(inner -> confirmation(inner, one));
            }
          });
    }
    json.number("look", look.look());
    json.number("tookMillis", look.took().toMillis());
    if (!look.via().isEmpty()) {
      json.text("via", look.via());
    }
    if (look.wired()) {
      json.flag("wired", true);
    }
    json.name("question");
    detail(json, Question.of(look.exchange()));
    json.name("data");
    detail(json, Answer.of(look.outcome()));
    if (look.raw().length() > 0) {
      json.text("raw", look.raw().base64());
    }
  }

  private static void confirmation(Json json, Report.Confirmation one) {
    json.text("at", Answer.time(one.at()));
    if (!one.server().isEmpty()) {
      json.text("server", one.server());
    }
  }

  static void judged(Json json, Report.Judged judged, Texts texts) throws IOException {
    Finding finding = judged.finding();
    json.text("check", finding.check());
    json.text("domain", judged.domain().ascii());
    json.object("asset", inner -> asset(inner, finding.asset()));
    if (judged.part()) {
      json.flag("part", true);
    }
    json.text("verdict", finding.verdict().text());
    if (finding.verdict() instanceof Verdict.Unknown(var cause)) {
      json.text("cause", cause.text());
    }
    json.object(
        "reason",
        inner -> {
          keyed(inner, finding.reason());
          inner.text("text", texts.reason(finding));
        });
    json.text("clause", finding.clause());
    if (finding.repair().isPresent()) {
      json.object(
          "repair",
          inner -> {
            inner.text("key", finding.repair().get().text().key());
            inner.text("text", texts.repair(finding));
            inner.text("record", finding.repair().get().record());
          });
    }
    json.texts("observations", judged.observations());
    json.text("at", Answer.time(judged.at()));
  }

  private static void keyed(Json json, Reason reason) throws IOException {
    json.text("key", reason.key());
    if (!reason.arguments().isEmpty()) {
      json.object(
          "args",
          inner -> {
            for (Map.Entry<String, String> one : reason.arguments().entrySet()) {
              inner.text(one.getKey(), one.getValue());
            }
          });
    }
  }

  static void summary(Json json, Summary summary) {
    json.number("met", summary.met());
    json.number("partly", summary.partly());
    json.number("not_met", summary.notMet());
    json.number("unknown", summary.unknown());
    json.number("not_applicable", summary.notApplicable());
  }

  private static void detail(Json json, Detail detail) throws IOException {
    switch (detail) {
      case Detail.Text(String value) -> json.value(value);
      case Detail.Whole(long value) -> json.value(value);
      case Detail.Decimal(double value) -> json.value(value);
      case Detail.Flag(boolean value) -> json.value(value);
      case Detail.Binary(var bytes) -> json.value(bytes.base64());
      case Detail.Many(var values) ->
          json.array(many -> {
            for (Detail one : values) {
              detail(many, one);
            }
          });
      case Detail.Fields(var fields) ->
          json.object(inner -> {
            for (Detail.Field field : fields) {
              inner.name(field.name());
              detail(inner, field.value());
            }
          });
    }
  }
}
