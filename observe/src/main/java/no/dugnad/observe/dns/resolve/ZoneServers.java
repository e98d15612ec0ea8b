package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import org.xbill.DNS.Name;

/// The addresses of a zone's servers: glue first, because it is here; the names without glue are
/// looked up when there is none, or when those with glue were of no use.
final class ZoneServers {
  /// Names looked up for one zone at a time.
  private static final int MOST_LOOKED_UP = 4;

  private static final int MOST_ADDRESSES = 24;

  /// @param failure why there are none
  record Found(List<IpAddress> addresses, Optional<Failure> failure) {}

  private final Zone zone;
  private final Function<Name, Found> search;

  ZoneServers(Zone zone, Function<Name, Found> search) {
    this.zone = zone;
    this.search = search;
  }

  /// Puts a question to the servers, group by group.
  Reading ask(Function<List<IpAddress>, Reading> question) {
    List<IpAddress> glued =
        zone.servers().stream()
            .flatMap(server -> server.glue().stream())
            .distinct()
            .limit(MOST_ADDRESSES)
            .toList();
    List<Name> bare =
        zone.servers().stream()
            .filter(server -> server.glue().isEmpty())
            .map(Zone.Server::name)
            .filter(name -> !name.subdomain(zone.apex()))
            .toList();
    Reading reading =
        new Reading.Useless(
            new Failure.Garbled("delegation", "no server of " + zone.apex() + " has an address"));
    if (!glued.isEmpty()) {
      reading = question.apply(glued);
    }
    for (int from = 0;
        reading instanceof Reading.Useless && from < bare.size();
        from += MOST_LOOKED_UP) {
      Found found = all(bare.subList(from, Math.min(bare.size(), from + MOST_LOOKED_UP)));
      if (!found.addresses().isEmpty()) {
        reading = question.apply(found.addresses());
      } else if (glued.isEmpty() && found.failure().isPresent()) {
        reading = new Reading.Useless(found.failure().get());
      }
    }
    return reading;
  }

  /// Looks several names up at once.
  private Found all(List<Name> names) {
    List<FutureTask<Found>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Name name : names) {
      FutureTask<Found> task = new FutureTask<>(() -> search.apply(name));
      tasks.add(task);
      threads.add(Thread.ofVirtual().start(task));
    }
    Set<IpAddress> addresses = new LinkedHashSet<>();
    Optional<Failure> failure = Optional.empty();
    try {
      for (FutureTask<Found> task : tasks) {
        Found found = task.get();
        addresses.addAll(found.addresses());
        failure = failure.or(found::failure);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("looking up a name server's address failed", bug.getCause());
    } finally {
      threads.forEach(Thread::interrupt);
    }
    return new Found(addresses.stream().limit(MOST_ADDRESSES).toList(), failure);
  }
}
