package no.dugnad.observe.socket;

import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Failure;

/// How one datagram sent and waited for ended.
public sealed interface Datagram {
  /// An answer that the asker accepted.
  record Answered(Bytes answer, boolean wired) implements Datagram {}

  /// None came.
  record Failed(Failure failure) implements Datagram {}
}
