package no.dugnad.wire.spf;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// The validated domain names of the sender (RFC 7208 §5.5): what its reverse name points at, where
/// the address is found again under that name. Looked up once, when first needed.
final class ValidatedNames {
  private final IpAddress ip;
  private final SpfLookup lookup;
  private Optional<List<DomainName>> names = Optional.empty();
  private boolean nothing;

  ValidatedNames(IpAddress ip, SpfLookup lookup) {
    this.ip = ip;
    this.lookup = lookup;
  }

  /// Whether the look-ups have been made.
  boolean asked() {
    return names.isPresent();
  }

  /// Whether the reverse name was answered with nothing.
  boolean nothing() {
    return nothing;
  }

  /// The names in the order of the PTR records, of which the first ten are used (§4.6.4). An error
  /// of the DNS is the same as no name.
  List<DomainName> names() {
    List<DomainName> found = names.orElseGet(this::find);
    names = Optional.of(found);
    return found;
  }

  /// What `%{p}` expands to (§7.3): the domain itself where it is among them, else one below it,
  /// else the first, else `unknown`.
  String best(DomainName domain) {
    List<DomainName> found = names();
    return found.stream()
        .filter(domain::equals)
        .findFirst()
        .or(() -> found.stream().filter(name -> name.isWithin(domain)).findFirst())
        .or(() -> found.stream().findFirst())
        .map(DomainName::ascii)
        .orElse("unknown");
  }

  private List<DomainName> find() {
    return switch (lookup.ask(MacroValues.reverseName(ip), RecordType.PTR)) {
      case SpfAnswer.Records(List<ResourceRecord> records) ->
          records.stream()
              .limit(LookupBudget.MOST_NAMES)
              .flatMap(record -> RecordData.target(record).stream())
              .filter(this::leadsBack)
              .toList();
      case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> {
        nothing = true;
        yield List.of();
      }
      case SpfAnswer.TempError() -> List.of();
    };
  }

  private boolean leadsBack(DomainName name) {
    RecordType type = ip.family() == Family.IPV4 ? RecordType.A : RecordType.AAAA;
    return lookup.ask(name, type) instanceof SpfAnswer.Records(List<ResourceRecord> records)
        && records.stream()
            .flatMap(record -> RecordData.address(record).stream())
            .anyMatch(ip::equals);
  }
}
