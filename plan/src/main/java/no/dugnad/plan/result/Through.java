package no.dugnad.plan.result;

import no.dugnad.plan.draw.Spread;

/// One way in which a stage would still be got past.
///
/// @param chance of getting past the stage so; those of one stage sum to the chance of getting past
/// @param tried how often that way is there or is tried at all
public record Through(Way way, Spread chance, Spread tried) {
  /// Which way.
  public enum Way {
    /// The way of the attack: measures do not stop everything.
    SAME,
    /// A machine outside the normal regime («glemt utstyr»).
    UNMANAGED,
    /// Another door («annen dør»).
    SECOND_DOOR,
    /// Something else, once inside («annen vei»).
    OTHER_WAY
  }
}
