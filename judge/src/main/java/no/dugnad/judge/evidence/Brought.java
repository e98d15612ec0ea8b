package no.dugnad.judge.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.facts.Facts;

/// A file that was brought and read.
///
/// @param source its name, for people
/// @param written the day that the file itself was last written, used where nothing in it tells
public record Brought(String source, Format format, Facts facts, LocalDate written) {
  // What is said to be before or after these is no time of a file that anybody made; and days can
  // be added to them and taken away.
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /// The day that it tells of, from 1900 to 9999.
  public LocalDate date() {
    return moment().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// The moment that it tells of, from 1900 to 9999; the start of the day where nothing in the file
  /// tells.
  Instant moment() {
    Instant told = facts.asOf().orElseGet(() -> written.atStartOfDay(ZoneOffset.UTC).toInstant());
    return told.isBefore(FIRST) ? FIRST : told.isAfter(LAST) ? LAST : told;
  }

  /// A level that it would earn, and at most claimed where nobody has seen the format on a real
  /// file.
  public EvidenceLevel atMost(EvidenceLevel earned) {
    return format.tried() ? earned : EvidenceLevel.CLAIMED;
  }
}
