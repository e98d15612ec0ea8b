package no.dugnad.observe.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;

/// How much is lost on the way, from the run's own exchanges. Only targets that have answered at
/// least once are counted: the silence of one that never did says nothing about the way there, and
/// would make the number of tries that it takes to prove that silence grow with each try.
public final class LossMeter {
  private static final double CONFIDENCE = 0.95;

  private final Map<Target, Tally> tallies = new ConcurrentHashMap<>();

  private record Target(IpAddress address, int port, Transport transport) {}

  private record Tally(AtomicInteger answered, AtomicInteger lost) {}

  /// Something came back, were it a refusal.
  void answered(IpAddress address, int port, Transport transport) {
    tally(address, port, transport).answered().incrementAndGet();
  }

  /// Nothing came back in time.
  void lost(IpAddress address, int port, Transport transport) {
    tally(address, port, transport).lost().incrementAndGet();
  }

  private Tally tally(IpAddress address, int port, Transport transport) {
    return tallies.computeIfAbsent(
        new Target(address, port, transport),
        _ -> new Tally(new AtomicInteger(), new AtomicInteger()));
  }

  /// q: the upper end of the one-sided 95 % interval (Clopper and Pearson 1934) of the chance that
  /// an exchange is lost; 1 where nothing was ever answered.
  public double bound(Family family, Transport transport) {
    int answered = 0;
    int lost = 0;
    for (Map.Entry<Target, Tally> entry : tallies.entrySet()) {
      Target target = entry.getKey();
      int came = entry.getValue().answered().get();
      if (target.address().family() == family && target.transport() == transport && came > 0) {
        answered += came;
        lost += entry.getValue().lost().get();
      }
    }
    return upperBound(lost, answered + lost);
  }

  /// The largest chance p under which at most `lost` of `all` would still be seen in 5 % of cases.
  static double upperBound(int lost, int all) {
    if (lost >= all) {
      return 1;
    }
    double low = (double) lost / all;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atMost(lost, all, middle) > 1 - CONFIDENCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// The binomial distribution function, term by term from the first, in logarithms.
  private static double atMost(int k, int n, double p) {
    double logTerm = n * Math.log1p(-p);
    double sum = Math.exp(logTerm);
    for (int i = 1; i <= k; i++) {
      logTerm += Math.log((n - i + 1) * p / (i * (1 - p)));
      sum += Math.exp(logTerm);
    }
    return sum;
  }
}
