package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.Squares;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.html.AssessmentPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page of an assessment as markup: what it says, and that nothing in it acts.
class AssessmentPageTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9!]+)([^>]*)>");
  private static final Assessment NOTHING = SampleAssessments.nothing();
  private static final Assessment SOMETHING = SampleAssessments.something();
  private static final Assessment EVERYTHING = SampleAssessments.everything();

  static String page(Assessment assessment, Language language) {
    StringBuilder html = new StringBuilder();
    try {
      AssessmentPage.write(assessment, Texts.in(language), html);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return html.toString();
  }

  private static List<String> tags(String page) {
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      tags.add(tag.group(1) + tag.group(2));
    }
    return tags;
  }

  /// What a browser without style and script would read out, a line for each block.
  private static String read(String page) {
    return page.replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("(?s)<svg class=\"narrow\".*?</svg>", "")
        .replaceAll("(?s)<(rect|line|path)[^>]*></\\1>", "")
        .replaceAll("</?(a|span|code)\\b[^>]*>", "")
        .replaceAll("</t[dh]><t[dh][^>]*>", " | ")
        .replaceAll("<[^>]*>", "\n")
        .replaceAll("[ \n]*\n[ \n]*", "\n")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_element_is_closed_and_the_headings_go_down_one_step_at_a_time(Language language) {
    for (Assessment one : List.of(NOTHING, SOMETHING, EVERYTHING)) {
      String page = page(one, language);
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
      assertThat(page).contains("<html lang=\"" + language.code() + "\">");
      assertThat(page.substring(page.indexOf("<body>")))
          .doesNotContain("{", "}", ">null", " null", "Optional");
    }
  }

  @Test
  void an_id_stands_once_and_what_is_pointed_to_is_there() {
    for (Assessment one : List.of(NOTHING, SOMETHING, EVERYTHING)) {
      String page = page(one, Language.NB);
      List<String> ids = all(page, " id=\"([^\"]+)\"");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(all(page, "href=\"#([^\"]+)\""));
      for (String both : all(page, "aria-labelledby=\"([^\"]+)\"")) {
        assertThat(ids).contains(both.split(" "));
      }
    }
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
  }

  @Test
  void nothing_is_fetched_and_nothing_runs() {
    for (Assessment one : List.of(NOTHING, SOMETHING, EVERYTHING)) {
      assertThat(page(one, Language.NB))
          .contains("default-src &#39;none&#39;")
          .doesNotContainIgnoringCase("<script", "<image", "<use", "<foreignobject", "<iframe")
          .doesNotContain("src=", "<link", "@import", "url(", "http://", "xlink", " style=");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void until_both_questions_are_answered_there_is_no_square_and_no_figure_of_ten(
      Language language) {
    String page = page(NOTHING, language);
    AssessmentWords words = new AssessmentWords(Texts.in(language));
    assertThat(page).doesNotContain("<svg", "squares-", "course-", words.own("readings"));
    Squares.TooLittle squares = (Squares.TooLittle) NOTHING.outlook().squares();
    assertThat(squares.missing()).hasSize(2);
    assertThat(read(page)).contains(words.own("too-little"));
    squares.missing().forEach(measure -> assertThat(read(page)).contains(words.question(measure)));
    assertThat(NOTHING.outlook().courses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_ten_squares_have_names_kinds_and_a_text_for_those_who_do_not_see(Language language) {
    String page = page(EVERYTHING, language);
    AssessmentWords words = new AssessmentWords(Texts.in(language));
    Squares.Shown shown = (Squares.Shown) EVERYTHING.outlook().squares();
    for (String kind : List.of("wide", "narrow")) {
      String picture = all(page, "(?s)(<svg class=\"" + kind + "\".*?</svg>)").getFirst();
      assertThat(all(picture, "(<rect)")).hasSize(10);
      assertThat(picture).contains("role=\"img\"", "<title id=", "<desc id=");
      String told = all(picture, "<desc[^>]*>([^<]*)<").getFirst();
      String drawn = String.join(" ", all(picture, "<text[^>]*>([^<]*)<"));
      for (Square square : shown.squares()) {
        assertThat(told).contains(words.attack(square.attack()));
        assertThat(drawn).contains(words.attack(square.attack()));
      }
      for (String end : List.of("stopped", "held_small", "serious")) {
        assertThat(drawn).contains(words.replay("kind." + end));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_curve_and_its_table_say_the_same(Language language) {
    String page = page(SOMETHING, language);
    AssessmentWords words = new AssessmentWords(Texts.in(language));
    Course course = SOMETHING.outlook().courses().getLast();
    assertThat(course.steps()).isNotEmpty();
    List<String> pictures = all(page, "(?s)(<svg [^>]*course-(?:wide|narrow)-name.*?</svg>)");
    assertThat(pictures).hasSize(2);
    for (String picture : pictures) {
      assertThat(all(picture, "class=\"band (\\w+)\""))
          .isEqualTo(List.of("stopped", "held_small", "serious"));
      assertThat(picture).contains("<title id=", "<desc id=", ">1<");
    }
    for (int i = 0; i < course.steps().size(); i++) {
      Course.Step step = course.steps().get(i);
      String row = i + 1 + ". " + words.measure(step.measure());
      assertThat(read(page)).contains(row + " | ");
      assertThat(read(page)).contains(words.ofTen(step.then().serious()));
    }
  }

  @Test
  void stopped_held_small_and_serious_always_stand_together() {
    String read = read(page(EVERYTHING, Language.NB));
    List<String> figures = read.lines().filter(one -> one.matches(".*\\d.*")).toList();
    int told = 0;
    for (String line : figures) {
      boolean stopped = line.contains("stanset");
      assertThat(line.contains("holdt liten") || line.contains("holdt små"))
          .as(line)
          .isEqualTo(stopped);
      assertThat(line.contains("alvorlig")).as(line).isEqualTo(stopped);
      told += stopped ? 1 : 0;
    }
    assertThat(told).isGreaterThan(20);
  }

  @Test
  void whatever_strangers_say_the_page_has_the_same_elements_and_nothing_in_it_acts() {
    List<String> clean = tags(page(SampleAssessments.something("x", "x", "x"), Language.NB));
    for (String nasty :
        List.of(
            "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'",
            "\u001b]0;owned\u0007\u001b[2J",
            "\u202Egnp.exe\u2066 \u200b\u200d\ufeff",
            "{who} {file} ${x} $1 \\1",
            "\ud800 alone \udc00",
            "a" + "\u0301".repeat(200),
            "../../etc/passwd\u0000.json",
            "</title></style></svg></code><h1>Alt er i orden</h1>",
            "--></details><details open>",
            "x".repeat(5000),
            "עברית العربية")) {
      String page = page(SampleAssessments.something(nasty, nasty, nasty), Language.NB);
      assertThat(tags(page)).isEqualTo(clean);
      assertThat(page.codePoints().filter(c -> c != '\n' && Harmless.acts(c))).isEmpty();
    }
  }

  @Test
  void the_folders_of_a_file_are_not_passed_on() {
    String page =
        page(SampleAssessments.something("Fjellby", "/home/kari/kopier.json", ""), Language.NB);
    assertThat(page).contains("<code class=\"quiet\">kopier.json</code>");
  }

  /// Down to what to do next, whose figures change with every price and effect.
  @Test
  void without_style_and_script_it_reads_as_it_did() throws IOException {
    for (Map.Entry<String, Assessment> one :
        Map.of("nothing", NOTHING, "something", SOMETHING).entrySet()) {
      String name = "assessment-" + one.getKey() + ".nb.txt";
      String read = read(page(one.getValue(), Language.NB));
      String above = read.substring(0, read.indexOf("\nNeste steg\n") + 1);
      if (Boolean.getBoolean("dugnad.golden.write")) {
        Files.writeString(Path.of("src/test/resources/no/dugnad/cli").resolve(name), above);
      } else {
        try (var golden = AssessmentPageTest.class.getResourceAsStream(name)) {
          assertThat(above)
              .isEqualTo(
                  new String(
                      Objects.requireNonNull(golden, name).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
