package no.dugnad.judge.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.dugnad.catalogue.principle.Extent;
import no.dugnad.catalogue.principle.Link;
import no.dugnad.catalogue.principle.MeasureNumber;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.Principles;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.evidence.Formats;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.model.observation.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusRuleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final ReplayData REPLAY = ReplayData.shipped();
  private static final Principles DATA = Principles.shipped(REPLAY);
  private static final StatusRule RULE = new StatusRule(REPLAY.trust(), DAY);
  private static final int ROUNDS = 4_000;

  private static PrincipleMeasure measure(String number) {
    return DATA.measure(MeasureNumber.of(number).orElseThrow()).orElseThrow();
  }

  private static MeasureStatus status(String id, Answer answer, Evidence... evidence) {
    return new MeasureStatus(new MeasureId(id), GivenAnswer.of(answer), List.of(evidence));
  }

  private static Evidence evidence(
      String id, Bearing bearing, EvidenceLevel level, Estimate share, int daysOld) {
    return new Evidence(
        new MeasureId(id), "kind", bearing, level, share, DAY.minusDays(daysOld), 90, "file");
  }

  private static Evidence measured(String id, double share) {
    return evidence(id, Bearing.SHOWS, EvidenceLevel.MEASURED, Estimate.of(share), 3);
  }

  private static PrincipleStatus judge(
      String number, Answer answer, List<CheckSeen> seen, MeasureStatus... statuses) {
    Map<MeasureId, MeasureStatus> all = new HashMap<>();
    for (MeasureStatus status : statuses) {
      all.put(status.measure(), status);
    }
    return RULE.judge(measure(number), GivenAnswer.of(answer), all, seen);
  }

  private static CheckSeen seen(String check, Verdict verdict) {
    return new CheckSeen(check, verdict, DAY);
  }

  @Test
  void nothing_known_is_not_known_for_every_measure() {
    for (PrincipleMeasure measure : DATA.measures()) {
      PrincipleStatus status = RULE.judge(measure, GivenAnswer.NONE, Map.of(), List.of());
      assertThat(status.state()).isEqualTo(State.NOT_KNOWN);
      assertThat(status.coverage()).isEqualTo(Estimate.between(0, 1));
      assertThat(status.level()).isEmpty();
      assertThat(status.ageOn(DAY)).isEmpty();
    }
  }

  @Test
  void all_of_the_whole_measured_is_in_place_with_its_level_and_age() {
    PrincipleStatus status =
        judge(
            "2.6.7",
            Answer.NOT_ASKED,
            List.of(),
            status("MFA_REMOTE", Answer.NOT_ASKED, measured("MFA_REMOTE", 1)),
            status("MFA_MAIL", Answer.NOT_ASKED, measured("MFA_MAIL", .97)),
            status("MFA_ADMIN", Answer.NOT_ASKED, measured("MFA_ADMIN", 1)));
    assertThat(status.state()).isEqualTo(State.IN_PLACE);
    assertThat(status.coverage().low()).isEqualTo(.97);
    assertThat(status.level()).contains(EvidenceLevel.MEASURED);
    assertThat(status.ageOn(DAY)).hasValue(3);
  }

  @Test
  void one_of_the_whole_not_known_is_partly_at_most() {
    PrincipleStatus status =
        judge(
            "2.6.7",
            Answer.NOT_ASKED,
            List.of(),
            status("MFA_MAIL", Answer.NOT_ASKED, measured("MFA_MAIL", 1)),
            status("MFA_ADMIN", Answer.NOT_ASKED, measured("MFA_ADMIN", 1)));
    assertThat(status.state()).isEqualTo(State.PARTLY);
    assertThat(status.coverage()).extracting(Estimate::low, Estimate::high).containsExactly(0., 1.);
  }

  @Test
  void the_level_is_that_of_the_weakest() {
    PrincipleStatus status =
        judge(
            "2.6.7",
            Answer.YES,
            List.of(),
            status("MFA_MAIL", Answer.NOT_ASKED, measured("MFA_MAIL", 1)),
            status("MFA_ADMIN", Answer.NOT_ASKED, measured("MFA_ADMIN", 1)));
    assertThat(status.state()).isEqualTo(State.IN_PLACE);
    assertThat(status.level()).contains(EvidenceLevel.CLAIMED);
  }

  @Test
  void said_yes_and_seen_no_is_no_and_both_are_shown() {
    PrincipleStatus status =
        judge(
            "2.9.3",
            Answer.YES,
            List.of(),
            status("BACKUP_TEST", Answer.YES, measured("BACKUP_TEST", 0)));
    assertThat(status.state()).isEqualTo(State.NOT);
    assertThat(status.level()).contains(EvidenceLevel.MEASURED);
    assertThat(status.contradictions())
        .contains(new Contradiction("BACKUP_TEST", Answer.YES, Estimate.ZERO));
  }

  @Test
  void said_no_and_seen_in_place_is_in_place_and_both_are_shown() {
    PrincipleStatus status =
        judge(
            "2.9.3",
            Answer.NOT_ASKED,
            List.of(),
            status("BACKUP_TEST", Answer.NO, measured("BACKUP_TEST", 1)));
    assertThat(status.state()).isEqualTo(State.IN_PLACE);
    assertThat(status.contradictions()).hasSize(1);
  }

  @Test
  void a_cap_alone_says_nothing_and_under_a_yes_it_takes_the_yes_down() {
    Evidence cap = evidence("EDR", Bearing.CAPS, EvidenceLevel.DOCUMENTED, Estimate.of(.4), 1);
    PrincipleStatus alone =
        judge("3.1.3", Answer.NOT_ASKED, List.of(), status("EDR", Answer.NOT_ASKED, cap));
    assertThat(alone.state()).isEqualTo(State.NOT_KNOWN);
    assertThat(alone.coverage().high()).isEqualTo(.4);
    PrincipleStatus said =
        judge("3.1.3", Answer.NOT_ASKED, List.of(), status("EDR", Answer.YES, cap));
    assertThat(said.state()).isEqualTo(State.PARTLY);
    assertThat(said.contradictions()).hasSize(1);
  }

  @Test
  void a_part_that_is_all_there_is_no_more_than_a_part() {
    PrincipleStatus status =
        judge(
            "2.9.4",
            Answer.NOT_ASKED,
            List.of(),
            status("BACKUP_OFF", Answer.YES, measured("BACKUP_OFF", 1)));
    assertThat(status.state()).isEqualTo(State.PARTLY);
  }

  @Test
  void a_part_that_lacks_takes_a_yes_down_and_alone_is_no_no() {
    MeasureStatus lacks = status("BACKUP_OFF", Answer.NOT_ASKED, measured("BACKUP_OFF", 0));
    PrincipleStatus said = judge("2.9.4", Answer.YES, List.of(), lacks);
    assertThat(said.state()).isEqualTo(State.PARTLY);
    assertThat(said.contradictions()).hasSize(1);
    assertThat(judge("2.9.4", Answer.NOT_ASKED, List.of(), lacks).state())
        .isEqualTo(State.NOT_KNOWN);
  }

  @Test
  void a_check_that_passes_is_a_hint_and_never_in_place() {
    PrincipleStatus status =
        judge("2.8.2", Answer.NOT_ASKED, List.of(seen("mail.starttls.offered", Verdict.met())));
    assertThat(status.state()).isEqualTo(State.NOT_KNOWN);
    assertThat(status.signs()).extracting(Sign::what).containsExactly("mail.starttls.offered");
  }

  @Test
  void a_check_on_a_part_that_does_not_pass_takes_a_yes_down_and_one_that_is_near_does_not() {
    PrincipleStatus part =
        judge("2.8.2", Answer.YES, List.of(seen("mail.starttls.offered", Verdict.notMet())));
    assertThat(part.state()).isEqualTo(State.PARTLY);
    assertThat(part.contradictions())
        .extracting(Contradiction::what)
        .containsExactly("mail.starttls.offered");
    PrincipleStatus near = judge("2.8.2", Answer.YES, List.of(seen("mail.dane", Verdict.notMet())));
    assertThat(near.state()).isEqualTo(State.IN_PLACE);
    assertThat(near.contradictions()).isEmpty();
  }

  @Test
  void an_unknown_verdict_changes_nothing() {
    PrincipleStatus status =
        judge(
            "2.8.2",
            Answer.YES,
            List.of(seen("mail.starttls.offered", Verdict.unknown(Cause.TIMED_OUT))));
    assertThat(status.state()).isEqualTo(State.IN_PLACE);
    assertThat(status.signs().getFirst().level()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"UNKNOWN", "NOT_ASKED"})
  void who_does_not_know_has_not_said_no(Answer answer) {
    assertThat(judge("4.4.1", answer, List.of()).state()).isEqualTo(State.NOT_KNOWN);
  }

  @Test
  void an_answer_about_a_measure_that_nothing_bears_on_is_as_it_was_said() {
    assertThat(judge("4.4.1", Answer.YES, List.of()).state()).isEqualTo(State.IN_PLACE);
    assertThat(judge("4.4.1", Answer.NO, List.of()).state()).isEqualTo(State.NOT);
    assertThat(judge("4.4.1", Answer.PARTLY, List.of()).state()).isEqualTo(State.PARTLY);
    assertThat(judge("4.4.1", Answer.YES, List.of()).level()).contains(EvidenceLevel.CLAIMED);
  }

  /// A random municipality.
  private record World(
      PrincipleMeasure measure,
      GivenAnswer answer,
      Map<MeasureId, MeasureStatus> statuses,
      List<CheckSeen> seen) {
    static World of(Random random) {
      PrincipleMeasure measure = DATA.measures().get(random.nextInt(DATA.measures().size()));
      Map<MeasureId, MeasureStatus> statuses = new HashMap<>();
      measure
          .replay()
          .forEach(link -> {
            if (random.nextInt(4) > 0) {
              statuses.put(link.measure(), status(random, link.measure()));
            }
          });
      List<CheckSeen> seen = new ArrayList<>();
      for (Link link : measure.checks()) {
        if (random.nextBoolean()) {
          seen.add(StatusRuleTest.seen(link.id(), verdict(random)));
        }
      }
      return new World(measure, answer(random), statuses, seen);
    }

    private static <T> T any(Random random, T[] all) {
      return List.of(all).get(random.nextInt(all.length));
    }

    private static GivenAnswer answer(Random random) {
      return GivenAnswer.of(any(random, Answer.values()));
    }

    private static MeasureStatus status(Random random, MeasureId id) {
      List<Evidence> evidence = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        double low = random.nextInt(5) / 4.0;
        double high = low + (1 - low) * random.nextInt(3) / 2.0;
        evidence.add(
            StatusRuleTest.evidence(
                id.id(),
                any(random, Bearing.values()),
                any(random, EvidenceLevel.values()),
                Estimate.between(low, high),
                random.nextInt(200)));
      }
      return new MeasureStatus(id, answer(random), evidence);
    }

    private static Verdict verdict(Random random) {
      return switch (random.nextInt(5)) {
        case 0 -> Verdict.met();
        case 1 -> Verdict.partly();
        case 2 -> Verdict.notMet();
        case 3 -> Verdict.unknown(Cause.TIMED_OUT);
        default -> Verdict.notApplicable();
      };
    }

    PrincipleStatus judge() {
      return RULE.judge(measure, answer, statuses, seen);
    }

    World with(Map<MeasureId, MeasureStatus> others, List<CheckSeen> checks) {
      return new World(measure, answer, others, checks);
    }
  }

  @Test
  void in_place_and_not_agree_with_the_range_and_are_known_somehow() {
    Random random = new Random(7);
    Set<State> met = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      PrincipleStatus status = World.of(random).judge();
      met.add(status.state());
      switch (status.state()) {
        case IN_PLACE -> assertThat(status.coverage().low()).isGreaterThanOrEqualTo(.95);
        case NOT -> assertThat(status.coverage().high()).isLessThanOrEqualTo(.05);
        case PARTLY, NOT_KNOWN -> assertThat(status.coverage().isShare()).isTrue();
      }
      assertThat(status.level().isEmpty()).isEqualTo(status.state() == State.NOT_KNOWN);
    }
    assertThat(met).containsExactlyInAnyOrder(State.values());
  }

  @Test
  void without_an_answer_or_something_whole_nothing_is_ever_in_place_or_not() {
    Random random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      World world = World.of(random);
      boolean whole =
          world.measure().replay().stream().anyMatch(link -> link.extent() == Extent.WHOLE);
      if (!whole && !world.answer().answer().tells()) {
        assertThat(world.judge().state()).isIn(State.PARTLY, State.NOT_KNOWN);
      }
    }
  }

  @Test
  void checks_alone_never_move_a_state_up() {
    Random random = new Random(13);
    List<State> order = List.of(State.NOT, State.NOT_KNOWN, State.PARTLY, State.IN_PLACE);
    for (int i = 0; i < ROUNDS; i++) {
      World world = World.of(random);
      State with = world.judge().state();
      State without = world.with(world.statuses(), List.of()).judge().state();
      assertThat(order.indexOf(with)).isLessThanOrEqualTo(order.indexOf(without));
      assertThat(world.with(Map.of(), world.seen()).judge().state())
          .isIn(
              world.answer().answer() == Answer.YES
                  ? List.of(State.IN_PLACE, State.PARTLY)
                  : List.of(State.NOT_KNOWN, State.NOT, State.PARTLY));
    }
  }

  @Test
  void what_is_only_near_changes_no_state() {
    Random random = new Random(17);
    for (int i = 0; i < ROUNDS; i++) {
      World world = World.of(random);
      Map<MeasureId, MeasureStatus> fewer = new HashMap<>(world.statuses());
      world.measure().replay().stream()
          .filter(link -> link.extent() == Extent.NEAR)
          .forEach(link -> fewer.remove(link.measure()));
      PrincipleStatus with = world.judge();
      PrincipleStatus without = world.with(fewer, world.seen()).judge();
      assertThat(without.state()).isEqualTo(with.state());
      assertThat(without.coverage()).isEqualTo(with.coverage());
      assertThat(without.level()).isEqualTo(with.level());
    }
  }

  @Test
  void the_order_in_which_checks_come_does_not_matter() {
    Random random = new Random(19);
    for (int i = 0; i < 500; i++) {
      World world = World.of(random);
      PrincipleStatus reversed = world.with(world.statuses(), world.seen().reversed()).judge();
      assertThat(reversed).isEqualTo(world.judge());
    }
  }

  @Test
  void every_check_and_every_kind_of_evidence_in_the_catalogue_exists() {
    Set<String> checks = new HashSet<>();
    Checks.all().stream().map(Check::id).forEach(checks::add);
    Set<String> kinds = new HashSet<>();
    Formats.shipped()
        .all()
        .forEach(format -> kinds.add(format.id().substring(0, format.id().lastIndexOf('.'))));
    for (PrincipleMeasure measure : DATA.measures()) {
      assertThat(measure.checks()).extracting(Link::id).isSubsetOf(checks);
      assertThat(measure.evidence()).extracting(Link::id).isSubsetOf(kinds);
    }
  }

  @Test
  void the_age_is_that_of_the_oldest_and_not_known_where_a_day_is_lacking() {
    assertThat(judge("4.4.1", Answer.YES, List.of()).ageOn(DAY)).isEmpty();
    GivenAnswer dated =
        new GivenAnswer(Answer.YES, Optional.empty(), Optional.of(DAY.minusDays(40)), "", "");
    assertThat(RULE.judge(measure("4.4.1"), dated, Map.of(), List.of()).ageOn(DAY)).hasValue(40);
  }
}
