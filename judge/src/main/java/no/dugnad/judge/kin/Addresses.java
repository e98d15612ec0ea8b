package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// The addresses of a host name in both families.
///
/// @param known the addresses that were seen, IPv4 first; at most [#MOST]
/// @param missed look-ups that told nothing: there may be addresses that are not known
/// @param restsOn the two look-ups
public record Addresses(
    List<IpAddress> known, List<Sight.Missed<Fact.DnsAnswer>> missed, List<Exchange<?>> restsOn) {
  /// The most addresses of one host that are looked at: more than any mail or web host needs, few
  /// enough that a zone with 10,000 addresses costs nothing.
  public static final int MOST = 16;

  public Addresses {
    known = List.copyOf(known);
    missed = List.copyOf(missed);
    restsOn = List.copyOf(restsOn);
  }

  /// Asks for both families at once.
  public static Addresses of(View view, DomainName host) {
    List<IpAddress> known = new ArrayList<>();
    List<Sight.Missed<Fact.DnsAnswer>> missed = new ArrayList<>();
    List<Exchange<?>> restsOn = new ArrayList<>();
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      Sight<Fact.DnsAnswer> sight = Answers.of(view, host, type);
      restsOn.add(sight.exchange());
      switch (sight) {
        case Sight.Seen<Fact.DnsAnswer> seen ->
            seen.fact().records().stream()
                .flatMap(record -> RecordData.address(record).stream())
                .limit(MOST / 2)
                .forEach(known::add);
        case Sight.Missed<Fact.DnsAnswer> nothing -> missed.add(nothing);
      }
    }
    return new Addresses(known, missed, restsOn);
  }
}
