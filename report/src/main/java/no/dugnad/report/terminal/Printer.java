package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.report.Harmless;

/// Writes lines to a sink: wrapped, indented, in letters that can be written. Every line of words
/// passes through here and is made harmless here, whatever it was before.
final class Printer {
  private final Appendable sink;
  private final Sheet sheet;
  private final Letters letters;

  Printer(Appendable sink, Sheet sheet) {
    this.sink = sink;
    this.sheet = sheet;
    this.letters = new Letters(sheet.charset());
  }

  Style style() {
    return sheet.style();
  }

  void blank() throws IOException {
    sink.append('\n');
  }

  /// A paragraph under an indentation.
  void paragraph(int indent, String text) throws IOException {
    styled(indent, text, UnaryOperator.identity());
  }

  /// A paragraph in one style.
  void styled(int indent, String text, UnaryOperator<String> style) throws IOException {
    for (String line : wrapped(indent, 0, text)) {
      put(indent, style.apply(line));
    }
  }

  /// A paragraph that starts with a label in bold.
  void labelled(int indent, String label, String text) throws IOException {
    labelled(indent, label, text, style()::bold);
  }

  void labelled(int indent, String label, String text, UnaryOperator<String> style)
      throws IOException {
    item(indent, "", label, text, style);
  }

  /// A labelled paragraph behind a mark such as `- `, further lines under the label.
  void item(int indent, String mark, String label, String text, UnaryOperator<String> style)
      throws IOException {
    String start = letters.writable(Harmless.line(label)) + ":";
    int under = indent + mark.length();
    List<String> lines = wrapped(under, Wrap.columns(start) + 1, text);
    put(indent, mark + style.apply(start) + " " + lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      put(under, line);
    }
  }

  /// A paragraph behind a mark such as `- `, further lines under its beginning.
  void listed(int indent, String mark, String text) throws IOException {
    int under = indent + mark.length();
    List<String> lines = wrapped(under, 0, text);
    put(indent, mark + lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      put(under, line);
    }
  }

  /// A line that is to be copied: from the first column, never wrapped, nothing added.
  void copyable(String line) throws IOException {
    sink.append(letters.writable(Harmless.line(line))).append('\n');
  }

  /// A rule under a heading.
  void rule(int columns) throws IOException {
    sink.append(letters.writable("─").repeat(Math.min(columns, sheet.width()))).append('\n');
  }

  // The first line has less room where a label stands before it.
  private List<String> wrapped(int indent, int taken, String text) {
    String words = letters.writable(Harmless.line(text));
    String padded = "\u0001".repeat(taken) + words;
    List<String> lines = Wrap.lines(padded, Math.max(sheet.width() - indent, 10));
    return lines.stream().map(line -> line.replace("\u0001", "")).toList();
  }

  private void put(int indent, String line) throws IOException {
    sink.append(" ".repeat(indent)).append(line).append('\n');
  }
}
