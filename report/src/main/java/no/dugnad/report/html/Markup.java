package no.dugnad.report.html;

import java.io.IOException;
import no.dugnad.report.Harmless;

/// Writes HTML. Text and attribute values are made harmless and escaped here and nowhere else; tag
/// and attribute names are ours.
final class Markup {
  private final Appendable sink;

  Markup(Appendable sink) {
    this.sink = sink;
  }

  /// What stands inside an element.
  interface Body {
    void write() throws IOException;
  }

  /// Our own markup as it is.
  Markup raw(String markup) throws IOException {
    sink.append(markup);
    return this;
  }

  Markup text(String text) throws IOException {
    return raw(escaped(text));
  }

  /// An element with a text.
  ///
  /// @param attributes names and values in turn
  Markup element(String tag, String text, String... attributes) throws IOException {
    open(tag, attributes);
    text(text);
    return close(tag);
  }

  /// An element with a body.
  Markup element(String tag, Body body, String... attributes) throws IOException {
    open(tag, attributes);
    body.write();
    return close(tag);
  }

  Markup open(String tag, String... attributes) throws IOException {
    sink.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      sink.append(' ').append(attributes[i]).append("=\"");
      sink.append(escaped(attributes[i + 1])).append('"');
    }
    sink.append('>');
    return this;
  }

  Markup close(String tag) throws IOException {
    sink.append("</").append(tag).append(">");
    return this;
  }

  Markup line() throws IOException {
    sink.append('\n');
    return this;
  }

  private static String escaped(String text) {
    String harmless = Harmless.line(text);
    StringBuilder escaped = new StringBuilder(harmless.length() + 16);
    for (int i = 0; i < harmless.length(); i++) {
      char c = harmless.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
