package no.dugnad.judge.check;

import no.dugnad.model.observation.Exchange;

/// Exchanges in the few technical words that are the same in every language: what was asked of
/// whom.
public final class Wording {
  private Wording() {}

  /// Such as `TXT fjellby.kommune.no` or `smtp 192.0.2.25:25`.
  public static String of(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup(var name, var type) -> type + " " + name.unicode();
      case Exchange.Delegation(var name) -> "DS/NS " + name.unicode();
      case Exchange.ServerQuery(var server, var address, var transport, var name, var type) ->
          type + " " + name.unicode() + " @" + address + " " + transport;
      case Exchange.Connect(var address, var port) -> "tcp " + address + " " + port;
      case Exchange.Handshake(var name, var address, var port, var kind) ->
          "tls " + name.unicode() + " " + address + " " + port;
      case Exchange.SmtpSession(var name, var address, var kind) ->
          "smtp " + name.unicode() + " " + address;
      case Exchange.HttpRequest request ->
          request.method() + " " + request.url() + " @" + request.address();
      case Exchange.RevocationQuery query -> "ocsp/crl";
      case Exchange.SilenceTrial(var probe, var controls) -> of(probe);
    };
  }
}
