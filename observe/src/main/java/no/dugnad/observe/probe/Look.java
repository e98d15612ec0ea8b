package no.dugnad.observe.probe;

import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Outcome;

/// What a probe saw.
///
/// @param via who answered, such as a name server's address; empty where the exchange says it all
/// @param wired whether a wiring led elsewhere
/// @param raw the exchange as bytes
public record Look(Outcome outcome, String via, boolean wired, Bytes raw) {
  /// Without raw bytes or anybody to name.
  public static Look of(Outcome outcome) {
    return new Look(outcome, "", false, Bytes.empty());
  }
}
