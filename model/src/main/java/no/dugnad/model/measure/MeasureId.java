package no.dugnad.model.measure;

import java.util.regex.Pattern;

/// The name of a measure, such as `MFA_REMOTE`: public, never reused. Which there are is data of
/// `catalogue`.
///
/// @param id capital letters, digits and `_`, a letter first, at most 40 characters
public record MeasureId(String id) implements Comparable<MeasureId> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /// @throws IllegalArgumentException where the text has another form
  public MeasureId {
    if (!isForm(id)) {
      throw new IllegalArgumentException("not the form of a measure's name");
    }
  }

  /// Whether a text has the form of a measure's name.
  public static boolean isForm(String text) {
    return text.length() <= 40 && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(MeasureId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
