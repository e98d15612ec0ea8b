package no.dugnad.observe.dns.validate;

import org.xbill.DNS.Name;

/// What a negative (or wildcard) answer claims, to be proven.
sealed interface Claim {
  /// The name that the claim is about.
  Name name();

  /// The name does not exist.
  record NoName(Name name) implements Claim {}

  /// The name exists, the type does not.
  record NoData(Name name, int type) implements Claim {}

  /// The records come from the wildcard under `under`: nothing nearer to the name exists.
  record Wildcard(Name name, Name under) implements Claim {}
}
