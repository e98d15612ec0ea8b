package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.Answers;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// `mail.reverse`: the addresses of mail servers have a reverse name, and that name leads back to
/// them (RFC 1912 §2.1). Large receivers turn away mail from addresses without.
final class ReverseNames extends MailServerCheck {
  /// The most reverse names of one address that are followed; one is usual.
  private static final int MOST_NAMES = 5;

  ReverseNames() {
    super(new Scribe("mail.reverse", "RFC 1912 §2.1"));
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host) {
    return host.endpoints().stream().map(endpoint -> judge(view, endpoint)).toList();
  }

  private Finding judge(View view, MailEndpoint endpoint) {
    DomainName reverse = reverseName(endpoint.address());
    return switch (Answers.of(view, reverse, RecordType.PTR)) {
      case Sight.Missed<Fact.DnsAnswer> missed -> write().unknown(endpoint.asset(), missed);
      case Sight.Seen<Fact.DnsAnswer> seen -> judge(view, endpoint, reverse, seen);
    };
  }

  private Finding judge(
      View view, MailEndpoint endpoint, DomainName reverse, Sight.Seen<Fact.DnsAnswer> seen) {
    List<DomainName> names =
        seen.fact().records().stream()
            .flatMap(record -> RecordData.target(record).stream())
            .limit(MOST_NAMES)
            .toList();
    if (names.isEmpty()) {
      return write()
          .notMet(endpoint.asset(), "none")
          .with("address", endpoint.address().text())
          .repair("none", reverse + ". IN PTR " + endpoint.host() + ".")
          .on(seen.exchange());
    }
    List<Exchange<?>> restsOn = new ArrayList<>(List.of(seen.exchange()));
    Optional<Sight.Missed<Fact.DnsAnswer>> missed = Optional.empty();
    for (DomainName name : names) {
      Addresses forward = Addresses.of(view, name);
      if (forward.known().contains(endpoint.address())) {
        return write().met(endpoint.asset(), "confirmed").with("name", name.unicode()).on(restsOn);
      }
      restsOn.addAll(forward.restsOn());
      missed = missed.or(() -> forward.missed().stream().findFirst());
    }
    if (missed.isPresent()) {
      return write().unknown(endpoint.asset(), missed.get());
    }
    return write()
        .partly(endpoint.asset(), "not-confirmed")
        .with("address", endpoint.address().text())
        .with("name", names.getFirst().unicode())
        .repair("not-confirmed")
        .on(restsOn);
  }

  /// The name under which an address is looked up (RFC 1035 §3.5, RFC 3596 §2.5).
  static DomainName reverseName(IpAddress address) {
    StringBuilder name = new StringBuilder();
    for (int i = address.octets().length() - 1; i >= 0; i--) {
      int octet = address.octets().at(i);
      switch (address.family()) {
        case IPV4 -> name.append(octet).append('.');
        case IPV6 ->
            name.append(Character.forDigit(octet & 0xf, 16))
                .append('.')
                .append(Character.forDigit(octet >> 4, 16))
                .append('.');
      }
    }
    return switch (address.family()) {
      case IPV4 -> DomainName.of(name + "in-addr.arpa");
      case IPV6 -> DomainName.of(name + "ip6.arpa");
    };
  }
}
