package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// Where a domain takes its mail, read by RFC 5321 §5.1 and RFC 7505.
public sealed interface MailExchangers {
  /// The most mail exchangers that are looked at.
  int MOST = 10;

  /// The look-up that told it.
  Exchange.Lookup lookup();

  /// MX records name these hosts, best preference first.
  record Named(Exchange.Lookup lookup, List<DomainName> hosts) implements MailExchangers {
    public Named {
      hosts = List.copyOf(hosts);
    }
  }

  /// There is a null MX: the domain says that it takes no mail.
  record NullMx(Exchange.Lookup lookup) implements MailExchangers {}

  /// There is no MX record: the domain itself is the mail exchanger, where it has an address.
  record Implicit(Exchange.Lookup lookup, DomainName host) implements MailExchangers {}

  /// The domain does not exist.
  record NoSuchDomain(Exchange.Lookup lookup) implements MailExchangers {}

  /// It could not be told.
  record NotKnown(Exchange.Lookup lookup, Sight.Missed<Fact.DnsAnswer> missed)
      implements MailExchangers {}

  /// Asks for the MX records of a domain.
  static MailExchangers of(View view, DomainName domain) {
    Exchange.Lookup lookup = new Exchange.Lookup(domain, RecordType.MX);
    return switch (Answers.of(view, domain, RecordType.MX)) {
      case Sight.Missed<Fact.DnsAnswer> missed -> new NotKnown(lookup, missed);
      case Sight.Seen<Fact.DnsAnswer> seen -> read(lookup, seen.fact(), domain);
    };
  }

  private static MailExchangers read(
      Exchange.Lookup lookup, Fact.DnsAnswer answer, DomainName domain) {
    if (answer.noSuchName()) {
      return new NoSuchDomain(lookup);
    }
    List<RecordData.Mx> records = new ArrayList<>();
    answer.records().forEach(record -> RecordData.mx(record).ifPresent(records::add));
    if (answer.records().isEmpty()) {
      return new Implicit(lookup, domain);
    }
    if (!records.isEmpty() && records.stream().allMatch(mx -> mx.exchange().isRoot())) {
      return new NullMx(lookup);
    }
    List<DomainName> hosts =
        records.stream()
            .sorted(Comparator.comparingInt(RecordData.Mx::preference))
            .map(RecordData.Mx::exchange)
            .filter(host -> !host.isRoot())
            .distinct()
            .limit(MOST)
            .toList();
    return new Named(lookup, hosts);
  }
}
