package no.dugnad.practice.fault;

import java.util.Locale;

/// What a check must come to; the words of the public contract.
public enum Expected {
  MET,
  PARTLY,
  NOT_MET,
  UNKNOWN,
  NOT_APPLICABLE;

  /// As reports write it, such as `not_met`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
