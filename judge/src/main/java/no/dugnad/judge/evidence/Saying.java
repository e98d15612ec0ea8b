package no.dugnad.judge.evidence;

import java.util.HashMap;
import java.util.Map;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;

/// Makes statements of one file about one measure.
///
/// @param level the most that the file may earn is taken from it here; one that tells of a day to
///   come was not written by what it tells of, and is a claim
public record Saying(Pile pile, Brought file, MeasureId measure, EvidenceLevel level) {
  private static final Shelf SHELF = Shelf.shipped();

  /// The measure is in force on so much.
  public Statement shows(Estimate share, String key, Object... arguments) {
    return make(Bearing.SHOWS, share, key, arguments);
  }

  /// The measure can be in force on no more than so much.
  public Statement caps(Estimate share, String key, Object... arguments) {
    return make(Bearing.CAPS, share, key, arguments);
  }

  /// It fits with the measure and proves nothing.
  public Statement supports(String key, Object... arguments) {
    return make(Bearing.SUPPORTS, Estimate.ONE, key, arguments);
  }

  // Arguments stand in pairs: a name, then its value.
  private Statement make(Bearing bearing, Estimate share, String key, Object... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(String.valueOf(arguments[i]), String.valueOf(arguments[i + 1]));
    }
    String kind = file.facts().kind();
    Evidence evidence =
        new Evidence(
            measure,
            kind,
            bearing,
            pile.isToCome(file) ? EvidenceLevel.CLAIMED : file.atMost(level),
            share,
            pile.dateOf(file),
            SHELF.days(kind),
            file.source());
    return new Statement(evidence, key, named);
  }
}
