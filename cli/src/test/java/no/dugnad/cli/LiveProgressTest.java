package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import no.dugnad.judge.check.Scribe;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Progress;
import no.dugnad.report.terminal.Sheet;
import no.dugnad.report.terminal.Style;
import no.dugnad.run.RunResult;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  private static final String ERASED = "\r\u001b[K";

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private LiveProgress progress(boolean screen, boolean tells) {
    Style style = screen ? Style.ANSI : Style.PLAIN;
    Sheet sheet = new Sheet(80, style, StandardCharsets.UTF_8, ZoneOffset.UTC, false);
    return new LiveProgress(
        new Progress(Texts.in(Language.NB), sheet),
        new PrintStream(told, true, StandardCharsets.UTF_8),
        screen,
        tells,
        false);
  }

  private static List<RunResult.Judged> met(String check) {
    return List.of(
        new RunResult.Judged(
            DOMAIN,
            new Scribe(check, "RFC 0").met(new Asset.Domain(DOMAIN), "fine").on(lookup()),
            false,
            1));
  }

  private static Exchange.Lookup lookup() {
    return new Exchange.Lookup(DOMAIN, RecordType.MX);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void on_a_screen_the_line_of_what_is_asked_stays_below_what_is_decided() {
    try (LiveProgress progress = progress(true, true)) {
      progress.begun(2);
      progress.asked(lookup(), 1);
      progress.decided(met("web.https"), 1);
      progress.decided(met("web.hsts"), 2);
    }
    assertThat(told())
        .containsSubsequence(
            "Svarene kommer her",
            "I orden",
            ": Nettstedet svarer kryptert (https)\n",
            "\r1 av 2 sjekker er ferdige · spør nå: MX fjellby.kommune.no",
            ERASED,
            "I orden",
            "\r2 av 2 sjekker",
            ERASED)
        .endsWith(ERASED + System.lineSeparator());
  }

  @Test
  void into_a_pipe_go_plain_lines_only() {
    try (LiveProgress progress = progress(false, true)) {
      progress.begun(1);
      progress.asked(lookup(), 1);
      progress.decided(met("web.https"), 1);
    }
    assertThat(told().lines().toList())
        .containsExactly(
            "Svarene kommer her etter hvert som de er klare. Hele rapporten står til slutt.",
            "✓ I orden: Nettstedet svarer kryptert (https)",
            "");
  }

  @Test
  void nothing_is_told_where_nobody_looks_on_and_nothing_after_the_end() {
    LiveProgress silent = progress(false, false);
    silent.begun(1);
    silent.decided(met("web.https"), 1);
    silent.end();
    LiveProgress ended = progress(true, true);
    ended.begun(1);
    ended.end();
    ended.decided(met("web.https"), 1);
    assertThat(told()).isEmpty();
  }
}
