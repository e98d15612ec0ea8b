package no.dugnad.catalogue.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;

/// One row of a [Table]. Each method reads one field and says what was expected where it is wrong.
public record Row(String file, int line, List<String> columns, List<String> fields) {
  private static final String NOTHING = "-";
  private static final int LONGEST_LIST = 40;

  /// What is said where this row is wrong.
  public BadRow bad(String expected) {
    return new BadRow(file, line, expected);
  }

  /// What stands in a field; never "-".
  public String text(String column) {
    String field = fields.get(columns.indexOf(column));
    if (field.equals(NOTHING)) {
      throw bad("something in " + column);
    }
    return field;
  }

  /// What stands in a field; empty for "-".
  public Optional<String> maybe(String column) {
    String field = fields.get(columns.indexOf(column));
    return field.equals(NOTHING) ? Optional.empty() : Optional.of(field);
  }

  /// A name of small letters, digits and `_`.
  public String name(String column) {
    String name = text(column);
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      throw bad("a name of small letters, digits and _ in " + column);
    }
    return name;
  }

  /// A measure of the replay.
  public MeasureId measure(String column) {
    return measure(column, text(column));
  }

  private MeasureId measure(String column, String text) {
    if (!MeasureId.isForm(text)) {
      throw bad("a measure's name of capital letters, digits and _ in " + column);
    }
    return new MeasureId(text);
  }

  /// Names with commas between; none for "-".
  public List<String> list(String column) {
    List<String> list =
        maybe(column).map(field -> Arrays.asList(field.split(",", -1))).orElse(List.of());
    boolean blank = list.stream().anyMatch(String::isBlank);
    if (list.size() > LONGEST_LIST || blank || list.stream().distinct().count() < list.size()) {
      throw bad("different names with commas between, or \"-\", in " + column);
    }
    return List.copyOf(list);
  }

  /// Measures of the replay, with commas between; none for "-".
  public List<MeasureId> measures(String column) {
    return list(column).stream().map(text -> measure(column, text)).toList();
  }

  /// One of some words, as what it stands for.
  public <T> T word(String column, Map<String, T> words) {
    T meant = words.get(text(column));
    if (meant == null) {
      throw bad(
          "one of "
              + words.keySet().stream().sorted().collect(Collectors.joining(", "))
              + " in "
              + column);
    }
    return meant;
  }

  /// `yes` or `no`.
  public boolean yes(String column) {
    return word(column, Map.of("yes", true, "no", false));
  }

  /// A number within bounds.
  public double number(String column, double least, double most) {
    return number(column, text(column), least, most);
  }

  private double number(String column, String text, double least, double most) {
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad("a number from " + plain(least) + " to " + plain(most) + " in " + column);
  }

  /// A number within bounds; empty for "-".
  public Optional<Double> maybeNumber(String column, double least, double most) {
    return maybe(column).map(text -> number(column, text, least, most));
  }

  /// A whole number within bounds.
  public int whole(String column, int least, int most) {
    double number = number(column, least, most);
    if (number != Math.rint(number)) {
      throw bad("a whole number in " + column);
    }
    return (int) number;
  }

  /// Refuses a row whose name stood before.
  ///
  /// @param first whether it is the first of the name
  public void once(boolean first, String column) {
    if (!first) {
      throw bad("another " + column + ": this one stood before");
    }
  }

  /// Three numbers in order.
  public Estimate estimate(String low, String likely, String high, double least, double most) {
    double a = number(low, least, most);
    double b = number(likely, least, most);
    double c = number(high, least, most);
    if (a > b || b > c) {
      throw bad(low + ", " + likely + ", " + high + " in rising order");
    }
    return new Estimate(a, b, c);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
