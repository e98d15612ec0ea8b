package no.dugnad.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.cli.browser.Chromium;
import no.dugnad.cli.browser.Viewing;
import no.dugnad.model.asset.DomainName;
import no.dugnad.practice.Demo;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.report.Language;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.Vantage;
import no.dugnad.report.html.HtmlReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A whole HTML report in a real browser, on a phone and on a desk, by day, by night and on paper:
/// axe finds nothing that shuts anybody out, and nobody has to scroll sideways.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class HtmlInBrowserTest {
  private @Nullable Chromium chromium;
  private @Nullable Report whole;
  private @Nullable Report stopped;

  @BeforeAll
  void check() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "needs Chromium: apt-get install chromium");
    try (PracticeServer server = PracticeServer.start(Options.of(Demo.municipality()))) {
      Setup setup = Laboratory.setup(server);
      List<DomainName> domains = List.of(DomainName.of(Fjellby.DOMAIN));
      whole =
          ReportOf.of(
              Laboratory.check(server, Fjellby.DOMAIN, List.of()),
              domains,
              setup,
              Vantage.Resolution.ROOT);
    }
    whole = fewer(requireNonNull(whole));
    stopped = deadNetwork(requireNonNull(whole));
    chromium = Chromium.start(program.orElseThrow());
  }

  @AfterAll
  void end() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// With every sixth observation: axe looks at each element, and the others are no different.
  private static Report fewer(Report report) {
    List<Report.Seen> some = new ArrayList<>();
    for (int i = 0; i < report.observations().size(); i += 6) {
      some.add(report.observations().get(i));
    }
    return new Report(report.run(), report.assets(), some, report.findings(), report.summary());
  }

  /// The same report where nothing could be told, so that what is told once for many is there too.
  private static Report deadNetwork(Report report) {
    List<Report.Judged> unknown = new ArrayList<>();
    for (Report.Judged judged : report.findings()) {
      var finding =
          judged
              .finding()
              .as(
                  no.dugnad.model.finding.Verdict.unknown(
                      no.dugnad.model.observation.Cause.INTERCEPTED),
                  no.dugnad.model.finding.Reason.of("common.intercepted"))
              .withoutRepair();
      unknown.add(
          new Report.Judged(
              finding, judged.domain(), judged.part(), judged.at(), judged.observations()));
    }
    return new Report(
        report.run(), report.assets(), report.observations(), unknown, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_report_shuts_nobody_out(Language language, @TempDir Path folder) throws Exception {
    looksGood(requireNonNull(whole), language, folder);
  }

  @Test
  void nor_does_one_that_could_tell_nothing(@TempDir Path folder) throws Exception {
    looksGood(requireNonNull(stopped), Language.NB, folder);
  }

  private void looksGood(Report report, Language language, Path folder) throws Exception {
    StringBuilder html = new StringBuilder();
    HtmlReport.write(report, Occasion.CHECK, Texts.in(language), ZoneOffset.UTC, html);
    Path file = Files.writeString(folder.resolve("report.html"), html);
    Viewing.of(requireNonNull(chromium), file);
  }
}
