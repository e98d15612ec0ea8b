package no.dugnad.wire.evidence.machines;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of a table is about.
public enum Role {
  /// The name of a machine: tells rows apart and is forgotten.
  MACHINE,
  PRODUCT,
  VERSION,
  /// When it last got a security update.
  UPDATED,
  /// When it was last seen, or signed in. To be seen is not to be updated.
  SEEN,
  /// Who answers for it: only whether somebody is named is kept.
  OWNER,
  /// How bad a finding is.
  DEGREE,
  /// What was found.
  FINDING,
  /// Whether a finding is still open.
  STATE;

  /// As it is written in a mapping, such as `machine`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// By its word.
  public static Optional<Role> of(String word) {
    return Stream.of(values())
        .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
