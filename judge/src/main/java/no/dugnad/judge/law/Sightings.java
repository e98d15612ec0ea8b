package no.dugnad.judge.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// Everything that was seen so far in a run: for each exchange its looks, oldest first. Immutable.
public final class Sightings {
  private final Map<Exchange<?>, List<Observation>> looks;

  private Sightings(Map<Exchange<?>, List<Observation>> looks) {
    this.looks = looks;
  }

  /// Nothing seen yet.
  public static Sightings none() {
    return new Sightings(Map.of());
  }

  /// These observations, in any order.
  public static Sightings of(Collection<Observation> observations) {
    Map<Exchange<?>, List<Observation>> looks = new HashMap<>();
    observations.stream()
        .sorted(java.util.Comparator.comparingInt(Observation::look))
        .forEach(seen -> looks.computeIfAbsent(seen.exchange(), _ -> new ArrayList<>()).add(seen));
    return new Sightings(looks);
  }

  /// With more observations, each a later look than those that are here.
  public Sightings with(Collection<Observation> more) {
    Map<Exchange<?>, List<Observation>> all = new HashMap<>(looks);
    for (Observation observation : more) {
      List<Observation> known =
          new ArrayList<>(all.getOrDefault(observation.exchange(), List.of()));
      known.add(observation);
      all.put(observation.exchange(), known);
    }
    return new Sightings(all);
  }

  /// The looks at an exchange, oldest first; empty where nobody has looked.
  public List<Observation> looks(Exchange<?> exchange) {
    return List.copyOf(looks.getOrDefault(exchange, List.of()));
  }

  /// The world as the look of this number saw it: of an exchange that was looked at fewer times,
  /// its last look.
  ///
  /// @param look 1 for the first
  public Tracking view(int look) {
    return new Tracking(look);
  }

  /// A view that takes note of what was asked for and not there.
  public final class Tracking implements View {
    private final int look;
    private final Set<Exchange<?>> missing = new LinkedHashSet<>();
    private final Set<Exchange<?>> asked = new LinkedHashSet<>();

    private Tracking(int look) {
      this.look = look;
    }

    @Override
    public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
      asked.add(exchange);
      List<Observation> all = looks.getOrDefault(exchange, List.of());
      if (all.isEmpty()) {
        missing.add(exchange);
        return new Sight.Missed<>(exchange, new Failure.NotLooked());
      }
      Observation observation = all.get(Math.min(look, all.size()) - 1);
      return switch (observation.outcome()) {
        case Failure failure -> new Sight.Missed<>(exchange, failure);
        case Fact fact when exchange.factType().isInstance(fact) ->
            new Sight.Seen<>(exchange, exchange.factType().cast(fact), observation);
        case Fact other ->
            throw new IllegalStateException(
                "a probe answered " + exchange + " with " + other.kind());
      };
    }

    /// What was asked for and nobody has looked at.
    public Set<Exchange<?>> missing() {
      return Set.copyOf(missing);
    }

    /// All that was asked for.
    public Set<Exchange<?>> asked() {
      return Set.copyOf(asked);
    }
  }
}
