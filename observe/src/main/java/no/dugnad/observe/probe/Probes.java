package no.dugnad.observe.probe;

import no.dugnad.model.observation.Exchange;

/// Every probe there is: makes any exchange.
///
/// @param connect opens and closes a TCP connection
public record Probes(
    Probe<Exchange.Lookup> lookup,
    Probe<Exchange.Delegation> delegation,
    Probe<Exchange.ServerQuery> serverQuery,
    Probe<Exchange.Connect> connect,
    Probe<Exchange.Handshake> handshake,
    Probe<Exchange.SmtpSession> smtp,
    Probe<Exchange.HttpRequest> http,
    Probe<Exchange.RevocationQuery> revocation,
    Probe<Exchange.SilenceTrial> trial) {

  /// Makes an exchange with the probe that is for it.
  public Look look(Exchange<?> exchange, Attempt attempt) {
    return switch (exchange) {
      case Exchange.Lookup it -> lookup.look(it, attempt);
      case Exchange.Delegation it -> delegation.look(it, attempt);
      case Exchange.ServerQuery it -> serverQuery.look(it, attempt);
      case Exchange.Connect it -> connect.look(it, attempt);
      case Exchange.Handshake it -> handshake.look(it, attempt);
      case Exchange.SmtpSession it -> smtp.look(it, attempt);
      case Exchange.HttpRequest it -> http.look(it, attempt);
      case Exchange.RevocationQuery it -> revocation.look(it, attempt);
      case Exchange.SilenceTrial it -> trial.look(it, attempt);
    };
  }

  /// The same probes with another one for silence trials, which needs the others to exist first.
  public Probes withTrial(Probe<Exchange.SilenceTrial> other) {
    return new Probes(
        lookup, delegation, serverQuery, connect, handshake, smtp, http, revocation, other);
  }
}
