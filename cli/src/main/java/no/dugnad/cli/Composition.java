package no.dugnad.cli;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.Dns;
import no.dugnad.observe.mail.SmtpProbe;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.ConnectProbe;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.probe.Probes;
import no.dugnad.observe.probe.SilenceTrialProbe;
import no.dugnad.observe.revocation.RevocationProbe;
import no.dugnad.observe.socket.Budgets;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.InternetSockets;
import no.dugnad.observe.socket.LossMeter;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.tls.HandshakeProbe;
import no.dugnad.observe.tls.JsseTls;
import no.dugnad.observe.tls.TlsLayer;
import no.dugnad.observe.web.HttpClient;
import no.dugnad.observe.web.HttpLimits;
import no.dugnad.observe.web.HttpProbe;
import no.dugnad.observe.web.UserAgent;
import no.dugnad.run.CheckRun;
import no.dugnad.run.Place;
import no.dugnad.run.RunLimits;
import no.dugnad.run.RunListener;
import no.dugnad.wire.dns.RecordData;

/// Puts the parts of a run together.
final class Composition {
  private static final Duration ISSUER_LOOKUP = Duration.ofSeconds(5);

  private Composition() {}

  /// One run, ready to be carried out. Probes share what they learn, so each run has its own.
  static CheckRun run(Setup setup, RunListener listener) {
    LossMeter losses = new LossMeter();
    InternetSockets sockets =
        new InternetSockets(setup.wiring(), setup.rules(), Budgets.open(), losses);
    return new CheckRun(
        probes(setup, sockets, losses),
        RunLimits.usual(),
        setup.clock(),
        listener,
        new Place(setup.scope().stands(), sockets::ours));
  }

  /// The probes alone, for a single evaluation.
  static Probes probes(Setup setup) {
    LossMeter losses = new LossMeter();
    Sockets sockets = new InternetSockets(setup.wiring(), setup.rules(), Budgets.open(), losses);
    return probes(setup, sockets, losses);
  }

  private static Probes probes(Setup setup, Sockets sockets, LossMeter losses) {
    TlsLayer tls = new JsseTls();
    UserAgent agent = UserAgent.of(setup.scope().operator(), setup.scope().contact());
    Dns dns = new Dns(sockets, setup.dns(), setup.clock(), new SecureRandom());
    Probe<Exchange.SilenceTrial> none =
        (_, _) -> Look.of(new Failure.BudgetSpent("a trial within a trial"));
    Probes probes =
        new Probes(
            dns.lookups(),
            dns.delegations(),
            dns.serverQueries(),
            new ConnectProbe(sockets),
            new HandshakeProbe(sockets, tls),
            new SmtpProbe(sockets, tls, Optional.empty()),
            new HttpProbe(new HttpClient(sockets, tls, HttpLimits.PAGE, agent)),
            new RevocationProbe(
                sockets, tls, host -> addresses(dns.lookups(), host), setup.clock(), agent),
            none);
    return probes.withTrial(
        new SilenceTrialProbe(probes, losses, setup.clock(), Silence::triesNeeded));
  }

  /// The addresses of a host that an issuer names, such as its responder.
  private static List<IpAddress> addresses(Probe<Exchange.Lookup> lookups, DomainName host) {
    Attempt attempt = new Attempt(1, List.of(), Deadline.in(ISSUER_LOOKUP));
    return Stream.of(RecordType.A, RecordType.AAAA)
        .map(type -> lookups.look(new Exchange.Lookup(host, type), attempt).outcome())
        .flatMap(outcome ->
            outcome instanceof Fact.DnsAnswer answer
                ? answer.records().stream()
                : Stream.<ResourceRecord>empty())
        .flatMap(record -> RecordData.address(record).stream())
        .toList();
  }
}
