package no.dugnad.judge.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;

/// Ask again before accusing: when a finding of a check stands.
///
/// The check judges the world as each look saw it. A would-be *partly* or *not met* needs two looks
/// that agree and share no observation; one alone ends as `unknown: unconfirmed`, two that disagree
/// as `unknown: contradictory`. What timed out is looked at once more before it is left unknown. So
/// no check can accuse on one look, however it is written.
public final class Settlement {
  /// The most times that one exchange is made: two that must agree, and one more where one of them
  /// was lost on the way.
  static final int MOST_LOOKS = 3;

  private Settlement() {}

  /// Settles a check as far as what was seen allows.
  public static Step settle(Check check, Subject subject, Sightings seen) {
    Map<Asset, Testimony> testimonies = new LinkedHashMap<>();
    for (int look = 1; look <= MOST_LOOKS; look++) {
      Sightings.Tracking view = seen.view(look);
      List<Finding> findings = check.judge(subject, view);
      if (!view.missing().isEmpty()) {
        return new Step.Wanted(demands(view, 1));
      }
      for (Finding finding : findings) {
        testimonies
            .computeIfAbsent(finding.asset(), _ -> new Testimony(check, seen))
            .add(look, finding);
      }
      Set<Step.Demand> demands = new LinkedHashSet<>();
      for (Testimony testimony : testimonies.values()) {
        demands.addAll(testimony.wants(look));
      }
      if (demands.isEmpty()) {
        break;
      }
      if (look < MOST_LOOKS && !demands.stream().allMatch(demand -> isMade(seen, demand))) {
        return new Step.Wanted(demands);
      }
    }
    List<Finding> settled = new ArrayList<>();
    testimonies.values().forEach(testimony -> settled.add(testimony.verdict()));
    return Whole.of(check.whole(subject), settled);
  }

  private static Set<Step.Demand> demands(Sightings.Tracking view, int look) {
    Set<Step.Demand> demands = new LinkedHashSet<>();
    view.missing().forEach(exchange -> demands.add(new Step.Demand(exchange, look)));
    return demands;
  }

  private static boolean isMade(Sightings seen, Step.Demand demand) {
    return seen.looks(demand.exchange()).size() >= demand.look();
  }
}
