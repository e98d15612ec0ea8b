package no.dugnad.observe.dns.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Answers for zones as RFC 1034 §4.3.2 and RFC 4035 §3.1 have it.
public final class NameServer {
  private final List<SignedZone> zones;

  public NameServer(SignedZone... zones) {
    this.zones = List.of(zones);
  }

  public Message answer(Message query) {
    Record question = query.getQuestion();
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.addRecord(question, Section.QUESTION);
    Optional<SignedZone> zone = zone(question.getName(), question.getType());
    if (zone.isEmpty()) {
      reply.getHeader().setRcode(Rcode.REFUSED);
    } else {
      new Lookup(zone.get(), question, reply).run();
    }
    reply.addRecord(new OPTRecord(1232, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    return reply;
  }

  private Optional<SignedZone> zone(Name name, int type) {
    return zones.stream()
        .filter(zone -> name.subdomain(zone.apex()))
        .filter(zone ->
            type != Type.DS
                || !name.equals(zone.apex())
                || zones.stream()
                    .noneMatch(other -> !other.apex().equals(name) && name.subdomain(other.apex())))
        .max(Comparator.comparingInt(zone -> zone.apex().labels()));
  }

  private record Lookup(SignedZone zone, Record question, Message reply) {
    void run() {
      Name name = question.getName();
      int type = question.getType();
      Optional<Name> cut = zone.cut(name).filter(at -> !(type == Type.DS && at.equals(name)));
      if (cut.isPresent()) {
        referral(cut.get());
        return;
      }
      reply.getHeader().setFlag(Flags.AA);
      for (int labels = zone.apex().labels(); labels < name.labels(); labels++) {
        Optional<RRset> dname = zone.find(new Name(name, name.labels() - labels), Type.DNAME);
        if (dname.isPresent()) {
          add(dname.get(), Section.ANSWER);
          synthesise((DNAMERecord) dname.get().first(), name);
          return;
        }
      }
      if (zone.exists(name)) {
        existing(name, type);
      } else {
        Name encloser = zone.encloser(name);
        Name wildcard = star(encloser);
        if (zone.exists(wildcard)) {
          expanded(name, type, encloser, wildcard);
        } else {
          reply.getHeader().setRcode(Rcode.NXDOMAIN);
          denial(
              List.of(nextCloser(name, encloser), wildcard),
              zone.hashed() ? List.of(encloser) : List.of());
        }
      }
    }

    private void existing(Name name, int type) {
      Optional<RRset> cname = zone.find(name, Type.CNAME);
      Optional<RRset> set = zone.find(name, type).or(() -> cname);
      if (set.isPresent()) {
        add(set.get(), Section.ANSWER);
      } else if (zone.signed() && zone.at(name).isEmpty() && zone.hashed()) {
        // An unsigned delegation in an opt-out span.
        Name encloser = new Name(name, 1);
        denial(List.of(name), List.of(encloser));
      } else if (zone.signed() && zone.at(name).isEmpty()) {
        denial(List.of(name), List.of());
      } else {
        denial(List.of(), List.of(name));
      }
    }

    private void expanded(Name name, int type, Name encloser, Name wildcard) {
      Optional<RRset> set = zone.find(wildcard, type).or(() -> zone.find(wildcard, Type.CNAME));
      if (set.isEmpty()) {
        List<Name> at = zone.hashed() ? List.of(encloser, wildcard) : List.of(wildcard);
        denial(List.of(nextCloser(name, encloser)), at);
        return;
      }
      for (Record record : set.get().rrs(false)) {
        reply.addRecord(renamed(record, name), Section.ANSWER);
      }
      for (Record record : set.get().sigs()) {
        reply.addRecord(renamed(record, name), Section.ANSWER);
      }
      if (zone.signed()) {
        add(zone.covering(zone.hashed() ? nextCloser(name, encloser) : name), Section.AUTHORITY);
      }
    }

    private static Record renamed(Record record, Name name) {
      return Record.newRecord(
          name, record.getType(), DClass.IN, record.getTTL(), record.rdataToWireCanonical());
    }

    private void synthesise(DNAMERecord dname, Name name) {
      try {
        reply.addRecord(new CNAMERecord(name, DClass.IN, 0, name.fromDNAME(dname)), Section.ANSWER);
      } catch (NameTooLongException tooLong) {
        reply.getHeader().setRcode(Rcode.YXDOMAIN);
      }
    }

    private void referral(Name cut) {
      RRset servers = zone.find(cut, Type.NS).orElseThrow();
      for (Record record : servers.rrs(false)) {
        reply.addRecord(record, Section.AUTHORITY);
        Name target = ((NSRecord) record).getTarget();
        for (int type : new int[] {Type.A, Type.AAAA}) {
          zone.find(target, type)
              .ifPresent(
                  glue -> glue.rrs(false).forEach(one -> reply.addRecord(one, Section.ADDITIONAL)));
        }
      }
      Optional<RRset> ds = zone.find(cut, Type.DS);
      if (ds.isPresent()) {
        add(ds.get(), Section.AUTHORITY);
      } else if (zone.signed()) {
        Optional<RRset> at = zone.at(cut);
        if (at.isPresent()) {
          add(at.get(), Section.AUTHORITY);
        } else {
          Name encloser = new Name(cut, 1);
          zone.at(encloser).ifPresent(set -> add(set, Section.AUTHORITY));
          add(zone.covering(cut), Section.AUTHORITY);
        }
      }
    }

    private void denial(List<Name> covered, List<Name> at) {
      add(zone.find(zone.apex(), Type.SOA).orElseThrow(), Section.AUTHORITY);
      if (zone.signed()) {
        List<RRset> sets = new ArrayList<>();
        at.forEach(name -> zone.at(name).ifPresent(sets::add));
        covered.forEach(name -> sets.add(zone.covering(name)));
        sets.stream().distinct().forEach(set -> add(set, Section.AUTHORITY));
      }
    }

    private void add(RRset set, int section) {
      for (Record record : set.rrs(false)) {
        if (!reply.findRecord(record, section)) {
          reply.addRecord(record, section);
        }
      }
      for (Record record : set.sigs()) {
        if (!reply.findRecord(record, section)) {
          reply.addRecord(record, section);
        }
      }
    }

    private Name nextCloser(Name name, Name encloser) {
      return zone.hashed() ? new Name(name, name.labels() - encloser.labels() - 1) : name;
    }

    private static Name star(Name encloser) {
      try {
        return new Name("*", encloser);
      } catch (org.xbill.DNS.TextParseException wrong) {
        throw new IllegalStateException(wrong);
      }
    }
  }
}
