package no.dugnad.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.finding.Finding;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressTest {
  private static Progress progress(int width, Style style) {
    return new Progress(
        Texts.in(Language.NB),
        new Sheet(width, style, StandardCharsets.UTF_8, ZoneOffset.UTC, false));
  }

  @Test
  void the_line_says_what_is_asked_now_and_how_far_it_has_come() {
    Progress.Standing standing =
        new Progress.Standing(9, 12, List.of("DNS MX fjellby.no", "x", "y"), false);

    assertThat(progress(80, Style.ANSI).rewriting(standing))
        .isEqualTo("\r9 av 12 sjekker er ferdige · spør nå: DNS MX fjellby.no og 2 til\u001b[K");
    assertThat(progress(80, Style.PLAIN).plain(standing, Optional.empty()))
        .contains("9 av 12 sjekker er ferdige · spør nå: DNS MX fjellby.no og 2 til\n");
  }

  @Test
  void it_says_when_it_is_waiting_and_when_it_is_done() {
    Progress progress = progress(80, Style.ANSI);

    assertThat(progress.rewriting(new Progress.Standing(2, 3, List.of("a"), true)))
        .startsWith("\r2 av 3 sjekker er ferdige · venter på svar: a");
    assertThat(progress.rewriting(new Progress.Standing(3, 3, List.of(), false)))
        .startsWith("\r3 av 3 sjekker er ferdige.");
  }

  @Test
  void a_decided_check_is_one_line_whose_mark_repeats_the_word() {
    Finding finding = Samples.ordinary().findings().getFirst().finding();
    Progress plain =
        new Progress(
            Texts.in(Language.NB),
            new Sheet(80, Style.PLAIN, StandardCharsets.US_ASCII, ZoneOffset.UTC, false));
    assertThat(plain.told(finding, Optional.empty()))
        .startsWith("x Ikke i orden: ")
        .endsWith("\n")
        .matches(text -> text.chars().allMatch(c -> c < 128));
    assertThat(progress(80, Style.PLAIN).told(finding, Optional.of(Samples.DOMAIN)))
        .startsWith("✗ Ikke i orden: bodø.kommune.no (xn--bod-2na.kommune.no): ");
    assertThat(progress(80, Style.ANSI).told(finding, Optional.empty()))
        .startsWith("\u001b[1;31m✗ Ikke i orden\u001b[0m: ");
  }

  @Test
  void a_pipe_gets_no_line_twice() {
    Progress.Standing standing = new Progress.Standing(0, 1, List.of("a"), false);

    assertThat(progress(80, Style.PLAIN).plain(standing, Optional.of(standing))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 200})
  void the_line_never_fills_the_width_and_nothing_in_it_acts(int width) {
    for (String said : Hostile.chosen()) {
      Progress progress = progress(width, Style.PLAIN);
      String line = progress.rewriting(new Progress.Standing(1, 2, List.of(said), false));

      assertThat(line).startsWith("\r");
      assertThat(line.substring(1).codePoints().filter(Harmless::acts)).isEmpty();
      assertThat(Wrap.columns(line.substring(1))).isEqualTo(Math.max(width, 20) - 1);
    }
  }
}
