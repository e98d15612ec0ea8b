package no.dugnad.judge.mail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Failure;

/// One case for each clause of `mail.dkim.keys`.
final class DkimCases {
  private static final String ID = "mail.dkim.keys";
  private static final String ED25519 =
      "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private DkimCases() {}

  private static UnaryOperator<FakeView> keys(String first, String second) {
    return view ->
        view.txt("selector1._domainkey.fjellby.kommune.no", first)
            .txt("s2._domainkey.fjellby.kommune.no", second);
  }

  private static UnaryOperator<FakeView> key(String record) {
    return view -> view.txt("selector2._domainkey.fjellby.kommune.no", record);
  }

  private static PolicyCase of(
      String suffix, String verdict, String name, UnaryOperator<FakeView> world) {
    return new PolicyCase(ID, suffix, verdict, name, world);
  }

  static Stream<PolicyCase> all() {
    String strong = RsaRecords.of(2048);
    String revoked = "v=DKIM1; p=";
    return List.of(
        of("strong", "met", "2048 bits", key(strong)),
        of("strong", "met", "Ed25519", key(ED25519)),
        of("strong", "met", "a revoked key beside a good one", keys(revoked, strong)),
        of(
            "strong",
            "met",
            "a weak key for another service",
            keys(RsaRecords.of(512) + "; s=tlsrpt", strong)),
        of("strong", "met", "a key without v", key(strong.replace("v=DKIM1; ", ""))),
        of("short", "partly", "1024 bits", key(RsaRecords.of(1024))),
        of("short", "partly", "2047 bits beside a good one", keys(RsaRecords.of(2047), strong)),
        of("too-short", "not_met", "768 bits beside a good one", keys(RsaRecords.of(768), strong)),
        of("testing", "not_met", "in test mode", key(strong + "; t=y")),
        of("some-testing", "partly", "one of two in test mode", keys(strong + "; t=y:s", ED25519)),
        of("revoked", "unknown", "all that have a common name revoked", keys(revoked, revoked)),
        of("broken", "not_met", "no key in it", key("v=DKIM1; k=rsa; p=hello")),
        of("broken", "not_met", "only SHA-1", key(strong + "; h=sha1")),
        of("some-broken", "partly", "one of two broken", keys("v=DKIM1; p=AAAA", strong)),
        of(
            "none",
            "partly",
            "_domainkey proven not to exist",
            view -> view.validation(Security.State.SECURE)),
        of("not-found", "unknown", "_domainkey denied, unsigned", view -> view),
        of(
            "not-found",
            "unknown",
            "_domainkey exists",
            view ->
                view.validation(Security.State.SECURE)
                    .txt("x._domainkey.fjellby.kommune.no", strong)),
        of(
            "not-found",
            "unknown",
            "a wildcard that answers everything with SPF",
            view ->
                view.validation(Security.State.SECURE)
                    .txt("selector1._domainkey.fjellby.kommune.no", "v=spf1 -all")))
        .stream();
  }

  static Stream<PolicyCase> unknown() {
    UnaryOperator<FakeView> lost =
        view ->
            view.fails(
                "google._domainkey.fjellby.kommune.no",
                RecordType.TXT,
                new Failure.TimedOut("dns"));
    String strong = RsaRecords.of(2048);
    return Stream.of(
        of("timed-out", "unknown", "one selector lost, none found", lost),
        of(
            "timed-out",
            "unknown",
            "one selector lost, a good one found",
            lost.andThen(key(strong))::apply),
        of(
            "timed-out",
            "unknown",
            "one lost, the other revoked",
            lost.andThen(key("v=DKIM1; p="))::apply),
        of(
            "short",
            "partly",
            "one lost, the other short",
            lost.andThen(key(RsaRecords.of(1024)))::apply));
  }
}
