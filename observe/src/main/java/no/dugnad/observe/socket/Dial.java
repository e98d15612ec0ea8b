package no.dugnad.observe.socket;

import no.dugnad.model.observation.Failure;

/// How an attempt to open a connection ended.
public sealed interface Dial {
  /// It is open; whoever gets it closes it.
  record Open(Connection connection) implements Dial {}

  /// It is not.
  record Failed(Failure failure) implements Dial {}
}
