package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report may neither frighten nor reassure beyond what is known.
public final class LeadTest {
  /// A report with so many checks of each verdict.
  public static Report report(int met, int partly, int notMet, int unknown) {
    List<Report.Judged> findings = new ArrayList<>();
    add(findings, met, Verdict.met(), "mail.spf.policy.fail-all");
    add(findings, partly, Verdict.partly(), "mail.spf.policy.fail-all");
    add(findings, notMet, Verdict.notMet(), "mail.spf.policy.fail-all");
    add(findings, unknown, Verdict.unknown(Cause.INTERCEPTED), "common.intercepted");
    Report sample = Samples.ordinary();
    return new Report(
        sample.run(), List.of(), List.of(), findings, Optional.of(Summary.of(findings)));
  }

  private static void add(List<Report.Judged> findings, int count, Verdict verdict, String reason) {
    Report.Judged sample = Samples.ordinary().findings().getFirst();
    Finding finding =
        new Finding(
            "mail.spf.policy",
            sample.finding().asset(),
            verdict,
            Reason.of(reason),
            "RFC 7208 §5.1",
            Optional.empty(),
            sample.finding().restsOn());
    for (int i = 0; i < count; i++) {
      findings.add(new Report.Judged(finding, sample.domain(), false, sample.at(), List.of()));
    }
  }

  private static List<String> said(Report report) {
    return Lead.sentences(report, Texts.in(Language.NB));
  }

  private static String word(String key) {
    return Texts.in(Language.NB).word(key);
  }

  @Test
  void where_nothing_is_known_nobody_is_reassured() {
    assertThat(said(report(0, 0, 0, 13))).containsExactly(word("lead.nothing"));
    assertThat(said(report(3, 1, 0, 9)))
        .singleElement()
        .asString()
        .contains("Av 13 punkter kan vi ikke si noe sikkert om 9");
    assertThat(said(report(9, 0, 0, 3))).containsExactly(word("lead.unknown"));
  }

  @Test
  void what_is_known_is_said_first() {
    assertThat(said(report(3, 0, 1, 1))).containsExactly(word("lead.bad"));
    assertThat(said(report(0, 0, 1, 9))).hasSize(2).first().isEqualTo(word("lead.bad"));
    assertThat(said(report(3, 1, 0, 0))).containsExactly(word("lead.open"));
    assertThat(said(report(3, 1, 0, 1))).containsExactly(word("lead.open"), word("lead.also"));
    assertThat(said(report(3, 0, 0, 0))).containsExactly(word("lead.good"));
  }

  @Test
  void half_a_check_that_found_no_fault_so_far_reassures_nobody() {
    Report whole = report(3, 0, 0, 0);
    Report half = new Report(whole.run(), List.of(), List.of(), whole.findings(), Optional.empty());
    assertThat(said(half)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence(Language language) {
    for (Report report :
        List.of(
            report(0, 0, 0, 0),
            report(1, 0, 0, 0),
            report(1, 1, 0, 1),
            report(5, 0, 0, 1),
            report(0, 0, 0, 3),
            report(1, 0, 0, 3),
            report(0, 0, 1, 3))) {
      assertThat(Lead.sentences(report, Texts.in(language)))
          .isNotEmpty()
          .noneMatch(String::isBlank);
    }
  }
}
