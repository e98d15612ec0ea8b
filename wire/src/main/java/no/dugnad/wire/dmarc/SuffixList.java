package no.dugnad.wire.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.suffix.PublicSuffix;

/// How readers of RFC 7489 §6.6.3 find a record: at the domain, else at its organizational domain
/// by the public suffix list (§3.2).
public final class SuffixList {
  private SuffixList() {}

  /// The organizational domain: a public suffix and one label more; a suffix is its own.
  public static DomainName organizational(DomainName domain) {
    return PublicSuffix.registrable(domain);
  }

  /// The names that such a reader may ask at, `_dmarc.` left out.
  public static List<DomainName> names(DomainName domain) {
    return List.of(domain, organizational(domain)).stream().distinct().toList();
  }

  /// The record whose policy applies to mail from this domain. Where a name has several records the
  /// search ends there with none.
  public static Optional<Found> policy(DomainName domain, Function<DomainName, DmarcRecords> at) {
    for (DomainName name : names(domain)) {
      DmarcRecords records = at.apply(name);
      if (!records.records().isEmpty()) {
        return records.usable().map(record -> new Found(name, record));
      }
    }
    return Optional.empty();
  }
}
