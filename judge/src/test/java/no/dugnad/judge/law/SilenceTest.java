package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void three_silent_tries_on_a_good_line_with_controls_on_both_sides_prove_it() {
    assertThat(Silence.proven(trial(3, 0.01, List.of(at(-1)), List.of(at(60))))).isTrue();
  }

  @Test
  void two_tries_never_do_however_good_the_line() {
    assertThat(Silence.proven(trial(2, 0, List.of(at(-1)), List.of(at(60))))).isFalse();
  }

  @Test
  void silence_without_a_control_before_proves_nothing() {
    assertThat(Silence.proven(trial(9, 0.01, List.of(), List.of(at(60))))).isFalse();
    assertThat(Silence.proven(trial(9, 0.01, List.of(at(1)), List.of(at(60))))).isFalse();
  }

  @Test
  void silence_without_a_control_after_proves_nothing() {
    assertThat(Silence.proven(trial(9, 0.01, List.of(at(-1)), List.of()))).isFalse();
    assertThat(Silence.proven(trial(9, 0.01, List.of(at(-1)), List.of(at(7))))).isFalse();
  }

  @Test
  void a_lossy_line_needs_more_tries() {
    assertThat(Silence.triesNeeded(0.2)).isEqualTo(9);
    assertThat(Silence.proven(trial(8, 0.2, List.of(at(-1)), List.of(at(60))))).isFalse();
    assertThat(Silence.proven(trial(9, 0.2, List.of(at(-1)), List.of(at(60))))).isTrue();
  }

  @Test
  void the_chance_that_all_tries_were_lost_is_at_most_one_in_a_million() {
    for (double q = 0.001; q < 0.95; q += 0.001) {
      int tries = Silence.triesNeeded(q);
      assertThat(Math.pow(q, tries)).isLessThanOrEqualTo(1.0001e-6);
      assertThat(tries == 3 || Math.pow(q, tries - 1) > 0.9999e-6)
          .as("no more than needed")
          .isTrue();
    }
  }

  @Test
  void a_line_on_which_nothing_ever_came_back_can_prove_nothing() {
    assertThat(Silence.triesNeeded(1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Silence.triesNeeded(Double.NaN)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_trial_in_which_a_try_was_answered_is_not_silent() {
    Fact.TrialResult answered =
        new Fact.TrialResult(
            List.of(at(0), at(2), at(6)),
            List.of(at(-1)),
            List.of(at(60)),
            0,
            Optional.of(new Failure.Refused("connect", "RST")));
    assertThat(Silence.proven(answered)).isFalse();
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static Fact.TrialResult trial(
      int tries, double loss, List<Instant> before, List<Instant> after) {
    List<Instant> silent = IntStream.range(0, tries).mapToObj(SilenceTest::at).toList();
    return new Fact.TrialResult(silent, before, after, loss, Optional.empty());
  }
}
