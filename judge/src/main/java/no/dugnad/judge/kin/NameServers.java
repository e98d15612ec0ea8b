package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// The name servers of a zone: all that the parent or the zone itself names, with all addresses
/// under which they may be asked.
///
/// @param servers at most [#MOST], those that the parent names first
/// @param missed what could not be told; there may be servers or addresses that are not known
/// @param restsOn every exchange that told it
public record NameServers(
    List<Server> servers, List<Sight.Missed<?>> missed, List<Exchange<?>> restsOn) {
  /// The most name servers that are looked at: the root has 13, nobody needs more.
  public static final int MOST = 13;

  public NameServers {
    servers = List.copyOf(servers);
    missed = List.copyOf(missed);
    restsOn = List.copyOf(restsOn);
  }

  /// One name server.
  ///
  /// @param glue the addresses that the parent gave with it
  /// @param found what its name leads to
  public record Server(DomainName name, List<IpAddress> glue, Addresses found) {
    public Server {
      glue = List.copyOf(glue);
    }

    /// All its addresses, glue among them.
    public List<IpAddress> addresses() {
      Set<IpAddress> all = new LinkedHashSet<>(found.known());
      all.addAll(glue);
      return List.copyOf(all);
    }
  }

  /// One name server at one address.
  public record Place(DomainName server, IpAddress address) {}

  /// Asks for the zone's own NS records and for the addresses of all that are named.
  public static NameServers of(View view, Zone.Apex zone) {
    Map<DomainName, List<IpAddress>> named = new LinkedHashMap<>();
    for (Fact.NameServer server : zone.delegation().servers()) {
      named.computeIfAbsent(server.name(), _ -> new ArrayList<>()).addAll(glue(server));
    }
    List<Sight.Missed<?>> missed = new ArrayList<>();
    List<Exchange<?>> restsOn = new ArrayList<>();
    restsOn.add(zone.question());
    Sight<Fact.DnsAnswer> own = Answers.of(view, zone.name(), RecordType.NS);
    restsOn.add(own.exchange());
    switch (own) {
      case Sight.Missed<Fact.DnsAnswer> nothing -> missed.add(nothing);
      case Sight.Seen<Fact.DnsAnswer> seen ->
          names(seen.fact().records())
              .forEach(name -> named.computeIfAbsent(name, _ -> new ArrayList<>()));
    }
    List<Server> servers = new ArrayList<>();
    named.entrySet().stream()
        .limit(MOST)
        .forEach(entry -> {
          Addresses addresses = Addresses.of(view, entry.getKey());
          missed.addAll(addresses.missed());
          restsOn.addAll(addresses.restsOn());
          servers.add(new Server(entry.getKey(), entry.getValue(), addresses));
        });
    return new NameServers(servers, missed, restsOn);
  }

  /// The names in NS records, in the order of the records.
  public static List<DomainName> names(List<ResourceRecord> records) {
    return records.stream()
        .filter(record -> record.type().equals(RecordType.NS))
        .flatMap(record -> RecordData.target(record).stream())
        .distinct()
        .toList();
  }

  /// Each server at each of its addresses, every address once.
  public List<Place> places() {
    Map<IpAddress, Place> places = new LinkedHashMap<>();
    for (Server server : servers) {
      for (IpAddress address : server.addresses()) {
        places.putIfAbsent(address, new Place(server.name(), address));
      }
    }
    return List.copyOf(places.values());
  }

  private static List<IpAddress> glue(Fact.NameServer server) {
    return server.glue().stream().limit(Addresses.MOST).toList();
  }
}
