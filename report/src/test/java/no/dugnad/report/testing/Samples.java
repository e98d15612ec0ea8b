package no.dugnad.report.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Repair;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.report.Vantage;

/// Reports made by hand.
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
  public static final DomainName DOMAIN = DomainName.of("bodø.kommune.no");
  public static final DomainName MX = DomainName.of("mx1.bodø.kommune.no");
  public static final IpAddress ADDRESS = IpAddress.literal("192.0.2.25");
  public static final IpAddress ADDRESS6 = IpAddress.literal("2001:db8::25");
  public static final Exchange.Lookup SPF = new Exchange.Lookup(DOMAIN, RecordType.TXT);
  public static final String RECORD =
      "bodo.example. IN TXT \"v=spf1 mx include:_spf.example.net ip4:192.0.2.0/24"
          + " ip4:198.51.100.0/24 -all\"";

  private Samples() {}

  /// A believable run: something of each verdict.
  public static Report ordinary() {
    return of("v=spf1 +all");
  }

  /// The same run in which every stranger says this.
  public static Report of(String said) {
    List<Report.Judged> findings = findings(said);
    return new Report(
        run(Optional.of(NOON.plusSeconds(4))),
        List.of(
            new Report.Found(new Asset.Domain(DOMAIN), List.of("given")),
            new Report.Found(new Asset.MailDomain(DOMAIN), List.of("given")),
            new Report.Found(
                new Asset.Endpoint(MX, ADDRESS, 25, "smtp"), List.of("mx of " + DOMAIN, said))),
        observations(said),
        findings,
        Optional.of(Summary.of(findings)));
  }

  /// The run as it stood when it was stopped.
  public static Report stopped() {
    Report whole = ordinary();
    return new Report(
        run(Optional.empty()),
        whole.assets(),
        whole.observations(),
        whole.findings().subList(0, 2),
        Optional.empty());
  }

  private static Report.Run run(Optional<Instant> finished) {
    Vantage vantage =
        new Vantage(
            Vantage.Stands.OUTSIDE,
            List.of(),
            List.of(),
            Vantage.Possible.YES,
            Vantage.Possible.YES,
            Vantage.Possible.YES,
            Vantage.Possible.YES,
            Vantage.Possible.YES,
            Vantage.Possible.NO,
            Vantage.Resolution.ROOT);
    return new Report.Run(
        "019ab1f2-7c3e-7d11-8a55-0123456789ab",
        "0.1.0",
        NOON,
        finished,
        List.of(DOMAIN),
        vantage,
        new Report.Trust("mozilla-2026-10", List.of("practice-ca.pem")));
  }

  private static List<Report.Judged> findings(String said) {
    Asset mail = new Asset.MailDomain(DOMAIN);
    Asset four = new Asset.Endpoint(MX, ADDRESS, 25, "smtp");
    Asset six = new Asset.Endpoint(MX, ADDRESS6, 25, "smtp");
    Asset site = new Asset.Host(DomainName.of("www.bodø.kommune.no"));
    Reason missing = Reason.of("mail.starttls.offered.missing").with("ehlo", said);
    Reason offered = Reason.of("mail.starttls.offered.offered");
    Repair enable = new Repair(Reason.of("mail.starttls.offered.enable"), Optional.empty());
    return List.of(
        judged(
            "mail.spf.policy",
            mail,
            Verdict.notMet(),
            Reason.of("mail.spf.policy.pass-all").with("record", said),
            new Repair(Reason.of("mail.spf.policy.strict"), Optional.of(RECORD)),
            false),
        judged("mail.starttls.offered", mail, Verdict.notMet(), missing, enable, false),
        judged("mail.starttls.offered", four, Verdict.notMet(), missing, enable, true),
        judged("mail.starttls.offered", six, Verdict.met(), offered, null, true),
        judged(
            "web.hsts",
            site,
            Verdict.partly(),
            Reason.of("web.hsts.short").with("days", 30),
            new Repair(
                Reason.of("web.hsts.year"),
                Optional.of("Strict-Transport-Security: max-age=31536000")),
            false),
        judged(
            "web.ipv6",
            site,
            Verdict.unknown(Cause.BLOCKED_HERE),
            Reason.of("common.blocked-here.ipv6"),
            null,
            false),
        judged(
            "dns.dnssec.signed",
            new Asset.Domain(DOMAIN),
            Verdict.met(),
            Reason.of("dns.dnssec.signed.signed"),
            null,
            false),
        judged(
            "mail.null", mail, Verdict.notApplicable(), Reason.of("mail.null.used"), null, false));
  }

  private static Report.Judged judged(
      String check,
      Asset asset,
      Verdict verdict,
      Reason reason,
      @org.jspecify.annotations.Nullable Repair repair,
      boolean part) {
    Finding finding =
        new Finding(
            check,
            asset,
            verdict,
            reason,
            "RFC 7208 §5.1",
            Optional.ofNullable(repair),
            List.of(SPF));
    return new Report.Judged(finding, DOMAIN, part, NOON.plusSeconds(2), List.of("o1", "o2"));
  }

  private static List<Report.Seen> observations(String said) {
    List<Outcome> outcomes = outcomes(said);
    List<Report.Seen> seen = new java.util.ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Exchange<?> exchange = exchanges().get(i % exchanges().size());
      Observation look =
          new Observation(
              exchange,
              1 + i % 2,
              NOON.plusMillis(i),
              Duration.ofMillis(20),
              i % 3 == 0 ? "192.0.2.53" : "",
              i % 4 == 0,
              outcomes.get(i),
              Bytes.utf8(said));
      List<Report.Confirmation> confirmations =
          i == 0
              ? List.of(
                  new Report.Confirmation(NOON, "192.0.2.53"),
                  new Report.Confirmation(NOON.plusSeconds(1), ""))
              : List.of();
      Optional<Asset> asset = i % 5 == 4 ? Optional.empty() : Optional.of(new Asset.Domain(DOMAIN));
      seen.add(new Report.Seen("o" + (i + 1), asset, look, confirmations));
    }
    return seen;
  }

  /// One exchange of each kind.
  public static List<Exchange<?>> exchanges() {
    Exchange.Connect connect = new Exchange.Connect(ADDRESS6, 25);
    return List.of(
        SPF,
        new Exchange.Delegation(DOMAIN),
        new Exchange.ServerQuery(MX, ADDRESS, Transport.UDP, DOMAIN, RecordType.NS),
        connect,
        new Exchange.Handshake(MX, ADDRESS, 443, CertificateKind.ECDSA),
        new Exchange.SmtpSession(MX, ADDRESS, CertificateKind.ANY),
        new Exchange.HttpRequest("GET", true, DOMAIN, ADDRESS, 443, "/<script>?a=1&b=2"),
        new Exchange.RevocationQuery(Bytes.utf8("certificate"), Bytes.utf8("issuer")),
        new Exchange.SilenceTrial(connect, List.of(SPF)));
  }

  /// One outcome of each kind, in which every text that a stranger chooses is this one.
  public static List<Outcome> outcomes(String said) {
    byte[] text = Bytes.utf8(said).cut(255).toArray();
    byte[] data = new byte[text.length + 1];
    data[0] = (byte) text.length;
    System.arraycopy(text, 0, data, 1, text.length);
    ResourceRecord record = new ResourceRecord(DOMAIN, RecordType.TXT, 3600, Bytes.of(data));
    ResourceRecord odd =
        new ResourceRecord(DOMAIN, new RecordType(65280), 1, Bytes.of(new byte[] {1, 2}));
    Signature signature =
        new Signature(
            DOMAIN, RecordType.TXT, 13, 4711, DOMAIN, 3600, NOON, NOON.plusSeconds(86_400));
    Security security = new Security(Security.State.SECURE, "secure", said, List.of(signature));
    Fact.TlsSession tls =
        new Fact.TlsSession(
            "TLSv1.3",
            "TLS_AES_128_GCM_SHA256",
            List.of(Bytes.utf8("der")),
            Optional.of(Bytes.utf8("ocsp")),
            Optional.of(said));
    return List.of(
        new Fact.DnsAnswer(
            ResponseCode.NOERROR,
            List.of(DOMAIN),
            List.of(record, odd),
            Optional.of(DOMAIN),
            true,
            List.of(ADDRESS),
            security),
        new Fact.DelegationSeen(
            DOMAIN,
            DomainName.of("kommune.no"),
            List.of(new Fact.NameServer(MX, List.of(ADDRESS, ADDRESS6))),
            List.of(),
            security,
            List.of(ADDRESS)),
        new Fact.ServerAnswer(
            new ResponseCode(99),
            true,
            false,
            false,
            true,
            512,
            Transport.TCP,
            List.of(record),
            List.of(),
            List.of()),
        new Fact.Connected(),
        tls,
        new Fact.SmtpDialogue(
            List.of(said), List.of(said), Optional.of(said), Optional.of(tls), List.of(said)),
        new Fact.HttpAnswer(
            200,
            said,
            List.of(new Fact.Header("X-" + said, said)),
            Bytes.utf8(said),
            false,
            Optional.of(tls)),
        new Fact.RevocationAnswer(
            Fact.RevocationAnswer.Status.GOOD, "ocsp", NOON, Optional.of(NOON)),
        new Fact.TrialResult(
            List.of(NOON), List.of(NOON), List.of(NOON), 0.01, Optional.of(new Fact.Connected())),
        new Failure.TimedOut(said),
        new Failure.Refused(said, said),
        new Failure.RateLimited(said, said),
        new Failure.Unreachable(said),
        new Failure.BudgetSpent(said),
        new Failure.OutOfScope(said),
        new Failure.Garbled(said, said),
        new Failure.Intercepted(said, said),
        new Failure.NotLooked());
  }
}
