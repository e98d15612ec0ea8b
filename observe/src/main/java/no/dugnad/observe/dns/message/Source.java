package no.dugnad.observe.dns.message;

import java.util.Set;
import no.dugnad.model.asset.IpAddress;

/// Where answers come from, within one look-up: its deadline, its budget.
public interface Source {
  /// The answer of the zone that owns the name; for DS, of the zone above it (RFC 4035 §3.1.4.1).
  /// Aliases are not followed.
  ///
  /// @param avoid servers that were not believed: where it is not empty, nothing remembered is used
  ///   and others are asked first
  Fetched fetch(Question question, Set<IpAddress> avoid);

  /// The answer, remembered or new.
  default Fetched fetch(Question question) {
    return fetch(question, Set.of());
  }

  /// Whether what is missing from an answer may have been taken out on the way, as by a resolver
  /// that knows no DNSSEC.
  boolean mayStrip();
}
