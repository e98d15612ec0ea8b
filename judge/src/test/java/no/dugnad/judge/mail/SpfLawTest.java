package no.dugnad.judge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;

/// The law over random worlds.
class SpfLawTest {
  private static final int WORLDS = 4_000;
  private static final List<String> WORSE = List.of("met", "partly", "not_met");

  @Test
  void what_is_missed_never_accuses_and_never_reassures() {
    Random random = new Random(7208);
    int unknown = 0;
    int accused = 0;
    for (int i = 0; i < WORLDS; i++) {
      FakeView world = SpfWorlds.random(random);
      long seed = random.nextLong();
      for (Check check : SpfChecks.all()) {
        Finding whole = SpfWorlds.judge(check, world);
        Finding some = SpfWorlds.judge(check, new Lossy(world, seed));
        String told = some.verdict().text();
        String truth = whole.verdict().text();
        unknown += told.equals("unknown") ? 1 : 0;
        accused += some.verdict().accuses() ? 1 : 0;
        switch (told) {
          case "unknown" -> {}
          case "partly", "not_met" ->
              assertThat(WORSE.indexOf(truth))
                  .as(whole + " but " + some)
                  .isGreaterThanOrEqualTo(WORSE.indexOf(told));
          default -> assertThat(truth).as(whole + " but " + some).isEqualTo(told);
        }
      }
    }
    assertThat(unknown).isGreaterThan(WORLDS);
    assertThat(accused).isGreaterThan(WORLDS / 4);
  }

  @Test
  void an_accusation_stands_on_what_it_says_that_it_rests_on() {
    Random random = new Random(4408);
    for (int i = 0; i < WORLDS; i++) {
      FakeView world = SpfWorlds.random(random);
      for (Check check : SpfChecks.all()) {
        Finding whole = SpfWorlds.judge(check, world);
        if (whole.verdict().accuses()) {
          Finding again = SpfWorlds.judge(check, new Only(world, new HashSet<>(whole.restsOn())));
          assertThat(again.reason()).as(whole.toString()).isEqualTo(whole.reason());
          assertThat(again.verdict()).isEqualTo(whole.verdict());
        }
      }
    }
  }

  /// Some look-ups get no answer: each one the same way every time.
  private record Lossy(View world, long seed) implements View {
    @Override
    public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
      boolean lost = new Random(seed ^ exchange.toString().hashCode()).nextInt(6) == 0;
      return lost ? new Sight.Missed<>(exchange, new Failure.TimedOut("dns")) : world.see(exchange);
    }
  }

  /// Nothing but these has been looked at.
  private record Only(View world, Set<Exchange<?>> known) implements View {
    @Override
    public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
      return known.contains(exchange)
          ? world.see(exchange)
          : new Sight.Missed<>(exchange, new Failure.NotLooked());
    }
  }
}
