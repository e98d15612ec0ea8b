package no.dugnad.catalogue.replay;

import java.util.Map;

/// How firmly a number of the model stands.
public enum Letter {
  /// Measured in a trial or on accounts.
  A,
  /// A correlation, or counts of cases.
  B,
  /// Our own judgement.
  C;

  static final Map<String, Letter> WORDS = Map.of("A", A, "B", B, "C", C);
}
