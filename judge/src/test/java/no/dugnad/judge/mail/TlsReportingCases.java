package no.dugnad.judge.mail;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Failure;

/// One case for each clause of `mail.tls-rpt`.
final class TlsReportingCases {
  private static final String NAME = "_smtp._tls.fjellby.kommune.no";

  private TlsReportingCases() {}

  private static PolicyCase of(String suffix, String verdict, UnaryOperator<FakeView> world) {
    return new PolicyCase("mail.tls-rpt", suffix, verdict, suffix, world);
  }

  private static PolicyCase record(String suffix, String verdict, String record) {
    return new PolicyCase("mail.tls-rpt", suffix, verdict, record, view -> view.txt(NAME, record));
  }

  static Stream<PolicyCase> all() {
    return Stream.of(
        record("valid", "met", "v=TLSRPTv1; rua=mailto:t@fjellby.kommune.no"),
        record("valid", "met", "v=TLSRPTv1;rua=https://reports.example.net/v1"),
        record("some-invalid", "partly", "v=TLSRPTv1; rua=mailto:t@fjellby.kommune.no,t@x.no"),
        record("some-invalid", "partly", "v=TLSRPTv1; rua=mailto:t@fjellby.kommune.no; hello"),
        record("no-address", "not_met", "v=TLSRPTv1; rua=t@fjellby.kommune.no"),
        record("no-address", "not_met", "v=TLSRPTv1; ruf=mailto:t@fjellby.kommune.no"),
        record("none", "not_met", "v=TLSRPTv2; rua=mailto:t@fjellby.kommune.no"),
        of("none", "not_met", view -> view),
        of(
            "several",
            "not_met",
            view ->
                view.txt(NAME, "v=TLSRPTv1; rua=mailto:a@b.no")
                    .txt(NAME, "v=TLSRPTv1; rua=mailto:c@d.no")));
  }

  static Stream<PolicyCase> unknown() {
    return Stream.of(
        of(
            "timed-out",
            "unknown",
            view -> view.fails(NAME, RecordType.TXT, new Failure.TimedOut("dns"))));
  }
}
