package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Scribe;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which way out is named where nothing ever came back on it.
class BlockedHereTest {
  private static final DomainName HOST = DomainName.of("a.fjellby.kommune.no");

  private static Exchange<?> exchange(String way) {
    IpAddress four = IpAddress.literal("192.0.2.1");
    IpAddress six = IpAddress.literal("2001:db8::1");
    return switch (way) {
      case "udp53" -> new Exchange.ServerQuery(HOST, four, Transport.UDP, HOST, RecordType.SOA);
      case "tcp53" -> new Exchange.ServerQuery(HOST, four, Transport.TCP, HOST, RecordType.SOA);
      case "tcp25" -> new Exchange.SmtpSession(HOST, four, CertificateKind.ANY);
      case "tcp443" -> new Exchange.Handshake(HOST, four, 443, CertificateKind.ANY);
      case "ipv4" -> new Exchange.HttpRequest("GET", false, HOST, four, 80, "/");
      default -> new Exchange.HttpRequest("GET", false, HOST, six, 80, "/");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "udp53, common.blocked-here.udp53",
    "tcp53, common.blocked-here.tcp53",
    "tcp25, common.blocked-here.tcp25",
    "tcp443, common.blocked-here.tcp443",
    "ipv4, common.blocked-here.ipv4",
    "ipv6, common.blocked-here.ipv6"
  })
  void the_way_that_never_worked_is_named(String way, String key) {
    Exchange<?> exchange = exchange(way);
    Observation silent =
        new Observation(
            exchange,
            1,
            Instant.parse("2026-11-24T08:00:00Z"),
            Duration.ofSeconds(4),
            "192.0.2.1",
            false,
            new Failure.TimedOut("answer"),
            Bytes.empty());
    Finding finding =
        new Scribe("mail.toy", "RFC 0")
            .unknown(new Asset.Domain(HOST), Cause.TIMED_OUT, "silent")
            .on(exchange);

    Finding told =
        Vantage.of(
                List.of(silent),
                new TrustList("none", List.of()),
                Standing.Side.NOT_KNOWN,
                Set.of())
            .seenFromHere(finding);

    assertThat(told.verdict()).isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
    assertThat(told.reason().key()).isEqualTo(key);
  }
}
