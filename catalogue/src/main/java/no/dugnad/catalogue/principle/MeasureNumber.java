package no.dugnad.catalogue.principle;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a measure in Grunnprinsippene, such as 2.10.4: category, principle within it,
/// measure within that.
///
/// @param category 1 to 9
/// @param principle 1 to 99
/// @param measure 1 to 99
public record MeasureNumber(int category, int principle, int measure)
    implements Comparable<MeasureNumber> {
  private static final Pattern FORM = Pattern.compile("([1-9])\\.([1-9][0-9]?)\\.([1-9][0-9]?)");
  private static final Comparator<MeasureNumber> ORDER =
      Comparator.comparingInt(MeasureNumber::category)
          .thenComparingInt(MeasureNumber::principle)
          .thenComparingInt(MeasureNumber::measure);

  /// The number that a text is; empty where it has another form.
  public static Optional<MeasureNumber> of(String text) {
    if (text.length() > 7) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new MeasureNumber(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  /// The principle that it belongs to, such as `2.10`.
  public String ofPrinciple() {
    return category + "." + principle;
  }

  @Override
  public int compareTo(MeasureNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return category + "." + principle + "." + measure;
  }
}
