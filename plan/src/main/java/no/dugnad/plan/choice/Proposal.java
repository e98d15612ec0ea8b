package no.dugnad.plan.choice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;

/// One option with all that is to be told of it. First steps and words are texts under the
/// measure's name.
///
/// @param ranked cost, gain, and how firm its place is
/// @param changes by attack, the one that it changes most first: why this one
/// @param seriousOffTen how many fewer of ten attacks like these would be serious
/// @param ground how much of the gain rests on each letter, summing to 1; all 0 without gain
/// @param proofs by measure: the exports, records and outside checks that can show that it is done
/// @param offers what there is from the state or own association that helps with it
public record Proposal(
    Ranked ranked,
    List<AttackChange> changes,
    double seriousOffTen,
    Map<Letter, Double> ground,
    Map<MeasureId, List<String>> proofs,
    List<Offer> offers) {
  public Proposal {
    changes = List.copyOf(changes);
    ground = Collections.unmodifiableMap(new EnumMap<>(ground));
    proofs = Map.copyOf(proofs);
    offers = List.copyOf(offers);
  }

  /// The measure that it is about.
  public MeasureId lead() {
    return ranked.option().lead();
  }
}
