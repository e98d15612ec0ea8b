package no.dugnad.model.observation;

import java.time.Duration;
import java.time.Instant;
import no.dugnad.model.bytes.Bytes;

/// One look: an exchange that was made, when, through what, and how it ended. Kept, dated, never
/// edited.
///
/// @param look 1 for the first time this exchange was made in the run, 2 for the next …
/// @param at when it was started
/// @param took how long it lasted
/// @param via who answered, such as a name server's address; empty where the exchange says it all
/// @param wired whether a wiring file led it elsewhere than to the address it names
/// @param raw the exchange as bytes, cut at [#RAW_LIMIT]
public record Observation(
    Exchange<?> exchange,
    int look,
    Instant at,
    Duration took,
    String via,
    boolean wired,
    Outcome outcome,
    Bytes raw) {
  /// The most bytes of a raw exchange that are kept: enough to show what was said, small enough
  /// that a whole run stays within a few megabytes.
  public static final int RAW_LIMIT = 16_384;

  public Observation {
    raw = raw.cut(RAW_LIMIT);
  }
}
