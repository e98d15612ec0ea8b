package no.dugnad.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HtmlReportTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9!]+)([^>]*)>");

  private static String page(Report report, Language language) {
    StringBuilder told = new StringBuilder();
    try {
      HtmlReport.write(report, Occasion.CHECK, Texts.in(language), ZoneOffset.UTC, told);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return told.toString();
  }

  private static List<String> tags(String page) {
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      tags.add(tag.group(1) + tag.group(2));
    }
    return tags;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_element_is_closed_and_the_headings_go_down_one_step_at_a_time(Language language) {
    String page = page(Samples.ordinary(), language);
    Deque<String> open = new ArrayDeque<>();
    int level = 0;
    for (String tag : tags(page)) {
      if (tag.startsWith("/")) {
        assertThat(open.pop()).isEqualTo(tag.substring(1));
      } else if (!Set.of("meta", "!doctype").contains(tag)) {
        open.push(tag);
      }
      if (tag.matches("h[1-6]")) {
        int next = tag.charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
    assertThat(open).isEmpty();
    assertThat(page).contains("<html lang=\"" + language.code() + "\">").doesNotContain("{count}");
  }

  @Test
  void it_has_landmarks_one_main_heading_and_a_caption_for_each_table() {
    List<String> tags = tags(page(Samples.ordinary(), Language.NB));

    assertThat(tags).containsOnlyOnce("main", "header", "h1", "title");
    assertThat(tags.stream().filter("table"::equals).count())
        .isEqualTo(tags.stream().filter("caption"::equals).count())
        .isPositive();
  }

  @Test
  void nothing_is_fetched_and_nothing_runs() {
    String page = page(Samples.ordinary(), Language.NB);

    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("src=", "<link", "@import", "url(", "http://", " on");
  }

  @Test
  void every_piece_of_evidence_that_is_linked_to_is_there() {
    String page = page(Samples.ordinary(), Language.NB);
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);

    assertThat(link.results().map(result -> result.group(1)).distinct().toList())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
  }

  @Test
  void whatever_strangers_say_the_page_has_the_same_elements_and_nothing_in_it_acts() {
    List<String> clean = tags(page(Samples.of("x"), Language.NB));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(43);
    List<String> said = new ArrayList<>(Hostile.chosen());
    for (int i = 0; i < 60; i++) {
      said.add(Hostile.random(random));
    }
    for (String text : said) {
      String page = page(Samples.of(text), Language.NB);
      assertThat(tags(page)).isEqualTo(clean);
      assertThat(page.codePoints().filter(c -> c != '\n' && Harmless.acts(c))).isEmpty();
    }
  }

  @Test
  void every_colour_of_text_stands_out_from_its_paper_by_wcag_aa() {
    Matcher root = Pattern.compile(":root \\{([^}]*)\\}").matcher(StyleSheet.shipped().css());
    int themes = 0;
    while (root.find()) {
      Map<String, String> colours = new HashMap<>();
      Matcher colour = Pattern.compile("--([a-z_]+): (#[0-9a-f]+);").matcher(root.group(1));
      while (colour.find()) {
        colours.put(colour.group(1), colour.group(2));
      }
      for (String paper : List.of("paper", "tint")) {
        for (String ink : List.of("ink", "quiet", "link", "not_met", "partly", "unknown", "met")) {
          assertThat(
                  contrast(colours.getOrDefault(ink, "#777"), colours.getOrDefault(paper, "#777")))
              .as(ink + " on " + paper)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      themes++;
    }
    assertThat(themes).isEqualTo(3);
  }

  // WCAG 2.1, "contrast ratio" and "relative luminance".
  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String hex) {
    String six =
        hex.length() == 4
            ? ""
                + hex.charAt(1)
                + hex.charAt(1)
                + hex.charAt(2)
                + hex.charAt(2)
                + hex.charAt(3)
                + hex.charAt(3)
            : hex.substring(1);
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
