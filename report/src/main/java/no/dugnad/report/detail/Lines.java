package no.dugnad.report.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.report.Harmless;
import no.dugnad.report.Texts;

/// A tree of names and values as lines for people, harmless; deeper values are further in.
///
/// @param depth 0 for the outermost
public record Lines(int depth, String text) {
  /// The longest text that is told of one value: the whole of it stands in the JSON report.
  public static final int LONGEST = 2000;

  /// The most lines that are told of one answer.
  public static final int MOST = 400;

  /// The lines of an answer.
  public static List<Lines> of(Detail.Fields fields, Texts texts) {
    List<Lines> lines = new ArrayList<>();
    add(lines, 0, fields, texts);
    return lines;
  }

  private static void add(List<Lines> lines, int depth, Detail.Fields fields, Texts texts) {
    fields.fields().forEach(field -> add(lines, depth, field.name(), field.value(), texts));
  }

  private static void add(List<Lines> lines, int depth, String name, Detail value, Texts texts) {
    if (lines.size() == MOST) {
      lines.add(new Lines(0, "…"));
    }
    if (lines.size() > MOST) {
      return;
    }
    switch (value) {
      case Detail.Text(String text) ->
          lines.add(new Lines(depth, name + ": " + Harmless.line(text, LONGEST)));
      case Detail.Whole(long number) -> lines.add(new Lines(depth, name + ": " + number));
      case Detail.Decimal(double number) -> lines.add(new Lines(depth, name + ": " + number));
      case Detail.Flag(boolean is) -> lines.add(new Lines(depth, name + ": " + is));
      case Detail.Binary(var bytes) -> {
        String count = Integer.toString(bytes.length());
        lines.add(
            new Lines(
                depth, name + ": " + texts.word("observation.bytes", Map.of("count", count))));
      }
      case Detail.Many(var values) -> values.forEach(one -> add(lines, depth, name, one, texts));
      case Detail.Fields inner -> {
        lines.add(new Lines(depth, name + ":"));
        add(lines, depth + 1, inner, texts);
      }
    }
  }
}
