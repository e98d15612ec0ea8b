package no.dugnad.plan.draw;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What a set of attacks came to, with the name of the set. Stopped, held small and serious are
/// always shown together.
///
/// @param set over which attacks
/// @param count how many they are
/// @param means each field's mean over the set, 0 to 1
public record Sum(AttackSet set, int count, Map<Field, Spread> means) {
  /// @throws IllegalArgumentException where a field is missing
  public Sum {
    means = new EnumMap<>(means);
    if (means.size() != Field.values().length) {
      throw new IllegalArgumentException("a sum has every field");
    }
  }

  /// A field's mean over the set, 0 to 1.
  public Spread mean(Field field) {
    return Objects.requireNonNull(means.get(field));
  }

  /// A field of ten attacks like those of the set, 0 to 10.
  public Spread ofTen(Field field) {
    return mean(field).times(10);
  }

  @Override
  public Map<Field, Spread> means() {
    return new EnumMap<>(means);
  }
}
