package no.dugnad.wire.evidence.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.OutsideFacts;
import no.dugnad.wire.evidence.facts.OutsideFacts.Ending;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportImporterTest {
  private static final String RUN =
      "\"run\":{\"started\":\"2026-11-24T08:00:00Z\",\"domains\":[\"a.no\"]}";
  private static final String FINDING =
      "{\"check\":\"mail.spf.policy\",\"domain\":\"a.no\",\"verdict\":\"met\"}";

  private static String report(String inner) {
    return "{\"schema\":\"dugnad-report-1\"," + inner + "}";
  }

  private static OutsideFacts facts(String text) throws IOException {
    return (OutsideFacts) ((Reading.Read) Importers.read(Samples.text(text))).facts();
  }

  private static Problem problem(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why().problem();
  }

  @Test
  void both_forms_of_one_run_say_the_same() throws IOException {
    OutsideFacts whole =
        (OutsideFacts) ((Reading.Read) Importers.read(Samples.of("dugnad-check.cut.json"))).facts();
    OutsideFacts lines =
        (OutsideFacts)
            ((Reading.Read) Importers.read(Samples.of("dugnad-check.cut.ndjson"))).facts();
    assertThat(whole.finished()).isTrue();
    assertThat(lines.finished()).isTrue();
    assertThat(lines.domains()).isEqualTo(whole.domains()).hasSize(1);
    assertThat(lines.findings())
        .containsAll(
            whole.findings().stream().filter(one -> one.check().startsWith("mail.d")).toList());
  }

  @Test
  void without_summary_it_did_not_finish() throws IOException {
    OutsideFacts facts = facts(report(RUN + ",\"findings\":[" + FINDING + "]"));
    assertThat(facts.finished()).isFalse();
    assertThat(facts.notes()).containsExactly("unfinished");
    assertThat(facts.findings())
        .extracting(OutsideFacts.Judged::ending)
        .containsExactly(Ending.MET);
  }

  @Test
  void parts_are_left_out() throws IOException {
    String part = FINDING.replace("}", ",\"part\":true}");
    assertThat(facts(report(RUN + ",\"findings\":[" + part + "],\"summary\":{}")).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"run\":7",
        "\"run\":{\"domains\":[\"..\"]}",
        "\"run\":{\"domains\":{}}",
        "\"run\":{\"started\":\"yesterday\"}",
        "\"findings\":{}",
        "\"findings\":[7]",
        "\"findings\":[{}]",
        "\"findings\":[{\"check\":\"a\",\"domain\":\"a.no\",\"verdict\":\"fine\"}]",
        "\"findings\":[{\"check\":\"A B\",\"domain\":\"a.no\",\"verdict\":\"met\"}]",
        "\"findings\":[{\"check\":[\"a\"],\"domain\":\"a.no\",\"verdict\":\"met\"}]",
      })
  void a_wrong_value_is_told_and_nothing_counts(String inner) throws IOException {
    assertThat(problem(report(inner))).isEqualTo(Problem.VALUE);
  }

  @Test
  void another_version_cut_off_or_doubled_is_told() throws IOException {
    assertThat(problem("{\"schema\":\"dugnad-report-2\"}")).isEqualTo(Problem.VALUE);
    assertThat(problem("{\"schema\":\"dugnad-report-1\"}")).isEqualTo(Problem.LACKS);
    assertThat(problem("{\"schema\":\"dugnad-report-1\"," + RUN)).isEqualTo(Problem.JSON);
    String whole = report(RUN);
    assertThat(Importers.read(Samples.text(whole + whole))).isInstanceOf(Reading.Bad.class);
    assertThat(problem("{\"type\":\"finding\"," + FINDING.substring(1))).isEqualTo(Problem.LACKS);
  }

  @Test
  void nesting_without_end_is_told() throws IOException {
    assertThat(problem(report("\"assets\":" + "[".repeat(100_000))))
        .isEqualTo(Problem.PIECE_TOO_LARGE);
  }
}
