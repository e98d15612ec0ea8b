package no.dugnad.model.measure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that a municipality has answered.
///
/// @param organisation who answers; empty where it was not told
/// @param size how large it is; empty where it was not told
/// @param given by measure, in the order of their names; a measure that is not there was not
///   answered, and no answer in it is `NOT_ASKED`
public record Answers(
    String organisation, Optional<ToldSize> size, Map<MeasureId, GivenAnswer> given) {
  /// Nothing answered.
  public static final Answers NONE = new Answers("", Optional.empty(), Map.of());

  /// Leaves out what is `NOT_ASKED`.
  public Answers {
    TreeMap<MeasureId, GivenAnswer> sorted = new TreeMap<>(given);
    sorted.values().removeIf(one -> one.answer() == Answer.NOT_ASKED);
    given = Collections.unmodifiableMap(sorted);
  }

  /// What was answered about a measure; [GivenAnswer#NONE] where nothing was.
  public GivenAnswer of(MeasureId measure) {
    return given.getOrDefault(measure, GivenAnswer.NONE);
  }

  /// The same with one answer more, or another one; without it where it is `NOT_ASKED`.
  public Answers with(MeasureId measure, GivenAnswer answer) {
    TreeMap<MeasureId, GivenAnswer> changed = new TreeMap<>(given);
    changed.put(measure, answer);
    return new Answers(organisation, size, changed);
  }
}
