package no.dugnad.observe.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;

/// One full handshake on a port where TLS starts at once. Offers HTTP/1.1 (RFC 7301), as visitors
/// do: some servers refuse a hello without it.
public final class HandshakeProbe implements Probe<Exchange.Handshake> {
  /// For the connection and the handshake: three round trips and a slow key, many times over.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> ALPN = List.of("http/1.1");

  private final Sockets sockets;
  private final TlsLayer tls;

  public HandshakeProbe(Sockets sockets, TlsLayer tls) {
    this.sockets = sockets;
    this.tls = tls;
  }

  @Override
  public Look look(Exchange.Handshake exchange, Attempt attempt) {
    Dial dial =
        sockets.connect(
            exchange.address(),
            exchange.port(),
            new Purpose.Web(exchange.serverName()),
            attempt.deadline().within(PATIENCE));
    return switch (dial) {
      case Dial.Failed(var failure) -> Look.of(failure);
      case Dial.Open(var connection) -> {
        try (connection) {
          yield switch (tls.start(
              connection, exchange.serverName(), exchange.certificate(), ALPN)) {
            case TlsLayer.Layered.Failed(var failure) ->
                new Look(failure, "", connection.wired(), Bytes.empty());
            case TlsLayer.Layered.Secured(var socket, var session) -> {
              sayGoodbye(socket);
              yield new Look(session, "", connection.wired(), Bytes.empty());
            }
          };
        }
      }
    };
  }

  // Servers log a connection that ends without close_notify as an attack (RFC 8446 §6.1).
  private static void sayGoodbye(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // It was only to be polite.
    }
  }
}
