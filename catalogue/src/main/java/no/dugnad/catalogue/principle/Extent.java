package no.dugnad.catalogue.principle;

import java.util.Map;

/// How much of a measure something is.
public enum Extent {
  /// Those of a measure that are marked so make it up together.
  WHOLE,
  /// A part of the measure: a lack there is a lack of the measure, and what is in place there is no
  /// more than a part.
  PART,
  /// A sign and no more.
  NEAR;

  static final Map<String, Extent> WORDS = Map.of("whole", WHOLE, "part", PART, "near", NEAR);
}
