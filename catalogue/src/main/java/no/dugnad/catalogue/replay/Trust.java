package no.dugnad.catalogue.replay;

import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;

/// How far answers and evidence may be trusted; all 0 to 1.
///
/// @param claimed what of a coverage that is only said is real
/// @param documented what of a documented one
/// @param measured what of a measured or tested one
/// @param partly the share behind a "partly" without a number
/// @param unsaid the real coverage behind a question not answered, where every yes counts as said
public record Trust(
    Estimate claimed, Estimate documented, Estimate measured, Estimate partly, Estimate unsaid) {
  /// How far evidence of a level may be trusted.
  public Estimate of(EvidenceLevel level) {
    return switch (level) {
      case CLAIMED -> claimed;
      case DOCUMENTED -> documented;
      case MEASURED -> measured;
    };
  }
}
