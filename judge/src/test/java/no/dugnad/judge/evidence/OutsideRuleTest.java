package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.OutsideFacts;
import no.dugnad.wire.evidence.facts.OutsideFacts.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId DMARC = new MeasureId("DMARC");
  private static final Map<String, Ending> GOOD =
      Map.of(
          "mail.dmarc.present", Ending.MET,
          "mail.dmarc.policy", Ending.MET,
          "mail.dmarc.subdomains", Ending.MET,
          "mail.spf.policy", Ending.MET,
          "mail.null", Ending.NOT_APPLICABLE);

  private static Brought report(
      String name, String domain, boolean finished, int daysAgo, Map<String, Ending> endings) {
    DomainName its = DomainName.of(domain);
    List<OutsideFacts.Judged> findings = new ArrayList<>();
    endings.forEach((check, ending) -> findings.add(new OutsideFacts.Judged(check, its, ending)));
    Instant at = TODAY.minusDays(daysAgo).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
    return new Brought(
        name,
        new Format("outside.report.json", true, ""),
        new OutsideFacts(List.of(its), findings, finished, Optional.of(at)),
        TODAY);
  }

  private static Map<String, Ending> with(String check, Ending ending) {
    Map<String, Ending> changed = new java.util.HashMap<>(GOOD);
    changed.put(check, ending);
    return changed;
  }

  private static Optional<Evidence> shown(Brought... files) {
    return EvidenceRules.judge(new Pile(List.of(files), TODAY)).stream()
        .map(Statement::evidence)
        .filter(one -> one.measure().equals(DMARC) && one.bearing() == Bearing.SHOWS)
        .findFirst();
  }

  private static Estimate share(Map<String, Ending> endings) {
    return shown(report("r", "a.no", true, 0, endings)).orElseThrow().share();
  }

  @Test
  void every_check_of_the_table_is_a_check_of_ours() {
    Bearings bearings = Bearings.shipped();
    List<String> known = Checks.all().stream().map(Check::id).toList();
    Stream<String> named =
        bearings.measures().stream()
            .flatMap(one -> bearings.of(one).stream())
            .map(Bearings.Row::check);
    assertThat(named).isNotEmpty().allMatch(known::contains);
  }

  @Test
  void all_that_decides_met_is_measured_in_full() {
    Evidence evidence = shown(report("r", "a.no", true, 0, GOOD)).orElseThrow();
    assertThat(evidence.share()).isEqualTo(Estimate.ONE);
    assertThat(evidence.level()).isEqualTo(EvidenceLevel.MEASURED);
  }

  @Test
  void not_met_where_it_decides_is_nothing_and_where_it_weakens_is_in_part() {
    assertThat(share(with("mail.dmarc.policy", Ending.NOT_MET))).isEqualTo(Estimate.ZERO);
    assertThat(share(with("mail.spf.policy", Ending.NOT_MET))).isEqualTo(Estimate.between(0, 1));
    assertThat(share(with("mail.dmarc.policy", Ending.PARTLY))).isEqualTo(Estimate.between(0, 1));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void a_domain_without_mail_is_told_by_its_own_check(Ending ending) {
    Map<String, Ending> endings = new java.util.HashMap<>();
    GOOD.keySet().forEach(check -> endings.put(check, Ending.NOT_APPLICABLE));
    endings.put("mail.null", ending);
    Optional<Evidence> shown = shown(report("r", "a.no", true, 0, endings));
    boolean tells = ending != Ending.UNKNOWN && ending != Ending.NOT_APPLICABLE;
    assertThat(shown.isPresent()).isEqualTo(tells);
  }

  @Test
  void what_is_unknown_or_was_not_checked_shows_nothing() {
    assertThat(shown(report("r", "a.no", true, 0, with("mail.spf.policy", Ending.UNKNOWN))))
        .isEmpty();
    assertThat(shown(report("r", "a.no", true, 0, Map.of("mail.dmarc.policy", Ending.MET))))
        .isEmpty();
    assertThat(
            share(
                with("mail.dmarc.policy", Ending.UNKNOWN).entrySet().stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            Map.Entry::getKey,
                            one ->
                                one.getKey().equals("mail.dmarc.present")
                                    ? Ending.NOT_MET
                                    : one.getValue()))))
        .isEqualTo(Estimate.ZERO);
  }

  @Test
  void a_run_that_did_not_finish_shows_nothing() {
    assertThat(shown(report("r", "a.no", false, 0, GOOD))).isEmpty();
  }

  @Test
  void the_newest_report_tells_of_a_domain_and_every_domain_counts() {
    Map<String, Ending> bad = with("mail.dmarc.policy", Ending.NOT_MET);
    assertThat(
            shown(report("old", "a.no", true, 9, GOOD), report("new", "a.no", true, 1, bad))
                .orElseThrow()
                .share())
        .isEqualTo(Estimate.ZERO);
    Evidence both =
        shown(report("a", "a.no", true, 1, GOOD), report("b", "b.no", true, 20, bad)).orElseThrow();
    assertThat(both.share()).isEqualTo(Estimate.of(0.5));
    assertThat(both.date()).isEqualTo(TODAY.minusDays(20));
  }

  private static Brought at(String moment, Map<String, Ending> endings) {
    OutsideFacts facts = (OutsideFacts) report("r", "a.no", true, 0, endings).facts();
    return new Brought(
        moment,
        new Format("outside.report.json", true, ""),
        new OutsideFacts(
            facts.domains(), facts.findings(), true, Optional.of(Instant.parse(moment))),
        TODAY);
  }

  @Test
  void of_two_reports_of_one_day_the_later_counts_whichever_is_named_first() {
    Brought morning = at("2026-11-24T08:00:00Z", GOOD);
    Brought evening = at("2026-11-24T20:00:00Z", with("mail.dmarc.policy", Ending.NOT_MET));
    assertThat(shown(morning, evening).orElseThrow().share()).isEqualTo(Estimate.ZERO);
    assertThat(shown(evening, morning).orElseThrow().share()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void of_two_reports_of_one_moment_the_worse_counts_whichever_is_named_first() {
    Brought good = at("2026-11-24T08:00:00Z", GOOD);
    Brought bad = at("2026-11-24T08:00:00Z", with("mail.dmarc.policy", Ending.NOT_MET));
    assertThat(shown(good, bad).orElseThrow().share()).isEqualTo(Estimate.ZERO);
    assertThat(shown(bad, good).orElseThrow().share()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void a_report_of_a_day_to_come_shows_nothing_and_hides_none_that_was_made() {
    Brought bad = at("2026-11-24T08:00:00Z", with("mail.dmarc.policy", Ending.NOT_MET));
    Brought toCome = at("2035-11-24T08:00:00Z", GOOD);
    assertThat(shown(toCome)).isEmpty();
    assertThat(shown(bad, toCome).orElseThrow().share()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void a_report_from_before_or_after_all_time_is_old_or_to_come_and_breaks_nothing() {
    assertThat(shown(at("+1000000000-12-31T23:59:59Z", GOOD))).isEmpty();
    Evidence old = shown(at("-1000000000-01-01T00:00:00Z", GOOD)).orElseThrow();
    assertThat(old.isStaleOn(TODAY)).isTrue();
  }
}
