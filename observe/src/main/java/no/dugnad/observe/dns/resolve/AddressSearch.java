package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Step;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// Both families' addresses of a name server, unvalidated: a wrong address can't sign.
final class AddressSearch {
  private AddressSearch() {}

  static ZoneServers.Found of(Iteration iteration, Name server) {
    Iteration deeper = iteration.deeper();
    FutureTask<Fetched> second =
        new FutureTask<>(() -> deeper.fetch(new Question(server, Type.AAAA)));
    Thread thread = Thread.ofVirtual().start(second);
    try {
      Fetched first = deeper.fetch(new Question(server, Type.A));
      List<IpAddress> addresses = new ArrayList<>();
      Optional<Failure> failure = take(first, server, Type.A, addresses);
      Optional<Failure> other = take(second.get(), server, Type.AAAA, addresses);
      return new ZoneServers.Found(addresses, failure.or(() -> other));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new ZoneServers.Found(List.of(), Optional.of(new Failure.NotLooked()));
    } catch (ExecutionException bug) {
      throw new IllegalStateException("looking up an address failed", bug.getCause());
    } finally {
      thread.interrupt();
    }
  }

  private static Optional<Failure> take(
      Fetched fetched, Name server, int type, List<IpAddress> addresses) {
    return switch (fetched) {
      case Fetched.Missed(Failure failure) -> Optional.of(failure);
      case Fetched.Got(Answer answer) -> {
        if (Step.of(answer.message(), new Question(server, type))
            instanceof Step.Found(Sets.SignedSet set)) {
          for (Record record : set.records().rrs(false)) {
            if (addresses.size() < Reading.MOST_ADDRESSES * 2) {
              Reading.address(record).ifPresent(addresses::add);
            }
          }
        }
        yield Optional.empty();
      }
    };
  }
}
