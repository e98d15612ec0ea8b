package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.List;

/// An authoritative name server.
///
/// @param host its name, absolute
/// @param addresses where it answers, port 53
/// @param zones apexes of the zones that it serves
/// @param answering what it makes of questions
/// @param manner how it behaves
/// @param transports where it listens: `udp`, `tcp`
/// @param instead records that stand in its copy of a zone instead of the RRsets of that owner and
///   type: a copy that is out of date
public record NameServer(
    String host,
    List<String> addresses,
    List<String> zones,
    Answering answering,
    Manner manner,
    List<String> transports,
    List<Entry> instead) {
  /// What a name server makes of questions for its zones.
  public enum Answering {
    /// With authority.
    AUTHORITATIVE,
    /// Refuses: it does not know the zone that was delegated to it (lame).
    REFUSING,
    /// Answers, but without authority (lame).
    WITHOUT_AUTHORITY,
    /// Answers without authority and offers recursion, as a resolver on the way would that answers
    /// in the server's place.
    LIKE_A_RESOLVER,
    /// SERVFAIL to everything.
    FAILING,
    /// SERVFAIL to questions for DNSKEY records: what its zones say can't be verified.
    FAILING_KEYS,
    /// Never more than a truncated answer over UDP.
    TRUNCATING,
    /// FORMERR to queries with EDNS.
    WITHOUT_EDNS
  }

  public NameServer {
    host = Entry.absolute(host);
    addresses = List.copyOf(addresses);
    zones = zones.stream().map(Entry::absolute).toList();
    transports = List.copyOf(transports);
    instead = List.copyOf(instead);
  }

  /// A name server as it should be.
  public static NameServer good(String host, List<String> zones, String... addresses) {
    return new NameServer(
        host,
        List.of(addresses),
        zones,
        Answering.AUTHORITATIVE,
        Manner.USUAL,
        List.of("udp", "tcp"),
        List.of());
  }

  /// With another way to answer.
  public NameServer answering(Answering other) {
    return new NameServer(host, addresses, zones, other, manner, transports, instead);
  }

  /// With another behaviour.
  public NameServer manner(Manner other) {
    return new NameServer(host, addresses, zones, answering, other, transports, instead);
  }

  /// At other addresses.
  public NameServer addresses(List<String> others) {
    return new NameServer(host, others, zones, answering, manner, transports, instead);
  }

  /// Serving one zone more.
  public NameServer serving(String apex) {
    List<String> all = new ArrayList<>(zones);
    all.add(apex);
    return new NameServer(host, addresses, all, answering, manner, transports, instead);
  }

  /// Listening there only: elsewhere its host refuses.
  public NameServer only(String transport) {
    return new NameServer(host, addresses, zones, answering, manner, List.of(transport), instead);
  }

  /// With a copy of its zone in which this RRset is another.
  public NameServer saying(String owner, String type, String... data) {
    List<Entry> all = new ArrayList<>(instead);
    for (String one : data) {
      all.add(Entry.of(owner, type, one));
    }
    return new NameServer(host, addresses, zones, answering, manner, transports, all);
  }

  /// Its copy of a zone.
  public ZoneFile copyOf(ZoneFile zone) {
    List<Entry> own =
        instead.stream()
            .filter(entry ->
                entry.owner().endsWith("." + zone.apex()) || entry.owner().equals(zone.apex()))
            .toList();
    ZoneFile copy = zone;
    for (Entry entry : own) {
      copy = copy.without(entry.owner(), entry.type());
    }
    return copy.with(own);
  }
}
