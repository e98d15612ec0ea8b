package no.dugnad.cli;

import java.security.SecureRandom;
import java.util.Optional;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.Dns;
import no.dugnad.observe.mail.SmtpProbe;
import no.dugnad.observe.probe.ConnectProbe;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.probe.Probes;
import no.dugnad.observe.probe.SilenceTrialProbe;
import no.dugnad.observe.socket.Budgets;
import no.dugnad.observe.socket.InternetSockets;
import no.dugnad.observe.socket.LossMeter;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.tls.HandshakeProbe;
import no.dugnad.observe.tls.JsseTls;
import no.dugnad.observe.tls.TlsLayer;
import no.dugnad.observe.web.HttpClient;
import no.dugnad.observe.web.HttpLimits;
import no.dugnad.observe.web.HttpProbe;

/// Puts the parts of a run together.
final class Composition {
  private Composition() {}

  /// The probes of one run. Probes share what they learn, so each run has its own.
  static Probes probes(Setup setup) {
    LossMeter losses = new LossMeter();
    Sockets sockets = new InternetSockets(setup.wiring(), setup.rules(), Budgets.open(), losses);
    TlsLayer tls = new JsseTls();
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
            new HttpProbe(new HttpClient(sockets, tls, HttpLimits.PAGE)),
            (_, _) -> Look.of(new Failure.BudgetSpent("revocation")),
            none);
    return probes.withTrial(
        new SilenceTrialProbe(probes, losses, setup.clock(), Silence::triesNeeded));
  }
}
