package no.dugnad.judge.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.State;
import org.junit.jupiter.api.Test;

class LineRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ReplayData DATA = ReplayData.shipped();
  private static final List<BasicLine> LINES = BasicLine.shipped(DATA);
  private static final MeasureId REMOTE = new MeasureId("MFA_REMOTE");
  private static final MeasureId MAIL = new MeasureId("MFA_MAIL");
  private static final MeasureId ADMIN = new MeasureId("MFA_ADMIN");
  private static final MeasureId COPIES = new MeasureId("BACKUP_OFF");

  private static List<LineStanding> stand(Answers answers, List<Statement> said) {
    return LineRules.stand(
        LINES, LineRules.statuses(DATA, answers, said), said, DATA.trust().partly(), TODAY);
  }

  private static LineStanding line(String id, Answers answers, Statement... said) {
    return stand(answers, List.of(said)).stream()
        .filter(one -> one.line().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static MeasureStanding copies(Answers answers, Statement... said) {
    return line("backup", answers, said).deciding().getFirst();
  }

  private static Statement says(
      MeasureId measure, Bearing bearing, EvidenceLevel level, Estimate share, LocalDate date) {
    return new Statement(
        new Evidence(measure, "test", bearing, level, share, date, 30, "a file"), "x", Map.of());
  }

  private static Statement measured(MeasureId measure, double share) {
    return says(measure, Bearing.SHOWS, EvidenceLevel.MEASURED, Estimate.of(share), TODAY);
  }

  private static Answers said(MeasureId measure, Answer answer) {
    return Answers.NONE.with(measure, GivenAnswer.of(answer));
  }

  @Test
  void there_are_ten_lines_and_every_measure_stands_once() {
    assertThat(LINES).hasSize(10);
    assertThat(
            LINES.stream()
                .flatMap(one ->
                    java.util.stream.Stream.concat(one.deciding().stream(), one.behind().stream())))
        .containsExactlyInAnyOrderElementsOf(
            DATA.measures().stream().map(no.dugnad.catalogue.replay.Measure::id).toList());
    assertThat(LINES.stream().flatMap(one -> one.deciding().stream()))
        .allMatch(DATA.basic()::contains);
  }

  @Test
  void nothing_known_is_unknown_and_do_not_know_is_not_a_no() {
    assertThat(stand(Answers.NONE, List.of()))
        .allMatch(one -> one.state() == State.UNKNOWN && one.level().isEmpty());
    assertThat(copies(said(COPIES, Answer.UNKNOWN)).state()).isEqualTo(State.UNKNOWN);
    assertThat(copies(said(COPIES, Answer.NO)).state()).isEqualTo(State.NOT_IN_PLACE);
  }

  @Test
  void a_yes_is_in_place_and_never_more_than_claimed() {
    LineStanding line = line("backup", said(COPIES, Answer.YES));
    assertThat(line.state()).isEqualTo(State.IN_PLACE);
    assertThat(line.level()).contains(EvidenceLevel.CLAIMED);
  }

  @Test
  void what_was_seen_wins_and_the_contradiction_is_kept() {
    MeasureStanding less = copies(said(COPIES, Answer.YES), measured(COPIES, 0));
    assertThat(less.state()).isEqualTo(State.NOT_IN_PLACE);
    assertThat(less.answer().answer()).isEqualTo(Answer.YES);
    assertThat(less.contradictions()).containsExactly(Contradiction.SEEN_LESS);
    MeasureStanding more = copies(said(COPIES, Answer.NO), measured(COPIES, 1));
    assertThat(more.state()).isEqualTo(State.IN_PLACE);
    assertThat(more.contradictions()).containsExactly(Contradiction.SEEN_MORE);
  }

  @Test
  void a_cap_leaves_the_answer_as_said_under_it() {
    Statement cap =
        says(COPIES, Bearing.CAPS, EvidenceLevel.DOCUMENTED, new Estimate(0, 0, 1), TODAY);
    MeasureStanding capped = copies(said(COPIES, Answer.YES), cap);
    assertThat(capped.state()).isEqualTo(State.UNKNOWN);
    assertThat(capped.contradictions()).containsExactly(Contradiction.CAPPED);
    assertThat(copies(Answers.NONE, cap).level()).isEmpty();
  }

  @Test
  void all_but_a_few_is_partly_and_almost_nobody_is_not() {
    assertThat(copies(Answers.NONE, measured(COPIES, 312.0 / 340)).state()).isEqualTo(State.PARTLY);
    assertThat(copies(Answers.NONE, measured(COPIES, 0.03)).state()).isEqualTo(State.NOT_IN_PLACE);
  }

  @Test
  void stale_evidence_sinks_one_level_and_says_so() {
    Statement old =
        says(COPIES, Bearing.SHOWS, EvidenceLevel.MEASURED, Estimate.ONE, TODAY.minusDays(31));
    MeasureStanding standing = copies(Answers.NONE, old);
    assertThat(standing.level()).contains(EvidenceLevel.DOCUMENTED);
    assertThat(standing.stale()).isTrue();
  }

  @Test
  void a_line_is_known_by_the_weakest_and_in_place_only_where_all_that_decides_is() {
    Answers yes = said(ADMIN, Answer.YES);
    LineStanding line = line("sign-in", yes, measured(REMOTE, 1), measured(MAIL, 1));
    assertThat(line.state()).isEqualTo(State.IN_PLACE);
    assertThat(line.level()).contains(EvidenceLevel.CLAIMED);
    assertThat(line("sign-in", Answers.NONE, measured(REMOTE, 1), measured(MAIL, 1)).state())
        .isEqualTo(State.UNKNOWN);
    assertThat(line("sign-in", Answers.NONE, measured(REMOTE, 1), measured(MAIL, 0)).state())
        .isEqualTo(State.PARTLY);
    assertThat(line("sign-in", Answers.NONE, measured(MAIL, 0)).state())
        .isEqualTo(State.NOT_IN_PLACE);
  }

  @Test
  void what_only_supports_or_caps_never_makes_anything_known() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < 300; i++) {
      List<Statement> said = random(random, Bearing.SUPPORTS, Bearing.CAPS);
      assertThat(stand(Answers.NONE, said)).allMatch(one -> one.state() == State.UNKNOWN);
    }
  }

  @Test
  void a_line_never_has_a_higher_level_than_any_of_what_it_rests_on() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      Answers answers = Answers.NONE;
      for (var measure : DATA.measures()) {
        answers = answers.with(measure.id(), GivenAnswer.of(one(random, Answer.values())));
      }
      for (LineStanding line : stand(answers, random(random, Bearing.values()))) {
        for (MeasureStanding one : line.deciding()) {
          boolean proven =
              one.shown().flatMap(told -> told.evidence().levelOn(TODAY)).equals(one.level());
          assertThat(
                  proven
                      || one.level().equals(Optional.of(EvidenceLevel.CLAIMED))
                      || one.level().isEmpty())
              .isTrue();
          if (line.level().isPresent() && one.state() != State.UNKNOWN) {
            assertThat(line.level().get()).isLessThanOrEqualTo(one.level().orElseThrow());
          }
          if (line.state() == State.IN_PLACE) {
            assertThat(one.state()).isEqualTo(State.IN_PLACE);
          }
        }
      }
    }
  }

  private static <T> T one(SplittableRandom random, T[] among) {
    return List.of(among).get(random.nextInt(among.length));
  }

  private static List<Statement> random(SplittableRandom random, Bearing... bearings) {
    List<Statement> said = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double low = random.nextInt(3) / 2.0;
      said.add(
          says(
              DATA.measures().get(random.nextInt(DATA.measures().size())).id(),
              one(random, bearings),
              one(random, EvidenceLevel.values()),
              Estimate.between(low, Math.max(low, random.nextDouble())),
              TODAY.minusDays(random.nextInt(60))));
    }
    return said;
  }
}
