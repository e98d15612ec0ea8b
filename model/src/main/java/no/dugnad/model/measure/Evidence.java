package no.dugnad.model.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What one file, check or record says about one measure.
///
/// @param kind which kind of evidence it is, such as `entra.conditional-access`
/// @param level how it is known, when fresh
/// @param share how much of the estate it tells of, 0 to 1; 1 where the measure is one thing that
///   is there or not
/// @param date the day that it tells of
/// @param shelfLifeDays for how many days after that it keeps its level; 0 or more
/// @param source where it came from, for people: a file's name, a check's id
public record Evidence(
    MeasureId measure,
    String kind,
    Bearing bearing,
    EvidenceLevel level,
    Estimate share,
    LocalDate date,
    int shelfLifeDays,
    String source) {
  /// @throws IllegalArgumentException where the share is not from 0 to 1 or the shelf life negative
  public Evidence {
    if (!share.isShare()) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
    }
    if (shelfLifeDays < 0) {
      throw new IllegalArgumentException("a shelf life is not negative");
    }
  }

  /// The level on a day: one lower when it is older than its shelf life, and empty where there is
  /// none lower. Evidence from days to come is as fresh as can be.
  public Optional<EvidenceLevel> levelOn(LocalDate day) {
    return isStaleOn(day) ? level.lower() : Optional.of(level);
  }

  /// Whether it is older than its shelf life.
  public boolean isStaleOn(LocalDate day) {
    return ChronoUnit.DAYS.between(date, day) > shelfLifeDays;
  }
}
