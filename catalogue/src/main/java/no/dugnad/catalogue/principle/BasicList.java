package no.dugnad.catalogue.principle;

import java.util.Map;
import java.util.Optional;

/// A short list that a measure may be called basic by.
///
/// @param id words are under `list.ID`
/// @param source a whole URL; empty where there is none
public record BasicList(String id, Sure sure, Optional<String> source) {
  /// The list of those that stand behind a basic measure of the replay.
  public static final String REPLAY = "replay";

  /// How sure we are of what is on it. Which numbers answer to its points is our judgement in every
  /// case.
  public enum Sure {
    /// It was read.
    SEEN,
    /// Its beginning was read.
    PARTLY,
    /// From memory.
    MEMORY,
    /// Ours.
    OWN;

    static final Map<String, Sure> WORDS =
        Map.of("seen", SEEN, "partly", PARTLY, "memory", MEMORY, "own", OWN);
  }
}
