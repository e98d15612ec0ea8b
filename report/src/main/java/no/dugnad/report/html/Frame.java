package no.dugnad.report.html;

import java.io.IOException;
import no.dugnad.report.Language;

/// The frame of every page: one style sheet, inlined, a policy that forbids every other and all
/// else, and the two landmarks.
///
/// @param html where to
/// @param language of the page
record Frame(Markup html, Language language, StyleSheet sheet) {
  /// Writes a page.
  ///
  /// @param title may hold what was received
  void write(String title, Markup.Body header, Markup.Body main) throws IOException {
    html.raw("<!doctype html>").line();
    html.open("html", "lang", language.code()).line();
    head(title);
    html.raw("<body>").line();
    html.element("header", header).line();
    html.element("main", main).line();
    html.raw("</body>").line().raw("</html>").line();
  }

  private void head(String title) throws IOException {
    html.raw("<head><meta charset=\"utf-8\">").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", sheet.policy()).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", title).line();
    html.raw("<style>").raw(sheet.css()).raw("</style></head>").line();
  }
}
