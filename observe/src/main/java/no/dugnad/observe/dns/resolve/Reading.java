package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Step;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What a server's reply is to somebody who asked it as a server of a zone.
sealed interface Reading {
  /// More name servers than any zone has use for.
  int MOST_SERVERS = 30;

  /// Addresses kept for each of them.
  int MOST_ADDRESSES = 8;

  /// The zone's word.
  record Final(Answer answer) implements Reading {}

  /// Ask there.
  record Referral(Zone child) implements Reading {}

  /// This server is of no use; another may be.
  record Useless(Failure why) implements Reading {}

  /// Reads a reply.
  ///
  /// @param apex the zone in whose name the server was asked
  static Reading of(Reply reply, Name apex, Question question) {
    Message message = reply.message();
    boolean top = apex.labels() <= 2;
    if (top && message.getHeader().getFlag(Flags.RA)) {
      return new Useless(
          new Failure.Intercepted("dns", "a server of " + apex + " offers recursion"));
    }
    int code = message.getRcode();
    if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
      return new Useless(new Failure.Refused("answer", Rcode.string(code)));
    }
    Optional<Zone> child = referral(reply, apex, question);
    boolean authoritative = message.getHeader().getFlag(Flags.AA);
    boolean empty = message.getSection(Section.ANSWER).isEmpty();
    if (child.isPresent() && (!authoritative || empty)) {
      return new Referral(child.get());
    }
    if (authoritative) {
      return new Final(
          new Answer(
              message,
              Optional.of(zone(message, apex, question)),
              List.of(reply.server()),
              true,
              List.of(reply)));
    }
    return new Useless(
        apex.labels() == 1
            ? new Failure.Intercepted("dns", "a root server answers without a referral")
            : new Failure.Garbled("answer", "not authoritative for " + apex));
  }

  /// The zone that an answer comes from. One server may serve a zone and its child, and then
  /// answers for the child at once; the SOA or the signer tell.
  static Name zone(Message message, Name apex, Question question) {
    Name found = apex;
    List<Name> hints = new ArrayList<>();
    for (Record record : message.getSection(Section.AUTHORITY)) {
      if (record.getType() == Type.SOA) {
        hints.add(record.getName());
      }
    }
    if (Step.of(message, question) instanceof Step.Found(Sets.SignedSet set)) {
      for (RRSIGRecord signature : set.signatures()) {
        hints.add(signature.getSigner());
      }
      if (set.type() == Type.SOA || set.type() == Type.NS) {
        hints.add(set.name());
      }
    }
    for (Name hint : hints) {
      boolean above = question.type() != Type.DS || !hint.equals(question.name());
      if (hint.subdomain(found) && question.name().subdomain(hint) && above) {
        found = hint;
      }
    }
    return found;
  }

  private static Optional<Zone> referral(Reply reply, Name apex, Question question) {
    Message message = reply.message();
    Sets authority = Sets.of(message, Section.AUTHORITY);
    for (Sets.SignedSet set : authority.ofType(Type.NS)) {
      Name cut = set.name();
      boolean down =
          cut.labels() > apex.labels() && cut.subdomain(apex) && question.name().subdomain(cut);
      boolean own = question.type() == Type.DS && question.name().equals(cut);
      if (down && !own && authority.find(cut, Type.SOA).isEmpty()) {
        return Optional.of(new Zone(cut, servers(message, apex, set), ds(reply, cut, apex)));
      }
    }
    return Optional.empty();
  }

  /// NS names with their glue. Glue counts only for names that the referring zone may speak for
  /// (RFC 2181 §5.4.1, RFC 5452 §6).
  static List<Zone.Server> servers(Message message, Name apex, Sets.SignedSet set) {
    List<Record> additional = message.getSection(Section.ADDITIONAL);
    List<Zone.Server> servers = new ArrayList<>();
    for (Record record : set.records().rrs(false)) {
      if (record instanceof NSRecord ns && servers.size() < MOST_SERVERS) {
        Name name = ns.getTarget();
        List<IpAddress> glue =
            !name.subdomain(apex)
                ? List.of()
                : additional.stream()
                    .filter(other -> other.getName().equals(name))
                    .flatMap(other -> address(other).stream())
                    .distinct()
                    .limit(MOST_ADDRESSES)
                    .toList();
        servers.add(new Zone.Server(name, glue));
      }
    }
    return servers;
  }

  /// The address in an A or AAAA record.
  static Optional<IpAddress> address(Record record) {
    return record instanceof ARecord || record instanceof AAAARecord
        ? Optional.of(IpAddress.of(record.rdataToWireCanonical()))
        : Optional.empty();
  }

  /// A referral with DO set carries the DS or the proof that there is none (RFC 4035 §3.1.4): the
  /// answer to a question that then need not be asked.
  private static Optional<Answer> ds(Reply reply, Name cut, Name apex) {
    Message answer = new Message();
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.AA);
    answer.addRecord(new Question(cut, Type.DS).record(), Section.QUESTION);
    boolean told = false;
    for (Record record : reply.message().getSection(Section.AUTHORITY)) {
      int type =
          record instanceof RRSIGRecord signature ? signature.getTypeCovered() : record.getType();
      if (type == Type.DS && record.getName().equals(cut)) {
        answer.addRecord(record, Section.ANSWER);
        told = true;
      } else if (type == Type.NSEC || type == Type.NSEC3) {
        answer.addRecord(record, Section.AUTHORITY);
        told = true;
      }
    }
    return told
        ? Optional.of(
            new Answer(answer, Optional.of(apex), List.of(reply.server()), true, List.of(reply)))
        : Optional.empty();
  }
}
