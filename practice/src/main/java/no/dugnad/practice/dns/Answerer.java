package no.dugnad.practice.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Answers one question from the zones of one name server (RFC 1034 §4.3.2 with RFC 4035 §3.1).
final class Answerer {
  /// More links of an alias chain than this are left to the asker (a loop ends here).
  private static final int LINKS = 12;

  /// One proof may serve twice, and an alias may lead back.
  private record Added(Name name, Name owner, int type) {}

  private final Set<Added> added = new HashSet<>();
  private final List<SignedZone> zones;
  private final Message answer;
  private final boolean dnssec;

  private Answerer(List<SignedZone> zones, Message answer, boolean dnssec) {
    this.zones = zones;
    this.answer = answer;
    this.dnssec = dnssec;
  }

  /// Fills the sections, the code and the AA bit of an answer.
  ///
  /// @param dnssec whether the asker set DO (RFC 3225)
  static void fill(List<SignedZone> zones, Message answer, Name name, int type, boolean dnssec) {
    Answerer answerer = new Answerer(zones, answer, dnssec);
    Optional<SignedZone> zone = answerer.zoneFor(name, type);
    if (zone.isEmpty()) {
      answer.getHeader().setRcode(Rcode.REFUSED);
      return;
    }
    answerer.follow(zone.get(), name, type);
  }

  /// The deepest zone that holds the name; for DS the parent's, where it is here (RFC 4035
  /// §3.1.4.1).
  private Optional<SignedZone> zoneFor(Name name, int type) {
    List<SignedZone> holding = zones.stream().filter(zone -> name.subdomain(zone.apex())).toList();
    List<SignedZone> parents = holding.stream().filter(zone -> !zone.apex().equals(name)).toList();
    return (type == Type.DS && !parents.isEmpty() ? parents : holding)
        .stream().max(Comparator.comparingInt(zone -> zone.apex().labels()));
  }

  private void follow(SignedZone first, Name asked, int type) {
    SignedZone zone = first;
    Name name = asked;
    for (int link = 0; link < LINKS; link++) {
      Optional<Name> next = step(zone, name, type, link == 0);
      if (next.isEmpty()) {
        return;
      }
      name = next.get();
      Optional<SignedZone> other = zoneFor(name, type);
      if (other.isEmpty()) {
        return;
      }
      zone = other.get();
    }
  }

  /// Answers for one name; where an alias leads on, says where.
  private Optional<Name> step(SignedZone zone, Name name, int type, boolean first) {
    ZoneData data = zone.data();
    Optional<Name> cut = data.cut(name);
    if (cut.isPresent() && !(cut.get().equals(name) && type == Type.DS)) {
      refer(zone, cut.get());
      return Optional.empty();
    }
    if (first) {
      answer.getHeader().setFlag(Flags.AA);
    }
    Optional<RRset> redirection = data.redirection(name);
    if (redirection.isPresent()) {
      return redirect(zone, redirection.get(), name);
    }
    if (data.exists(name)) {
      return atNode(zone, name, name, type, List.of());
    }
    Name wildcard = ZoneData.wildcard(data.closestEncloser(name));
    if (data.nodes().containsKey(wildcard)) {
      return atNode(zone, wildcard, name, type, zone.denial().wildcardAnswer(name));
    }
    answer.getHeader().setRcode(Rcode.NXDOMAIN);
    negative(zone, zone.denial().noName(name));
    return Optional.empty();
  }

  private Optional<Name> atNode(
      SignedZone zone, Name node, Name name, int type, List<RRset> proof) {
    Optional<RRset> alias = zone.data().find(node, Type.CNAME);
    Optional<RRset> found =
        type == Type.ANY
            ? zone.data().nodes().getOrDefault(node, java.util.Map.of()).values().stream()
                .findFirst()
            : zone.data().find(node, type);
    if (found.isPresent()) {
      add(zone, found.get(), name, Section.ANSWER);
      proof.forEach(set -> add(zone, set, set.getName(), Section.AUTHORITY));
      return Optional.empty();
    }
    if (alias.isPresent()) {
      add(zone, alias.get(), name, Section.ANSWER);
      proof.forEach(set -> add(zone, set, set.getName(), Section.AUTHORITY));
      return Optional.of(((CNAMERecord) alias.get().first()).getTarget());
    }
    negative(
        zone, node.equals(name) ? zone.denial().noData(name) : zone.denial().wildcardNoData(name));
    return Optional.empty();
  }

  private Optional<Name> redirect(SignedZone zone, RRset redirection, Name name) {
    add(zone, redirection, redirection.getName(), Section.ANSWER);
    try {
      Name target = name.fromDNAME((DNAMERecord) redirection.first());
      // RFC 6672 §3.1: the synthesized CNAME is not signed.
      answer.addRecord(
          new CNAMERecord(name, DClass.IN, redirection.getTTL(), target), Section.ANSWER);
      return Optional.of(target);
    } catch (NameTooLongException e) {
      answer.getHeader().setRcode(Rcode.YXDOMAIN);
      return Optional.empty();
    }
  }

  private void refer(SignedZone zone, Name cut) {
    ZoneData data = zone.data();
    RRset servers = data.find(cut, Type.NS).orElseThrow();
    servers.rrs(false).forEach(record -> answer.addRecord(record, Section.AUTHORITY));
    if (dnssec) {
      data.find(cut, Type.DS)
          .ifPresentOrElse(
              ds -> add(zone, ds, cut, Section.AUTHORITY),
              () ->
                  zone.denial()
                      .noData(cut)
                      .forEach(set -> add(zone, set, set.getName(), Section.AUTHORITY)));
    }
    for (Record record : servers.rrs(false)) {
      Name host = ((NSRecord) record).getTarget();
      // Glue: addresses that this zone holds below the cut, or beside it where it has them.
      for (int type : new int[] {Type.A, Type.AAAA}) {
        data.find(host, type)
            .ifPresent(
                set -> set.rrs(false).forEach(one -> answer.addRecord(one, Section.ADDITIONAL)));
      }
    }
  }

  private void negative(SignedZone zone, List<RRset> proof) {
    zone.data()
        .find(zone.apex(), Type.SOA)
        .ifPresent(soa -> add(zone, soa, zone.apex(), Section.AUTHORITY));
    if (dnssec) {
      proof.forEach(set -> add(zone, set, set.getName(), Section.AUTHORITY));
    }
  }

  /// Adds an RRset under a name that may differ from its owner (a wildcard answering).
  private void add(SignedZone zone, RRset set, Name name, int section) {
    boolean proof = set.getType() == Type.NSEC || set.getType() == Type.NSEC3;
    if (proof && !dnssec) {
      return;
    }
    if (!added.add(new Added(name, set.getName(), set.getType()))) {
      return;
    }
    RRset given = dnssec ? zone.signed(set) : set;
    List<Record> records = new ArrayList<>(given.rrs(false));
    if (dnssec) {
      records.addAll(given.sigs());
    }
    for (Record record : records) {
      Record named = record.getName().equals(name) ? record : renamed(record, name);
      answer.addRecord(named, section);
    }
  }

  /// The same data under another owner. By way of the wire, so that a signature keeps the number of
  /// labels that tells of the wildcard (RFC 4035 §5.3.4).
  private static Record renamed(Record record, Name name) {
    return Record.newRecord(
        name, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
  }
}
