package no.dugnad.observe.dns.message;

import no.dugnad.model.observation.Failure;

/// How fetching an answer ended.
public sealed interface Fetched {
  /// Somebody who may answer did.
  record Got(Answer answer) implements Fetched {}

  /// Nobody did.
  record Missed(Failure failure) implements Fetched {}
}
