package no.dugnad.plan.choice;

import java.util.List;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.chance.Chance;
import no.dugnad.plan.chance.Normal;
import no.dugnad.plan.chance.PertTable;

/// Costs in each draw, the same for all municipalities. Whoever guesses one cost too low guesses
/// the others too low as well: the errors share a factor, as those of the effects do.
final class CostDraws {
  private static final double SHARED = StrictMath.sqrt(0.6);
  private static final double OWN = StrictMath.sqrt(0.4);

  private final Chance[] sources;
  private final double[] shared;
  private final double[] hour;

  CostDraws(String corpus, long seed, int count) {
    this.sources = new Chance[count];
    this.shared = new double[count];
    this.hour = new double[count];
    Chance root = Chance.of("costs of " + corpus).split(seed);
    PertTable rate = PertTable.of(Price.HOUR);
    for (int draw = 0; draw < count; draw++) {
      sources[draw] = root.split(draw);
      shared[draw] = sources[draw].split("costs").normal();
      hour[draw] = rate.at(sources[draw].split("hour").uniform());
    }
  }

  /// What some measures cost together in kroner, own hours included, in each draw.
  double[] kroner(List<MeasureId> measures, Prices prices) {
    double[] sum = new double[sources.length];
    for (MeasureId measure : measures) {
      Price price = prices.of(measure);
      add(sum, price.hours(), "hours " + measure, true);
      add(sum, price.kroner(), "kroner " + measure, false);
    }
    return sum;
  }

  private void add(double[] sum, Estimate estimate, String name, boolean hours) {
    PertTable table = PertTable.of(estimate);
    for (int draw = 0; draw < sum.length; draw++) {
      double normal = SHARED * shared[draw] + OWN * sources[draw].split(name).normal();
      double value = table.at(Normal.below(normal));
      sum[draw] += hours ? value * hour[draw] : value;
    }
  }
}
