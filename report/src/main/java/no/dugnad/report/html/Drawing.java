package no.dugnad.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A picture in the page, drawn as SVG with a name and a description for those who do not see it.
/// Colours are classes of the style sheet, since the page forbids every style but that.
final class Drawing {
  private final Markup html;

  Drawing(Markup html) {
    this.html = html;
  }

  /// The picture as a whole.
  ///
  /// @param id of this picture, unlike all others of the page
  /// @param kind its class
  /// @param width in units, one of which is a CSS pixel where there is room
  void picture(
      String id, String kind, int width, int height, String name, String told, Markup.Body body)
      throws IOException {
    html.open(
        "svg",
        "class",
        kind,
        "role",
        "img",
        "aria-labelledby",
        id + "-name " + id + "-told",
        "viewBox",
        "0 0 " + width + " " + height);
    html.element("title", name, "id", id + "-name");
    html.element("desc", told, "id", id + "-told").line();
    body.write();
    html.close("svg").line();
  }

  void box(double x, double y, double width, double height, String kind) throws IOException {
    html.element(
            "rect",
            "",
            "x",
            at(x),
            "y",
            at(y),
            "width",
            at(width),
            "height",
            at(height),
            "rx",
            "4",
            "class",
            kind)
        .line();
  }

  void line(double x1, double y1, double x2, double y2, String kind) throws IOException {
    html.element("line", "", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "class", kind)
        .line();
  }

  /// @param points x and y in turn
  void area(List<Double> points, String kind) throws IOException {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i + 1 < points.size(); i += 2) {
      path.append(i == 0 ? "M" : "L").append(at(points.get(i))).append(' ');
      path.append(at(points.get(i + 1)));
    }
    html.element("path", "", "d", path + "Z", "class", kind).line();
  }

  /// @param anchor `start`, `middle` or `end`
  void text(double x, double y, String text, String anchor, String kind) throws IOException {
    html.element("text", text, "x", at(x), "y", at(y), "text-anchor", anchor, "class", kind).line();
  }

  private static String at(double place) {
    String one = String.format(Locale.ROOT, "%.1f", place);
    return one.endsWith(".0") ? one.substring(0, one.length() - 2) : one;
  }

  /// A text in lines.
  ///
  /// @param most characters of a line, where no single word is longer
  static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line);
        line = word;
      } else {
        line = line.isEmpty() ? word : line + " " + word;
      }
    }
    lines.add(line);
    return lines;
  }
}
