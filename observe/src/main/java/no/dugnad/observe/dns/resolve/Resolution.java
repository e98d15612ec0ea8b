package no.dugnad.observe.dns.resolve;

import java.util.List;
import java.util.function.Consumer;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.message.Asker;
import org.xbill.DNS.Name;

/// What all look-ups of a run have in common; opens a source for each.
public final class Resolution {
  private final Asker asker;
  private final Health health = new Health();

  /// @param asker puts the questions
  public Resolution(Asker asker) {
    this.asker = asker;
  }

  /// Iteration from the root.
  ///
  /// @param signedZone told of each zone on the way that has a DS, as soon as it is known
  public Iteration iterate(RunCache cache, Session session, Consumer<Name> signedZone) {
    return Iteration.of(cache, asker, health, session, signedZone);
  }

  /// Through resolvers, all on the same port.
  public Forwarding forward(RunCache cache, Session session, List<IpAddress> resolvers, int port) {
    return new Forwarding(cache, new Race(asker, health), health, session, resolvers, port);
  }

  /// Single servers.
  public ServerTalk talk() {
    return new ServerTalk(asker, health);
  }
}
