package no.dugnad.cli.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Looks at a page on a desk, on a phone at night, on paper and unfolded: axe finds nothing that
/// shuts anybody out, nobody has to scroll sideways, and the browser has nothing to complain of.
public final class Viewing {
  /// The narrowest phones still about.
  private static final int PHONE = 360;

  private static final int DESK = 1280;

  /// WCAG 2.2 AA, which the regulation on universal design refers to in part, and axe's own advice.
  private static final String RULES =
      "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

  private Viewing() {}

  /// Looks at a file.
  public static void of(Chromium chromium, Path file) throws IOException, InterruptedException {
    try (Page page = chromium.open(file.toUri())) {
      page.evaluate(axe());
      page.width(DESK);
      page.medium("screen", "light");
      fits(page, "on a desk");
      page.width(PHONE);
      page.medium("screen", "dark");
      fits(page, "on a phone at night");
      page.medium("print", "light");
      fits(page, "on paper");
      assertThat(page.evaluate("[...document.querySelectorAll('details')].every(one => !one.open)"))
          .as("what is folded away stays folded")
          .hasToString("true");
      page.medium("screen", "light");
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      fits(page, "unfolded on a phone");
      assertThat(page.complaints()).isEmpty();
    }
  }

  private static void fits(Page page, String when) {
    JsonNode broken =
        page.evaluate(
            "axe.run(document, {runOnly: "
                + RULES
                + ", resultTypes: ['violations']}).then(result => result.violations.flatMap(one =>"
                + " one.nodes.slice(0, 5).map(node => one.id + ': ' + one.help + ': ' +"
                + " node.html.slice(0, 200))))");
    assertThat(broken.isArray()).as("axe ran").isTrue();
    assertThat(broken).as(when).isEmpty();
    JsonNode sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways.asInt(-1)).as("pixels to scroll sideways, " + when).isZero();
    JsonNode outside =
        page.evaluate(
            "[...document.querySelectorAll('svg')].filter(one => one.getClientRects().length)"
                + ".flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {"
                + " const box = text.getBBox(), view = svg.viewBox.baseVal;"
                + " return box.x < -1 || box.y < -1 || box.x + box.width > view.width + 1"
                + " || box.y + box.height > view.height + 1; }).map(text => text.textContent))");
    assertThat(outside).as("words outside their picture, " + when).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream in = Viewing.class.getResourceAsStream("/axe.min.js")) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
