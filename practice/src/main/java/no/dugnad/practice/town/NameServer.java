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
public record NameServer(
    String host, List<String> addresses, List<String> zones, Answering answering, Manner manner) {
  /// What a name server makes of questions for its zones.
  public enum Answering {
    /// With authority.
    AUTHORITATIVE,
    /// Refuses: it does not know the zone that was delegated to it (lame).
    REFUSING,
    /// Answers, but without authority (lame).
    WITHOUT_AUTHORITY,
    /// SERVFAIL to everything.
    FAILING,
    /// Never more than a truncated answer over UDP.
    TRUNCATING,
    /// FORMERR to queries with EDNS.
    WITHOUT_EDNS
  }

  public NameServer {
    host = Entry.absolute(host);
    addresses = List.copyOf(addresses);
    zones = zones.stream().map(Entry::absolute).toList();
  }

  /// With another way to answer.
  public NameServer answering(Answering other) {
    return new NameServer(host, addresses, zones, other, manner);
  }

  /// With another behaviour.
  public NameServer manner(Manner other) {
    return new NameServer(host, addresses, zones, answering, other);
  }

  /// At other addresses.
  public NameServer addresses(List<String> others) {
    return new NameServer(host, others, zones, answering, manner);
  }

  /// Serving one zone more.
  public NameServer serving(String apex) {
    List<String> all = new ArrayList<>(zones);
    all.add(apex);
    return new NameServer(host, addresses, all, answering, manner);
  }
}
