package no.dugnad.observe.dns;

import java.time.InstantSource;
import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.message.Source;
import no.dugnad.observe.dns.resolve.DelegationWalk;
import no.dugnad.observe.dns.resolve.Forwarding;
import no.dugnad.observe.dns.resolve.Iteration;
import no.dugnad.observe.dns.resolve.Resolution;
import no.dugnad.observe.dns.resolve.RunCache;
import no.dugnad.observe.dns.resolve.Session;
import no.dugnad.observe.dns.validate.Validator;
import org.xbill.DNS.Name;

/// What one look-up works with.
///
/// @param source where answers come from
/// @param validator what they are worth
/// @param delegations how delegations are found
record Work(Source source, Validator validator, Delegations delegations) {
  /// How delegations are found.
  @FunctionalInterface
  interface Delegations {
    DelegationWalk.Result find(Name name, Set<IpAddress> avoid);
  }

  /// Opens one for a session.
  @FunctionalInterface
  interface Opener {
    /// @param look 1 for the first
    Work open(Session session, int look);
  }

  /// From the root. The keys of signed zones are fetched while the walk goes on, so that validation
  /// adds next to no round trips.
  static Work iterative(
      Resolution resolution,
      RunCache cache,
      Session session,
      Validator validator,
      InstantSource clock) {
    Iteration plain = resolution.iterate(cache, session, zone -> {});
    Iteration iteration =
        resolution.iterate(
            cache,
            session,
            zone -> session.ahead(() -> validator.prepare(zone, plain, clock.instant())));
    session.ahead(() -> validator.prepare(Name.root, plain, clock.instant()));
    return new Work(
        iteration, validator, (name, avoid) -> new DelegationWalk(iteration, avoid).find(name));
  }

  /// Through resolvers.
  static Work forwarding(Forwarding forwarding, Validator validator) {
    return new Work(
        forwarding, validator, (name, avoid) -> DelegationWalk.through(forwarding, name));
  }
}
