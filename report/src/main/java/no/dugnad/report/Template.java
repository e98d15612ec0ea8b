package no.dugnad.report;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for arguments, written `{name}`.
///
/// @param text as it stands in the file
public record Template(String text) {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_-]{0,40})\\}");

  /// The text with its arguments in place. One pass: an argument that itself holds `{x}` stays as
  /// it is, because arguments are strangers' words. A place without an argument stays as it stands,
  /// so that a report is never lost for it.
  public String fill(Map<String, String> arguments) {
    return ARGUMENT
        .matcher(text)
        .replaceAll(place ->
            Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), place.group())));
  }

  /// The text with "…" in every place, where the arguments are not known.
  public String blank() {
    return ARGUMENT.matcher(text).replaceAll("…");
  }

  /// The names of the arguments that it has places for.
  public SortedSet<String> arguments() {
    SortedSet<String> names = new TreeSet<>();
    Matcher place = ARGUMENT.matcher(text);
    while (place.find()) {
      names.add(place.group(1));
    }
    return names;
  }
}
