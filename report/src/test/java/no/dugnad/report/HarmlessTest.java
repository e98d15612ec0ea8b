package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.testing.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HarmlessTest {
  @ParameterizedTest
  @CsvSource({
    "1b, \\x1b",
    "7f, \\x7f",
    "9b, \\x9b",
    "a, \\n",
    "d, \\r",
    "9, \\t",
    "0, \\x00",
    "ad, \\xad",
    "202e, \\u{202e}",
    "200b, \\u{200b}",
    "2028, \\u{2028}",
    "feff, \\u{feff}",
    "3164, \\u{3164}",
    "e0041, \\u{e0041}",
    "d800, \\u{d800}",
    "e000, \\u{e000}"
  })
  void what_acts_is_written_out(String number, String shown) {
    int c = Integer.parseInt(number, 16);
    String text = c == 0xd800 ? "\ud800" : Character.toString(c);

    assertThat(Harmless.line("a" + text + "b")).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "blåbærsyltetøy",
        "Kárášjohka",
        "v=spf1 -all",
        "中文",
        "a\u0301",
        "\ud83d\ude00"
      })
  void what_can_do_nothing_stays_as_it_is(String text) {
    assertThat(Harmless.line(text)).isEqualTo(text);
  }

  @Test
  void more_marks_on_a_letter_than_any_language_needs_are_written_out() {
    assertThat(Harmless.line("a" + "\u0301".repeat(6))).endsWith("\\u{301}\\u{301}").hasSize(19);
  }

  @Test
  void it_is_the_same_done_twice() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 5000; i++) {
      String once = Harmless.line(Hostile.random(random));
      assertThat(Harmless.line(once)).isEqualTo(once);
    }
  }

  @Test
  void a_cut_never_splits_a_letter() {
    String text = "\ud83d\ude00".repeat(10);

    assertThat(Harmless.line(text, 3)).isEqualTo("\ud83d\ude00…");
    assertThat(Harmless.line(text, 1)).isEqualTo("…");
    assertThat(Harmless.line(text, 20)).isEqualTo(text);
  }

  @Test
  void a_name_with_other_letters_is_shown_both_ways() {
    assertThat(Harmless.name(DomainName.of("bodø.kommune.no")))
        .isEqualTo("bodø.kommune.no (xn--bod-2na.kommune.no)");
    assertThat(Harmless.name(DomainName.of("fjellby.kommune.no"))).isEqualTo("fjellby.kommune.no");
    assertThat(Harmless.argument("xn--bod-2na.kommune.no")).startsWith("bodø.kommune.no (");
    assertThat(Harmless.argument("bodø.kommune.no")).endsWith("(xn--bod-2na.kommune.no)");
    assertThat(Harmless.argument("v=spf1 include:bodø.no")).isEqualTo("v=spf1 include:bodø.no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xn--", "xn--a.", "xn--99999999999.no", "xn--0.xn--0", ".xn--", "æ..ø"})
  void a_name_that_is_none_is_shown_as_it_was_received(String text) {
    assertThat(Harmless.argument(text)).contains(text.replaceAll("\\.$", ""));
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_that_acts_ever_comes_out(byte[] received) {
    String said = new String(received, java.nio.charset.StandardCharsets.UTF_16);
    for (String text :
        new String[] {
          said,
          new String(received, java.nio.charset.StandardCharsets.UTF_8),
          new String(received, java.nio.charset.StandardCharsets.ISO_8859_1)
        }) {
      assertThat(Harmless.line(text).codePoints().filter(Harmless::acts)).isEmpty();
      assertThat(Harmless.argument(text).codePoints().filter(Harmless::acts)).isEmpty();
      assertThat(Harmless.argument(text).length())
          .isLessThanOrEqualTo(Harmless.ARGUMENT_LIMIT * 10 + 1);
    }
  }
}
