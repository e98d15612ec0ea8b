package no.dugnad.plan.replay;

import no.dugnad.catalogue.replay.Stage;

/// How one stage of an attack is got past.
///
/// @param pass the chance of getting past it
/// @param forgotten of that, what goes through a machine outside the normal regime
/// @param another of that, what goes another way because the first was closed
/// @param unmanaged how often it is a machine outside the normal regime
/// @param tries how often another way is tried where the first was closed
public record Passage(
    Stage stage, double pass, double forgotten, double another, double unmanaged, double tries) {
  /// Of the chance, what goes the same way as in the attack, past the measures that stand there.
  public double same() {
    return Math.max(0, pass - forgotten - another);
  }
}
