package no.dugnad.judge.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.CertificateFields;
import org.jspecify.annotations.Nullable;

/// The roots of a run, found by their names without parsing them all each time: a run searches them
/// some hundred times. Equal when their lists are. Safe for many threads: two that come first both
/// make the same index.
public final class Roots {
  private final TrustList list;
  private volatile @Nullable Map<Bytes, List<TrustAnchor>> byName;
  private volatile @Nullable Map<String, List<TrustAnchor>> byCanonicalName;

  public Roots(TrustList list) {
    this.list = list;
  }

  /// The list that they stand in.
  public TrustList list() {
    return list;
  }

  /// The roots with a name: byte for byte, or else by the comparison of RFC 5280 §7.1, which costs
  /// more and is seldom needed.
  ///
  /// @param name DER of the name
  public List<TrustAnchor> named(Bytes name) {
    Map<Bytes, List<TrustAnchor>> index = byName;
    if (index == null) {
      index = index(Optional::of);
      byName = index;
    }
    List<TrustAnchor> same = index.getOrDefault(name, List.of());
    return same.isEmpty() ? equivalent(name) : same;
  }

  /// The entry that is this very certificate, if there is one.
  ///
  /// @param certificate DER
  public Optional<TrustAnchor> holding(Bytes certificate) {
    return CertificateFields.of(certificate)
        .flatMap(fields ->
            named(fields.subject()).stream()
                .filter(anchor -> anchor.certificate().equals(certificate))
                .findFirst());
  }

  private List<TrustAnchor> equivalent(Bytes name) {
    Map<String, List<TrustAnchor>> index = byCanonicalName;
    if (index == null) {
      index = index(Roots::canonical);
      byCanonicalName = index;
    }
    return canonical(name).map(index::get).orElse(List.of());
  }

  private <K> Map<K, List<TrustAnchor>> index(Function<Bytes, Optional<K>> key) {
    Map<K, List<TrustAnchor>> index = new HashMap<>();
    for (TrustAnchor anchor : list.anchors()) {
      CertificateFields.of(anchor.certificate())
          .map(CertificateFields::subject)
          .flatMap(key)
          .ifPresent(found -> index.computeIfAbsent(found, _ -> new ArrayList<>()).add(anchor));
    }
    index.replaceAll((_, anchors) -> List.copyOf(anchors));
    return index;
  }

  /// What the JDK compares names by; empty where it is no name.
  private static Optional<String> canonical(Bytes name) {
    try {
      return Optional.of(new X500Principal(name.toArray()).getName(X500Principal.CANONICAL));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Roots roots && list.equals(roots.list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  @Override
  public String toString() {
    return list.name();
  }
}
