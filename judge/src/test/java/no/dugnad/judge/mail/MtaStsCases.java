package no.dugnad.judge.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;

/// One case for each clause of `mail.mta-sts`.
final class MtaStsCases {
  private static final String ID = "mail.mta-sts";
  private static final DomainName HOST = DomainName.of("mta-sts.fjellby.kommune.no");
  private static final TestCertificate ROOT = TestCertificate.authority("Root").bySelf();
  private static final TestCertificate GOOD = TestCertificate.server(HOST.ascii()).by(ROOT);
  private static final String POLICY =
      "version: STSv1\nmode: enforce\nmx: *.fjellby.kommune.no\nmax_age: 604800\n";

  /// The municipality, with a root that the good certificate leads to.
  static final Subject SUBJECT =
      new Subject(World.DOMAIN, TestCertificate.NOW, ROOT.asShippedRoot(), List.of());

  private MtaStsCases() {}

  /// An answer of the policy host.
  record Served(
      int status, String body, String type, TestCertificate certificate, boolean cut, boolean tls) {
    static Served policy(String body) {
      return new Served(200, body, "text/plain; charset=utf-8", GOOD, false, true);
    }

    Served status(int other) {
      return new Served(other, body, type, certificate, cut, tls);
    }

    Served certificate(TestCertificate other) {
      return new Served(status, body, type, other, cut, tls);
    }

    Served type(String other) {
      return new Served(status, body, other, certificate, cut, tls);
    }

    Served cutShort() {
      return new Served(status, body, type, certificate, true, tls);
    }

    Served inClear() {
      return new Served(status, body, type, certificate, cut, false);
    }

    Fact.HttpAnswer answer() {
      Fact.TlsSession session =
          new Fact.TlsSession(
              "TLSv1.3",
              "TLS_AES_128_GCM_SHA256",
              List.of(certificate.der()),
              Optional.empty(),
              Optional.empty());
      return new Fact.HttpAnswer(
          status,
          "",
          List.of(new Fact.Header("Content-Type", type)),
          Bytes.utf8(body),
          cut,
          tls ? Optional.of(session) : Optional.empty());
    }
  }

  static Exchange.HttpRequest request(String address) {
    return new Exchange.HttpRequest(
        "GET", true, HOST, IpAddress.literal(address), 443, "/.well-known/mta-sts.txt");
  }

  private static FakeView record(FakeView view) {
    return view.txt("_mta-sts.fjellby.kommune.no", "v=STSv1; id=20261124T080000;");
  }

  private static PolicyCase served(String suffix, String verdict, String name, Served served) {
    return new PolicyCase(
        ID,
        suffix,
        verdict,
        name,
        view ->
            record(view)
                .lines(HOST + " A 203.0.113.81")
                .sees(request("203.0.113.81"), served.answer()));
  }

  private static PolicyCase policy(String suffix, String verdict, String line, String instead) {
    return served(
        suffix, verdict, line + " → " + instead, Served.policy(POLICY.replace(line, instead)));
  }

  private static PolicyCase of(
      String suffix, String verdict, String name, UnaryOperator<FakeView> world) {
    return new PolicyCase(ID, suffix, verdict, name, world);
  }

  private static UnaryOperator<FakeView> texts(String... records) {
    return view -> {
      for (String record : records) {
        view.txt("_mta-sts.fjellby.kommune.no", record);
      }
      return view;
    };
  }

  static Stream<PolicyCase> all() {
    Served good = Served.policy(POLICY);
    Served filter =
        Served.policy(
                "<html><title>Request Rejected</title>The requested URL was rejected. Please"
                    + " consult with your administrator.</html>")
            .type("text/html");
    TestCertificate other = TestCertificate.server("www.fjellby.kommune.no").by(ROOT);
    TestCertificate self = TestCertificate.server(HOST.ascii()).bySelf();
    TestCertificate old =
        TestCertificate.server(HOST.ascii())
            .valid(
                TestCertificate.NOW.minus(Duration.ofDays(90)),
                TestCertificate.NOW.minus(Duration.ofDays(1)))
            .by(ROOT);
    return Stream.of(
        served("enforce", "met", "all is well", good),
        of("none", "not_met", "nothing at all", view -> view),
        of("none", "not_met", "another version", texts("v=STSv2; id=1;")),
        of("several", "not_met", "two records", texts("v=STSv1; id=1;", "v=STSv1; id=2;")),
        of("record-invalid", "not_met", "no id", texts("v=STSv1;")),
        of("no-host", "not_met", "no address", MtaStsCases::record),
        served("certificate", "not_met", "another name", good.certificate(other)),
        served("certificate", "not_met", "self-signed", good.certificate(self)),
        served("certificate", "not_met", "expired", good.certificate(old)),
        served("redirect", "not_met", "301", good.status(301)),
        served("no-policy", "not_met", "404", good.status(404)),
        served("no-policy", "not_met", "410", good.status(410)),
        served("status", "unknown", "503", good.status(503)),
        served("status", "unknown", "429", good.status(429)),
        served("status", "unknown", "403", good.status(403)),
        served("status", "unknown", "a filter's page", filter),
        served("status", "unknown", "a filter's page and 404", filter.status(404)),
        served("status", "unknown", "a filter's page and 302", filter.status(302)),
        served("too-long", "partly", "too long", Served.policy(POLICY + "x: y\n".repeat(20_000))),
        policy("policy-invalid", "not_met", "version: STSv1", "version: STSv9"),
        policy("policy-invalid", "not_met", "mode: enforce", "mode: on"),
        policy("policy-invalid", "not_met", "max_age: 604800", ""),
        served("policy-invalid", "not_met", "a web page", Served.policy("<!doctype html>")),
        policy("mode-none", "not_met", "mode: enforce", "mode: none"),
        policy("mx-not-covered", "not_met", "*.fjellby", "mx1.fjellby"),
        policy("age-short", "partly", "604800", "3600"),
        policy("age-long", "partly", "604800", "31557601"),
        policy("testing", "partly", "mode: enforce", "mode: testing"),
        served("media-type", "partly", "as a page", good.type("text/html")));
  }

  static Stream<PolicyCase> unknown() {
    Served good = Served.policy(POLICY);
    return Stream.of(
        served("garbled", "unknown", "no word of the handshake", good.inClear()),
        served("budget", "unknown", "our own limit", good.cutShort()),
        of(
            "timed-out",
            "unknown",
            "the record is lost",
            view ->
                view.fails(
                    "_mta-sts.fjellby.kommune.no", RecordType.TXT, new Failure.TimedOut("dns"))),
        of(
            "timed-out",
            "unknown",
            "the policy host is silent",
            view ->
                record(view)
                    .lines(HOST + " A 203.0.113.81")
                    .fails(request("203.0.113.81"), new Failure.TimedOut("connect"))),
        of(
            "refused",
            "unknown",
            "the policy host turns us away",
            view ->
                record(view)
                    .lines(HOST + " A 203.0.113.81")
                    .fails(request("203.0.113.81"), new Failure.Refused("connect", "reset"))));
  }
}
