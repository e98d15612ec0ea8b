package no.dugnad.observe.dns;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Exchange;
import no.dugnad.observe.dns.message.Asker;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.dns.resolve.Resolution;
import no.dugnad.observe.dns.resolve.RunCache;
import no.dugnad.observe.dns.resolve.Session;
import no.dugnad.observe.dns.resolve.Zone;
import no.dugnad.observe.dns.validate.Anchors;
import no.dugnad.observe.dns.validate.TrustCache;
import no.dugnad.observe.dns.validate.Validator;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.socket.Sockets;

/// The probes that look at the DNS in one run. They share what they learn; each round of looks (the
/// first, the second …) learns anew, so that a second look does not rest on what the first one
/// remembered. Safe for many threads.
public final class Dns {
  /// Rounds that are kept apart; a run has three at most.
  private static final int MOST_ROUNDS = 8;

  private final DnsSettings settings;
  private final InstantSource clock;
  private final Resolution resolution;
  private final Anchors anchors;
  private final ConcurrentMap<Integer, Round> rounds = new ConcurrentHashMap<>();

  /// What the look-ups of one round share.
  private record Round(RunCache cache, TrustCache trust) {}

  /// @param clock when signatures must be valid
  /// @param random for message ids: safe for many threads and not to be guessed, such as
  ///   [java.security.SecureRandom]
  public Dns(Sockets sockets, DnsSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.resolution = new Resolution(new Asker(sockets, random, given(settings)));
    this.anchors = new Anchors(settings.anchors().stream().map(Records::theirs).toList());
  }

  /// Names looked up.
  public Probe<Exchange.Lookup> lookups() {
    return new LookupProbe(this::open, clock);
  }

  /// What parents say of delegations.
  public Probe<Exchange.Delegation> delegations() {
    return new DelegationProbe(this::open, clock);
  }

  /// Single servers asked.
  public Probe<Exchange.ServerQuery> serverQueries() {
    return new ServerQueryProbe(resolution.talk());
  }

  private Work open(Session session, int look) {
    Round round =
        rounds.computeIfAbsent(
            Math.min(look, MOST_ROUNDS),
            number -> new Round(new RunCache(roots()), new TrustCache()));
    Validator validator = new Validator(anchors, round.trust());
    return switch (settings.mode()) {
      case DnsSettings.Mode.Iterative() ->
          Work.iterative(resolution, round.cache(), session, validator, clock);
      case DnsSettings.Mode.Forwarding(List<IpAddress> resolvers, int port) ->
          Work.forwarding(resolution.forward(round.cache(), session, resolvers, port), validator);
    };
  }

  private List<Zone.Server> roots() {
    return settings.hints().stream()
        .map(server -> new Zone.Server(Records.name(server.name()), server.addresses()))
        .toList();
  }

  private static Set<IpAddress> given(DnsSettings settings) {
    Set<IpAddress> given = new HashSet<>();
    settings.hints().forEach(server -> given.addAll(server.addresses()));
    if (settings.mode()
        instanceof DnsSettings.Mode.Forwarding(List<IpAddress> resolvers, int port)) {
      given.addAll(resolvers);
    }
    return given;
  }
}
