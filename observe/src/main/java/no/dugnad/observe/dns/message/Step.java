package no.dugnad.observe.dns.message;

import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What an answer says of its question: the first step only, because each name of an alias chain is
/// asked, and validated, where it belongs.
public sealed interface Step {
  /// The records.
  record Found(Sets.SignedSet set) implements Step {}

  /// Another name, by CNAME or DNAME (RFC 1034 §3.6.2, RFC 6672).
  ///
  /// @param set the CNAME or DNAME
  /// @param target empty where the name that DNAME makes would be too long
  record Alias(Sets.SignedSet set, Optional<Name> target) implements Step {}

  /// The name exists, the type does not.
  record NoData() implements Step {}

  /// The name does not exist.
  record NoName() implements Step {}

  /// Reads an answer with response code NOERROR or NXDOMAIN.
  static Step of(Message message, Question question) {
    Sets answer = Sets.of(message, Section.ANSWER);
    Optional<Sets.SignedSet> found = answer.find(question.name(), question.type());
    if (found.isPresent()) {
      return new Found(found.get());
    }
    for (Sets.SignedSet set : answer.ofType(Type.DNAME)) {
      if (question.name().subdomain(set.name())
          && !question.name().equals(set.name())
          && set.records().first() instanceof DNAMERecord dname) {
        return new Alias(set, through(question.name(), dname));
      }
    }
    Optional<Sets.SignedSet> cname = answer.find(question.name(), Type.CNAME);
    if (cname.isPresent() && cname.get().records().first() instanceof CNAMERecord alias) {
      return new Alias(cname.get(), Optional.of(alias.getTarget()));
    }
    return message.getRcode() == Rcode.NXDOMAIN ? new NoName() : new NoData();
  }

  private static Optional<Name> through(Name name, DNAMERecord dname) {
    try {
      return Optional.of(name.fromDNAME(dname));
    } catch (NameTooLongException tooLong) {
      return Optional.empty();
    }
  }
}
