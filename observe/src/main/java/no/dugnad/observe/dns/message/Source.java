package no.dugnad.observe.dns.message;

import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.socket.Deadline;

/// Where answers come from, within one look-up: its deadline, its budget.
public interface Source {
  /// The answer of the zone that owns the name; for DS, of the zone above it (RFC 4035 §3.1.4.1).
  /// Aliases are not followed.
  ///
  /// @param avoid servers that were not believed: where it is not empty, nothing remembered is used
  ///   and others are asked first
  Fetched fetch(Question question, Set<IpAddress> avoid);

  /// The answer asked for now, whatever is remembered; delegations on the way may be remembered
  /// ones.
  ///
  /// @param avoid servers to ask only when the others fail
  Fetched fresh(Question question, Set<IpAddress> avoid);

  /// The answer, remembered or new.
  default Fetched fetch(Question question) {
    return fetch(question, Set.of());
  }

  /// By when the look-up that this belongs to must have ended.
  Deadline deadline();

  /// Whether what is missing from an answer may have been taken out on the way, as by a resolver
  /// that knows no DNSSEC.
  boolean mayStrip();
}
