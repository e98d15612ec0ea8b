package no.dugnad.plan.choice;

import java.util.HashMap;
import java.util.Map;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;

/// Assumed postures, measured on no one. The design gives only how many of ten attacks stay serious
/// under each; these were chosen to meet that.
final class Postures {
  private Postures() {}

  static Posture weak(ReplayData data) {
    return of(data, 0.06, 0.03, Map.of("MACRO", 0.9));
  }

  static Posture ordinary(ReplayData data) {
    return of(data, 0.36, 0.15, Map.of("MACRO", 0.9, "PASSWORD", 0.5, "LEASTPRIV", 0.25));
  }

  static Posture strong(ReplayData data) {
    return of(
        data,
        0.7,
        0.35,
        Map.ofEntries(
            Map.entry("MACRO", 0.9),
            Map.entry("PASSWORD", 0.9),
            Map.entry("MFA_REMOTE", 0.9),
            Map.entry("MFA_ADMIN", 0.6),
            Map.entry("BACKUP_OFF", 0.85),
            Map.entry("BACKUP_TEST", 0.3),
            Map.entry("LEASTPRIV", 0.4)));
  }

  private static Posture of(
      ReplayData data, double basic, double others, Map<String, Double> special) {
    Map<MeasureId, Double> coverage = new HashMap<>();
    for (Measure measure : data.measures()) {
      double usual = measure.basic() ? basic : others;
      coverage.put(measure.id(), special.getOrDefault(measure.id().id(), usual));
    }
    return Posture.exactly(coverage);
  }
}
