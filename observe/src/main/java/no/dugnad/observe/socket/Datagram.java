package no.dugnad.observe.socket;

import no.dugnad.model.observation.Failure;

/// How one datagram sent and waited for ended.
public sealed interface Datagram {
  /// An answer that the asker accepted.
  record Answered(byte[] answer, boolean wired) implements Datagram {}

  /// None came.
  record Failed(Failure failure) implements Datagram {}
}
