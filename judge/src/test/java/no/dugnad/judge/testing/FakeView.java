package no.dugnad.judge.testing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;

/// A world in a map. An exchange that was not put into it has not been looked at, except for
/// look-ups of names within a zone that the test said is [#whole(String)]: those are answered from
/// the zone's lines, NODATA and NXDOMAIN included.
///
/// ```
/// FakeView view = new FakeView()
///     .whole("fjellby.kommune.no")
///     .lines("fjellby.kommune.no TXT \"v=spf1 -all\"", "www.fjellby.kommune.no CNAME host.example")
///     .fails(new Exchange.Connect(address, 25), new Failure.TimedOut("connect"));
/// ```
public final class FakeView implements View {
  /// When everything was seen.
  public static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  private static final IpAddress SERVER = IpAddress.literal("192.0.2.53");
  private static final int LONGEST_ALIAS_CHAIN = 16;

  private final Map<Exchange<?>, Outcome> outcomes = new HashMap<>();
  private final Map<DomainName, Map<RecordType, List<ResourceRecord>>> lines = new HashMap<>();
  private final Set<DomainName> names = new LinkedHashSet<>();
  private final List<DomainName> wholeZones = new ArrayList<>();
  private final Set<Exchange<?>> asked = new LinkedHashSet<>();
  private final Set<Exchange<?>> missing = new LinkedHashSet<>();
  private Security security = Security.of(Security.State.INSECURE, "insecure", "");

  /// An exchange ends in this.
  public <F extends Fact> FakeView sees(Exchange<F> exchange, F fact) {
    outcomes.put(exchange, fact);
    return this;
  }

  /// An exchange tells nothing.
  public FakeView fails(Exchange<?> exchange, Failure failure) {
    outcomes.put(exchange, failure);
    return this;
  }

  /// A look-up tells nothing.
  public FakeView fails(String name, RecordType type, Failure failure) {
    return fails(new Exchange.Lookup(DomainName.of(name), type), failure);
  }

  /// What validation makes of every answer from the lines; INSECURE unless said otherwise.
  public FakeView validation(Security.State state) {
    security = Security.of(state, state == Security.State.SECURE ? "secure" : "insecure", "");
    return this;
  }

  /// Records as `NAME TYPE DATA`, in presentation format without TTL and class; names are absolute.
  public FakeView lines(String... records) {
    for (String line : records) {
      String[] parts = line.strip().split("\\s+", 3);
      RecordType type = RecordType.named(parts[1]).orElseThrow();
      record(DomainName.of(parts[0]), type, parts[2]);
    }
    return this;
  }

  /// One TXT record with this content, in strings of at most 255 bytes.
  public FakeView txt(String name, String content) {
    StringBuilder data = new StringBuilder();
    for (int from = 0; from == 0 || from < content.length(); from += 255) {
      String part = content.substring(from, Math.min(content.length(), from + 255));
      data.append(" \"").append(part.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return record(DomainName.of(name), RecordType.TXT, data.toString().strip());
  }

  /// Look-ups within this zone that no line answers are answered with NODATA or NXDOMAIN.
  public FakeView whole(String zone) {
    wholeZones.add(DomainName.of(zone));
    names.add(DomainName.of(zone));
    return this;
  }

  /// A look-up is answered with NXDOMAIN.
  public FakeView noSuchName(String name, RecordType type) {
    return answers(name, type, ResponseCode.NXDOMAIN);
  }

  /// A look-up is answered with NOERROR and no record.
  public FakeView noData(String name, RecordType type) {
    return answers(name, type, ResponseCode.NOERROR);
  }

  /// A look-up is answered with this code and these records.
  public FakeView answers(
      String name, RecordType type, ResponseCode code, ResourceRecord... records) {
    Fact.DnsAnswer answer = answer(code, List.of(), List.of(records), Optional.empty());
    return sees(new Exchange.Lookup(DomainName.of(name), type), answer);
  }

  /// Whether a test has said what an exchange ends in.
  public boolean holds(Exchange<?> exchange) {
    return outcomes.containsKey(exchange);
  }

  /// What was asked for and not there, in order.
  public Set<Exchange<?>> missing() {
    return new LinkedHashSet<>(missing);
  }

  /// All that was asked for, in order.
  public Set<Exchange<?>> asked() {
    return new LinkedHashSet<>(asked);
  }

  @Override
  public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
    asked.add(exchange);
    Optional<Outcome> outcome =
        Optional.ofNullable(outcomes.get(exchange))
            .or(() ->
                exchange instanceof Exchange.Lookup lookup ? fromLines(lookup) : Optional.empty());
    if (outcome.isEmpty()) {
      missing.add(exchange);
    }
    return switch (outcome.orElse(new Failure.NotLooked())) {
      case Failure failure -> new Sight.Missed<>(exchange, failure);
      case Fact fact -> {
        Observation seen =
            new Observation(
                exchange, 1, AT, Duration.ofMillis(20), "192.0.2.53", false, fact, Bytes.empty());
        yield new Sight.Seen<>(exchange, exchange.factType().cast(fact), seen);
      }
    };
  }

  private Optional<Outcome> fromLines(Exchange.Lookup lookup) {
    List<DomainName> aliases = new ArrayList<>();
    DomainName name = lookup.name();
    while (aliases.size() < LONGEST_ALIAS_CHAIN) {
      Map<RecordType, List<ResourceRecord>> here = lines.getOrDefault(name, Map.of());
      List<ResourceRecord> records = here.getOrDefault(lookup.type(), List.of());
      List<ResourceRecord> alias = here.getOrDefault(RecordType.CNAME, List.of());
      if (records.isEmpty() && !alias.isEmpty()) {
        name = no.dugnad.wire.dns.RecordData.target(alias.getFirst()).orElseThrow();
        aliases.add(name);
        continue;
      }
      Optional<DomainName> zone = zoneOf(name);
      if (records.isEmpty() && zone.isEmpty()) {
        return Optional.empty();
      }
      boolean exists = names.contains(name);
      return Optional.of(
          answer(exists ? ResponseCode.NOERROR : ResponseCode.NXDOMAIN, aliases, records, zone));
    }
    return Optional.of(answer(ResponseCode.SERVFAIL, aliases, List.of(), Optional.empty()));
  }

  private Optional<DomainName> zoneOf(DomainName name) {
    return wholeZones.stream()
        .filter(name::isWithin)
        .max(java.util.Comparator.comparingInt(zone -> zone.labels().size()));
  }

  private Fact.DnsAnswer answer(
      ResponseCode code,
      List<DomainName> aliases,
      List<ResourceRecord> records,
      Optional<DomainName> zone) {
    return new Fact.DnsAnswer(code, aliases, records, zone, true, List.of(SERVER), security);
  }

  private FakeView record(DomainName owner, RecordType type, String data) {
    ResourceRecord record = new ResourceRecord(owner, type, 3600, wire(type, data));
    lines
        .computeIfAbsent(owner, _ -> new HashMap<>())
        .computeIfAbsent(type, _ -> new ArrayList<>())
        .add(record);
    for (Optional<DomainName> name = Optional.of(owner);
        name.isPresent() && !name.get().isRoot();
        name = name.get().parent()) {
      names.add(name.get());
    }
    return this;
  }

  private static Bytes wire(RecordType type, String data) {
    try (Tokenizer tokens = new Tokenizer(data)) {
      Record read = Record.fromString(Name.root, type.number(), 1, 3600, tokens, Name.root);
      return Bytes.of(read.rdataToWireCanonical());
    } catch (IOException malformed) {
      throw new IllegalArgumentException("not " + type + " data: " + data, malformed);
    }
  }
}
