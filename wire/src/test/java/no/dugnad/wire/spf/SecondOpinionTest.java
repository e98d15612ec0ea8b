package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.apache.james.jspf.impl.SPF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Apache jSPF as a second opinion on thousands of random zones. It implements RFC 4408; where the
/// two differ, the difference is one of [Explained], and each is seen.
class SecondOpinionTest {
  private static final int ZONES = 3_000;

  private static final List<String> TERMS =
      List.of(
          "a",
          "mx",
          "ptr",
          "a:h1.example.com",
          "a:h2.example.com/24",
          "a:h3.example.com//64",
          "mx:d2.example.com/25",
          "mx:gone.example.com",
          "a:gone.example.com",
          "ip4:192.0.2.1",
          "ip4:192.0.2.0/28",
          "ip4:198.51.100.0/24",
          "ip6:2001:db8::/48",
          "ip6:2001:db8:1::1",
          "exists:%{i}.ok.example.com",
          "exists:%{ir}.%{v}.ok.example.com",
          "exists:%{l}.ok.example.com",
          "exists:%{d2}",
          "exists:%{o}.gone.example.com",
          "include:d1.example.com",
          "include:d2.example.com",
          "include:d3.example.com",
          "include:gone.example.com",
          "include:_x.%{d}",
          "-ip4:192.0.2.2",
          "~a",
          "?mx",
          "moo=cow",
          "ip4:192.0.2.1/33",
          "ip4:1.2.3",
          "a:h1.example.com/",
          "foo",
          "include",
          "all:x",
          "exists:%{z}",
          "a:%{d1r}.example.com");

  private static final List<String> ENDINGS =
      List.of(
          "-all",
          "~all",
          "?all",
          "all",
          "",
          "redirect=d1.example.com",
          "redirect=d3.example.com",
          "redirect=gone.example.com",
          "-all redirect=d2.example.com",
          "-all a:gone.example.com");

  private static final List<String> SENDERS =
      List.of(
          "192.0.2.1",
          "192.0.2.2",
          "192.0.2.14",
          "198.51.100.7",
          "203.0.113.9",
          "2001:db8::5",
          "2001:db8:1::1",
          "2001:db8:ffff::1");

  /// Why jSPF may say otherwise.
  private enum Explained {
    /// RFC 7208 §4.6.4 limits void look-ups; RFC 4408 did not.
    VOID_LIMIT,
    /// jSPF asks for a term; the grammar of both standards does not (§4.6: `*SP` may end the
    /// record).
    RECORD_WITHOUT_TERMS,
    /// An error of the DNS under one of the sender's reverse names skips that name (RFC 7208 §5.5).
    ERROR_BEHIND_REVERSE_NAME,
    /// For an IPv6 sender jSPF gives up at the second of two `mx` terms where the hosts of the
    /// first have no AAAA record; RFC 7208 §5.4 knows no such rule.
    TWO_MX_OVER_IPV6
  }

  @Test
  void jspf_agrees_or_the_difference_is_explained() {
    Random random = new Random(20261124);
    Map<Explained, Integer> explained = new EnumMap<>(Explained.class);
    List<String> differences = new ArrayList<>();
    Map<String, Integer> results = new java.util.TreeMap<>();
    for (int i = 0; i < ZONES; i++) {
      Zones zones = zones(random);
      String ip = SENDERS.get(random.nextInt(SENDERS.size()));
      String sender = (random.nextBoolean() ? "user" : "list.owner") + "@d0.example.com";
      SpfEvaluation ours =
          CheckHost.check(
              SpfQuestion.of(
                      IpAddress.literal(ip), sender, "mx.example.com", "r.example", Instant.EPOCH)
                  .orElseThrow(),
              zones);
      String theirs = new SPF(new Zone(zones)).checkSPF(ip, sender, "mx.example.com").getResult();
      results.merge(ours.result().text(), 1, Integer::sum);
      if (!theirs.equals(ours.result().text())) {
        String texts = texts(zones);
        if (ours.problem()
            .filter(problem -> problem.kind() == SpfTrouble.Kind.TOO_MANY_VOIDS)
            .isPresent()) {
          explained.merge(Explained.VOID_LIMIT, 1, Integer::sum);
        } else if (theirs.equals("permerror") && texts.contains("v=spf1;")) {
          explained.merge(Explained.RECORD_WITHOUT_TERMS, 1, Integer::sum);
        } else if (theirs.equals("temperror") && texts.contains("ptr")) {
          explained.merge(Explained.ERROR_BEHIND_REVERSE_NAME, 1, Integer::sum);
        } else if (theirs.equals("permerror")
            && ip.contains(":")
            && texts.split("mx", -1).length > 2) {
          explained.merge(Explained.TWO_MX_OVER_IPV6, 1, Integer::sum);
        } else {
          differences.add(
              ip + ": " + ours.result() + " " + ours.problem() + ", jSPF " + theirs + "; " + texts);
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(explained).containsKeys(Explained.values());
    assertThat(results)
        .containsKeys("pass", "fail", "softfail", "neutral", "permerror", "temperror", "none");
  }

  private static String texts(Zones zones) {
    StringBuilder texts = new StringBuilder();
    for (String name : List.of("d0", "d1", "d2", "d3", "_x.d0", "_x.d1")) {
      texts
          .append(name)
          .append(": ")
          .append(
              PublishedSpf.of(DomainName.of(name + ".example.com"), zones)
                      instanceof PublishedSpf.One(SpfRecord record)
                  ? record.text()
                  : "-")
          .append("; ");
    }
    return texts.toString();
  }

  private static Zones zones(Random random) {
    Zones zones =
        new Zones()
            .lines(
                "d0.example.com A 192.0.2.14",
                "d0.example.com MX 10 h1.example.com",
                "d1.example.com A 192.0.2.2",
                "d2.example.com MX 10 h1.example.com",
                "d2.example.com MX 20 h2.example.com",
                "h1.example.com A 192.0.2.1",
                "h2.example.com A 198.51.100.7",
                "h2.example.com AAAA 2001:db8::5",
                "h3.example.com AAAA 2001:db8:1::2",
                "192.0.2.1.ok.example.com A 127.0.0.2",
                "2.2.0.192.in-addr.ok.example.com A 127.0.0.2",
                "user.ok.example.com A 127.0.0.2",
                "1.2.0.192.in-addr.arpa PTR h1.example.com",
                "2.2.0.192.in-addr.arpa PTR d1.example.com",
                "7.100.51.198.in-addr.arpa PTR host.other.example",
                "14.2.0.192.in-addr.arpa PTR d0.example.com");
    for (String name : List.of("d0", "d1", "d2", "d3", "_x.d0", "_x.d1")) {
      int records = random.nextInt(40);
      if (records == 0) {
        zones.fails(name + ".example.com", RecordType.TXT);
      }
      for (int i = 0; i < (records == 1 ? 2 : records == 2 ? 0 : 1); i++) {
        zones.txt(name + ".example.com", record(random));
      }
    }
    if (random.nextInt(20) == 0) {
      zones.fails("h1.example.com", RecordType.A);
    }
    return zones;
  }

  private static String record(Random random) {
    StringBuilder record = new StringBuilder("v=spf1");
    int most = random.nextInt(12) == 0 ? 16 : 5;
    for (int i = random.nextInt(most); i > 0; i--) {
      int usual = random.nextInt(5) == 0 ? TERMS.size() : 27;
      record.append(' ').append(TERMS.get(random.nextInt(usual)));
    }
    return record
        .append(' ')
        .append(ENDINGS.get(random.nextInt(ENDINGS.size())))
        .toString()
        .strip();
  }

  /// Our zones as jSPF asks them: addresses and names as text, PTR by reverse name.
  private record Zone(Zones zones) implements DNSService {
    @Override
    public @Nullable List<String> getRecords(DNSRequest request) throws TimeoutException {
      RecordType type =
          switch (request.getRecordType()) {
            case DNSRequest.A -> RecordType.A;
            case DNSRequest.AAAA -> RecordType.AAAA;
            case DNSRequest.MX -> RecordType.MX;
            case DNSRequest.PTR -> RecordType.PTR;
            case DNSRequest.TXT -> RecordType.TXT;
            default -> new RecordType(99);
          };
      SpfAnswer answer =
          DomainName.parse(request.getHostname())
              .map(name -> zones.ask(name, type))
              .orElse(new SpfAnswer.NoSuchName());
      return switch (answer) {
        case SpfAnswer.Records(List<ResourceRecord> records) ->
            new ArrayList<>(records.stream().map(Zone::text).toList());
        case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> null;
        case SpfAnswer.TempError() -> throw new TimeoutException("no answer");
      };
    }

    private static String text(ResourceRecord record) {
      return RecordData.address(record)
          .map(IpAddress::text)
          .or(() -> RecordData.mx(record).map(mx -> mx.exchange().ascii()))
          .or(() -> RecordData.target(record).map(DomainName::ascii))
          .or(() -> RecordData.text(record))
          .orElseThrow();
    }

    @Override
    public CompletionStage<@Nullable List<String>> getRecordsAsync(DNSRequest request) {
      try {
        return CompletableFuture.completedFuture(getRecords(request));
      } catch (TimeoutException silent) {
        return CompletableFuture.failedFuture(silent);
      }
    }

    @Override
    public List<String> getLocalDomainNames() {
      return List.of("receiver.example");
    }

    @Override
    public void setTimeOut(int seconds) {}

    @Override
    public int getRecordLimit() {
      return 0;
    }

    @Override
    public void setRecordLimit(int limit) {}
  }
}
