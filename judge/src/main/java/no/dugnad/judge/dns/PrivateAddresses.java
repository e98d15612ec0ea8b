package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.UsualNames;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.address.SpecialPurpose;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.table.Table;

/// `dns.private`: no private, link-local or loopback address under a public name. They lead
/// visitors to whatever has that address where they happen to be, and tell strangers how the inside
/// is numbered. Documentation and benchmark ranges are not its business.
final class PrivateAddresses implements Check {
  private static final Scribe SCRIBE = new Scribe("dns.private", "RFC 1918 §5");

  private static final Set<String> BLOCKS =
      Table.rows(PrivateAddresses.class, "private-ranges.tsv", 2).stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  /// An address that should not be there, and what says so.
  private record Inside(IpAddress address, SpecialPurpose.Range range, Exchange<?> question) {}

  @Override
  public String id() {
    return SCRIBE.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Set<String> clausesThatNeedOutside() {
    // Split resolution: inside, the same names rightly have other addresses.
    return Set.of("inside");
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    List<Finding> accusations = new ArrayList<>();
    List<Sight.Missed<?>> missed = new ArrayList<>();
    List<Exchange<?>> questions = new ArrayList<>();
    Set<DomainName> names = names(subject.domain(), view);
    for (DomainName name : names) {
      Optional<Inside> inside = Optional.empty();
      for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
        Exchange.Lookup question = new Exchange.Lookup(name, type);
        questions.add(question);
        switch (Answers.of(view, name, type)) {
          case Sight.Missed<Fact.DnsAnswer> nothing -> missed.add(nothing);
          case Sight.Seen<Fact.DnsAnswer> seen ->
              inside = inside.or(() -> inside(question, seen.fact(), subject.domain()));
        }
      }
      inside.ifPresent(found -> accusations.add(accuse(name, found)));
    }
    if (!accusations.isEmpty()) {
      return accusations;
    }
    return List.of(
        missed.isEmpty()
            ? SCRIBE.met(whole(subject), "none").with("names", names.size()).on(questions)
            : SCRIBE.unknown(whole(subject), missed.getFirst()));
  }

  /// The usual names, and the mail exchangers that stand below the domain.
  private static Set<DomainName> names(DomainName domain, View view) {
    Set<DomainName> names = new LinkedHashSet<>(UsualNames.hosts(domain));
    if (MailExchangers.of(view, domain) instanceof MailExchangers.Named(var _, var hosts)) {
      hosts.stream().filter(host -> host.isWithin(domain)).forEach(names::add);
    }
    return names;
  }

  private static Optional<Inside> inside(
      Exchange.Lookup question, Fact.DnsAnswer answer, DomainName domain) {
    // An address at the end of an alias to somebody else is in their zone, and theirs to judge.
    boolean own = answer.aliases().isEmpty() || answer.aliases().getLast().isWithin(domain);
    if (!own) {
      return Optional.empty();
    }
    return answer.records().stream()
        .flatMap(record -> RecordData.address(record).stream())
        .flatMap(
            address -> range(address).map(range -> new Inside(address, range, question)).stream())
        .findFirst();
  }

  private static Optional<SpecialPurpose.Range> range(IpAddress address) {
    return SpecialPurpose.notGloballyReachable(address)
        .filter(range -> BLOCKS.contains(range.block()));
  }

  private static Finding accuse(DomainName name, Inside found) {
    return SCRIBE
        .notMet(new Asset.Host(name), "inside")
        .with("name", name.unicode())
        .with("address", found.address().text())
        .with("range", found.range().block())
        .citing(found.range().rfc())
        .repair("inside")
        .on(found.question());
  }
}
