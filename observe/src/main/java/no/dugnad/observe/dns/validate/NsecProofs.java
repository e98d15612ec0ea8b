package no.dugnad.observe.dns.validate;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/// Denial by NSEC (RFC 4035 §5.4, RFC 6840 §4).
final class NsecProofs {
  private final Name zone;
  private final List<NSECRecord> records;

  /// @param records signed by the zone
  NsecProofs(Name zone, List<NSECRecord> records) {
    this.zone = zone;
    this.records = List.copyOf(records);
  }

  Proof prove(Claim claim) {
    return switch (claim) {
      case Claim.NoName(Name name) -> noName(name);
      case Claim.NoData(Name name, int type) -> noData(name, type);
      case Claim.Wildcard(Name name, Name under) -> wildcard(name, under);
    };
  }

  private Proof noName(Name name) {
    Optional<NSECRecord> cover = covering(name);
    if (cover.isEmpty()) {
      return Proof.unproven("no NSEC covers " + name);
    }
    if (cover.get().getNext().subdomain(name)) {
      return Proof.unproven("the NSEC shows that names exist under " + name);
    }
    Name wildcard = under(encloser(name, cover.get()));
    return covering(wildcard).isPresent()
        ? Proof.of(Proof.Kind.PROVEN)
        : Proof.unproven("no NSEC covers " + wildcard);
  }

  private Proof noData(Name name, int type) {
    for (NSECRecord record : records) {
      if (record.getName().equals(name)) {
        return matching(record, name, type);
      }
    }
    Optional<NSECRecord> cover = covering(name);
    if (cover.isEmpty()) {
      return Proof.unproven("no NSEC is at or covers " + name);
    }
    if (cover.get().getNext().subdomain(name)) {
      // An empty non-terminal: nothing at the name, something under it.
      return Proof.of(Proof.Kind.PROVEN);
    }
    Name wildcard = under(encloser(name, cover.get()));
    for (NSECRecord record : records) {
      if (record.getName().equals(wildcard)) {
        return lacks(record, type)
            ? Proof.of(Proof.Kind.PROVEN)
            : Proof.unproven("the NSEC at " + wildcard + " has the type");
      }
    }
    return Proof.unproven("no NSEC is at " + name + " or " + wildcard);
  }

  private static Proof matching(NSECRecord record, Name name, int type) {
    if (!lacks(record, type)) {
      return Proof.unproven("the NSEC at " + name + " has the type");
    }
    boolean cut = record.hasType(Type.NS) && !record.hasType(Type.SOA);
    if (type == Type.DS) {
      if (record.hasType(Type.SOA) && name.labels() > 1) {
        return Proof.unproven("the NSEC at " + name + " is the child's");
      }
      return Proof.of(cut ? Proof.Kind.UNSIGNED_DELEGATION : Proof.Kind.PROVEN);
    }
    // RFC 6840 §4.1: the parent's side of a cut says nothing of the child's types.
    return cut
        ? Proof.unproven("the NSEC at " + name + " is the parent's")
        : Proof.of(Proof.Kind.PROVEN);
  }

  private Proof wildcard(Name name, Name under) {
    Optional<NSECRecord> cover = covering(name);
    if (cover.isEmpty() || cover.get().getNext().subdomain(name)) {
      return Proof.unproven("no NSEC covers " + name);
    }
    return encloser(name, cover.get()).labels() <= under.labels()
        ? Proof.of(Proof.Kind.PROVEN)
        : Proof.unproven("names nearer to " + name + " exist than " + under);
  }

  private static boolean lacks(NSECRecord record, int type) {
    return !record.hasType(type) && !record.hasType(Type.CNAME);
  }

  private Optional<NSECRecord> covering(Name name) {
    return records.stream().filter(record -> covers(record, name)).findFirst();
  }

  private boolean covers(NSECRecord record, Name name) {
    Name owner = record.getName();
    Name next = record.getNext();
    if (!name.subdomain(zone) || owner.compareTo(name) >= 0) {
      return false;
    }
    boolean beyondOwner =
        !owner.equals(name)
            && name.subdomain(owner)
            && (record.hasType(Type.DNAME) || record.hasType(Type.NS) && !record.hasType(Type.SOA));
    if (beyondOwner) {
      // RFC 6840 §4.1: what lies under a cut or a DNAME is not this NSEC's to deny.
      return false;
    }
    boolean last = next.equals(zone);
    return last || next.subdomain(zone) && name.compareTo(next) < 0;
  }

  /// The longest name that both exists and encloses: what the name shares with either end.
  private static Name encloser(Name name, NSECRecord cover) {
    Name first = shared(name, cover.getName());
    Name second = shared(name, cover.getNext());
    return first.labels() >= second.labels() ? first : second;
  }

  private static Name shared(Name name, Name other) {
    Name candidate = name;
    while (!other.subdomain(candidate)) {
      candidate = new Name(candidate, 1);
    }
    return candidate;
  }

  private static Name under(Name encloser) {
    return Names.wildcard(encloser);
  }
}
