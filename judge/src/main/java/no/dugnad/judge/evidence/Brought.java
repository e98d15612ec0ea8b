package no.dugnad.judge.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.facts.Facts;

/// A file that was brought and read.
///
/// @param source its name, for people
/// @param written the day that the file itself was last written, used where nothing in it tells
public record Brought(String source, Format format, Facts facts, LocalDate written) {
  /// The day that it tells of.
  public LocalDate date() {
    return facts.asOf().map(when -> when.atZone(ZoneOffset.UTC).toLocalDate()).orElse(written);
  }

  /// A level that it would earn, and at most claimed where nobody has seen the format on a real
  /// file.
  public EvidenceLevel atMost(EvidenceLevel earned) {
    return format.tried() ? earned : EvidenceLevel.CLAIMED;
  }
}
