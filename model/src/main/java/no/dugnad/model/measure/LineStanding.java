package no.dugnad.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one of the ten basic lines stands.
///
/// @param line its id, such as `sign-in`
/// @param level the weakest of what the state rests on; empty where it is unknown
/// @param date the oldest day of what the state rests on; empty where none is known
/// @param deciding the measures that decide
/// @param behind what belongs to it and does not decide
public record LineStanding(
    String line,
    State state,
    Optional<EvidenceLevel> level,
    Optional<LocalDate> date,
    List<MeasureStanding> deciding,
    List<MeasureStanding> behind) {
  public LineStanding {
    deciding = List.copyOf(deciding);
    behind = List.copyOf(behind);
  }
}
