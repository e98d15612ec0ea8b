package no.dugnad.model.measure;

import java.util.Optional;

/// How a measure is known to be in place, the weakest first. The order is the order of trust.
public enum EvidenceLevel {
  /// Said, not checked («sagt, ikke sjekket»).
  CLAIMED,
  /// A document or an export tells of it («dokumentert»).
  DOCUMENTED,
  /// Measured or tested («sjekket»).
  MEASURED;

  /// One level down: what evidence is worth when it is older than its shelf life. Empty where there
  /// is nothing below: it then only supports.
  public Optional<EvidenceLevel> lower() {
    return switch (this) {
      case CLAIMED -> Optional.empty();
      case DOCUMENTED -> Optional.of(CLAIMED);
      case MEASURED -> Optional.of(DOCUMENTED);
    };
  }
}
