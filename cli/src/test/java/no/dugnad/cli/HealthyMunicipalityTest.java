package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.model.finding.Finding;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.run.RunResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The municipality in good health: every check there is says so, or says why it does not apply.
/// What every fault is a change of.
class HealthyMunicipalityTest {
  /// The wholes that do not apply, each with its reason.
  private static final Map<String, String> NOT_APPLICABLE =
      // The domain takes and sends mail, so it need not say that it does not.
      Map.of("mail.null", "mail.null.used");

  /// The parts that do not apply.
  private static final Set<String> PARTS_NOT_APPLICABLE = Set.of();

  private static RunResult result;

  @BeforeAll
  static void the_whole_check_is_run() throws IOException {
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      result = Laboratory.check(server, Fjellby.DOMAIN, List.of());
    }
  }

  private static List<Finding> findings(boolean part) {
    return result.findings().stream()
        .filter(judged -> judged.part() == part)
        .map(RunResult.Judged::finding)
        .toList();
  }

  @Test
  void no_check_is_skipped_and_each_says_one_thing_of_its_whole() {
    assertThat(findings(false))
        .extracting(Finding::check)
        .containsExactlyInAnyOrderElementsOf(Checks.all().stream().map(Check::id).toList());
  }

  @Test
  void every_check_is_met_or_on_the_list_of_what_does_not_apply() {
    Map<String, String> other = new TreeMap<>();
    findings(false).stream()
        .filter(finding -> !finding.verdict().text().equals("met"))
        .forEach(finding ->
            other.put(finding.check(), finding.verdict().text() + " " + finding.reason().key()));
    Map<String, String> wanted = new TreeMap<>();
    NOT_APPLICABLE.forEach((check, reason) -> wanted.put(check, "not_applicable " + reason));
    assertThat(other).isEqualTo(wanted);
  }

  @Test
  void every_part_is_met_or_on_the_list_of_what_does_not_apply() {
    Set<String> other = new TreeSet<>();
    findings(true).stream()
        .filter(finding -> !finding.verdict().text().equals("met"))
        .forEach(finding ->
            other.add(
                finding.asset().id()
                    + " "
                    + finding.verdict().text()
                    + " "
                    + finding.reason().key()));
    assertThat(other).isEqualTo(PARTS_NOT_APPLICABLE);
  }
}
