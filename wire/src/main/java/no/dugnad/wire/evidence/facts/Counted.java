package no.dugnad.wire.evidence.facts;

/// One count, for people.
///
/// @param key of the kind's text `count.KEY`: lower-case letters, digits and `-`
/// @param number 0 or more
public record Counted(String key, long number) {
  /// @throws IllegalArgumentException where the number is negative
  public Counted {
    if (number < 0) {
      throw new IllegalArgumentException("a count is not negative: " + key);
    }
  }
}
