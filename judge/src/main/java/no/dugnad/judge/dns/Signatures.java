package no.dugnad.judge.dns;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Signature;

/// The signatures over one RRset. One that is valid suffices (RFC 6840 §5.4), so it is the longest
/// living one that counts.
///
/// @param all at least one
record Signatures(DomainName owner, RecordType type, List<Signature> all) {
  private record RrSet(DomainName owner, RecordType type) {}

  /// By RRset, in the order in which they were seen.
  static List<Signatures> bySet(Collection<Signature> signatures) {
    Map<RrSet, List<Signature>> sets =
        signatures.stream()
            .collect(
                Collectors.groupingBy(
                    signature -> new RrSet(signature.owner(), signature.covered()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return sets.entrySet().stream()
        .map(entry ->
            new Signatures(
                entry.getKey().owner(), entry.getKey().type(), List.copyOf(entry.getValue())))
        .toList();
  }

  /// Of those that are valid in time, the one that lives longest.
  Optional<Signature> longest(Instant at) {
    return all.stream()
        .filter(signature -> !signature.expiration().isBefore(at))
        .filter(signature -> !signature.inception().isAfter(at))
        .max(java.util.Comparator.comparing(Signature::expiration));
  }
}
