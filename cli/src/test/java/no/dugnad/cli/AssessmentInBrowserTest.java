package no.dugnad.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.dugnad.cli.browser.Chromium;
import no.dugnad.cli.browser.Viewing;
import no.dugnad.report.Language;
import no.dugnad.report.assess.Assessment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page of an assessment in a real browser, of municipalities of which nothing, something and
/// everything is known.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class AssessmentInBrowserTest {
  private @Nullable Chromium chromium;

  @BeforeAll
  void start() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "needs Chromium: apt-get install chromium");
    chromium = Chromium.start(program.orElseThrow());
  }

  @AfterAll
  void end() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private void looksGood(Assessment assessment, Language language, Path folder)
      throws IOException, InterruptedException {
    String html = AssessmentPageTest.page(assessment, language);
    Viewing.of(
        requireNonNull(chromium), Files.writeString(folder.resolve("assessment.html"), html));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_page_of_a_municipality_half_known_shuts_nobody_out(Language language, @TempDir Path folder)
      throws Exception {
    looksGood(SampleAssessments.something(), language, folder);
  }

  @Test
  void nor_does_one_where_nothing_is_known(@TempDir Path folder) throws Exception {
    looksGood(SampleAssessments.nothing(), Language.NB, folder);
  }

  @Test
  void nor_does_one_where_everything_is_in_place(@TempDir Path folder) throws Exception {
    looksGood(SampleAssessments.everything(), Language.NN, folder);
  }

  @Test
  void nor_do_strangers_words_push_anything_out_of_place(@TempDir Path folder) throws Exception {
    looksGood(
        SampleAssessments.something("x".repeat(900), "y".repeat(900), "z".repeat(900)),
        Language.EN,
        folder);
  }
}
