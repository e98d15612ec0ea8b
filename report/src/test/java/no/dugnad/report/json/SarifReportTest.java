package no.dugnad.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.dugnad.report.Language;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// By the requirements of SARIF 2.1.0 that concern what we write.
final class SarifReportTest {
  private static JsonNode sarif(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      SarifReport.write(report, Texts.in(Language.EN), bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void it_says_which_version_it_is_and_has_one_run_of_a_named_tool() {
    JsonNode log = sarif(Samples.ordinary());

    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    assertThat(log.get("runs")).hasSize(1);
    assertThat(log.at("/runs/0/tool/driver/name").asString()).isEqualTo("Dugnad");
    assertThat(log.at("/runs/0/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void a_stopped_run_did_not_succeed() {
    JsonNode log = sarif(Samples.stopped());

    assertThat(log.at("/runs/0/invocations/0/executionSuccessful").asBoolean()).isFalse();
  }

  @Test
  void each_finding_is_a_result_of_its_rule_and_only_failures_have_a_level() {
    for (String said : Hostile.chosen()) {
      JsonNode run = sarif(Samples.of(said)).at("/runs/0");
      JsonNode rules = run.at("/tool/driver/rules");

      assertThat(run.get("results")).hasSize(Samples.ordinary().findings().size());
      for (JsonNode result : run.get("results")) {
        JsonNode rule = rules.get(result.get("ruleIndex").asInt());
        assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        assertThat(result.at("/message/text").asString()).isNotBlank();
        boolean failed = result.get("kind").asString().equals("fail");
        assertThat(result.get("level").asString())
            .isIn(failed ? Set.of("error", "warning") : Set.of("none"));
      }
    }
  }

  @Test
  void what_is_not_known_is_open_and_never_a_pass() {
    JsonNode results = sarif(Samples.ordinary()).at("/runs/0/results");

    assertThat(results.valueStream().map(result -> result.get("kind").asString()))
        .containsExactly("fail", "fail", "fail", "pass", "fail", "open", "pass", "notApplicable");
  }
}
