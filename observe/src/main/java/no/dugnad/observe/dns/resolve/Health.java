package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.message.Question;

/// Which servers answered in this run, so that nobody waits for a dead one twice. Safe for many
/// threads.
final class Health {
  private static final int MOST_SERVERS = 100_000;
  private static final int MOST_ANSWERS = 100_000;

  private record Given(IpAddress server, Question question) {}

  private final ConcurrentMap<IpAddress, Integer> standing = new ConcurrentHashMap<>();
  private final Set<Given> given = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();

  /// It answered.
  void answered(IpAddress server) {
    note(server, 1);
  }

  /// It was silent, or there is no way to it.
  void silent(IpAddress server) {
    note(server, -1);
  }

  /// It gave an answer to this question.
  void gave(IpAddress server, Question question) {
    if (given.size() < MOST_ANSWERS) {
      given.add(new Given(server, question));
    }
  }

  /// Whether it once answered what it now refuses: then it is not refusing the question but us
  /// (`verdicts.md`, Refusal or rate limit?).
  boolean hasGiven(IpAddress server, Question question) {
    return given.contains(new Given(server, question));
  }

  private void note(IpAddress server, int by) {
    if (standing.size() < MOST_SERVERS) {
      standing.merge(server, by, (old, more) -> Math.clamp(old + more, -4, 4));
    }
  }

  /// In which order to ask: those that answered, then the unknown, then the silent; among equals
  /// each in its turn, so that no server gets all the questions.
  ///
  /// @param last servers to be asked only when the others fail
  List<IpAddress> order(List<IpAddress> servers, Set<IpAddress> last) {
    List<IpAddress> order = new ArrayList<>(servers);
    if (!order.isEmpty()) {
      java.util.Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
    }
    order.sort(
        Comparator.comparing((IpAddress server) -> last.contains(server))
            .thenComparingInt(server -> -Integer.signum(standing.getOrDefault(server, 0))));
    return order;
  }
}
