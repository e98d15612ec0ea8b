package no.dugnad.catalogue.principle;

import java.util.Map;

/// How sure we are that a number stands for the subject that we give it.
public enum Certainty {
  /// Number and subject were seen together in public.
  SEEN,
  /// Seen only in a list by others that is partly unreliable.
  SECONDARY,
  /// From memory: the subject is believed right, the number may be off by one.
  MEMORY;

  static final Map<String, Certainty> WORDS =
      Map.of("seen", SEEN, "secondary", SECONDARY, "memory", MEMORY);
}
