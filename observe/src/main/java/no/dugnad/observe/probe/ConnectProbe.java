package no.dugnad.observe.probe;

import java.time.Duration;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;

/// Opens a TCP connection and closes it again.
public final class ConnectProbe implements Probe<Exchange.Connect> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Sockets sockets;

  public ConnectProbe(Sockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public Look look(Exchange.Connect exchange, Attempt attempt) {
    Purpose purpose =
        switch (exchange.port()) {
          case 25 -> new Purpose.Mail();
          case 53 -> new Purpose.NameServer(false);
          default -> new Purpose.Web(DomainName.ROOT);
        };
    Dial dial =
        sockets.connect(
            exchange.address(), exchange.port(), purpose, attempt.deadline().within(PATIENCE));
    return switch (dial) {
      case Dial.Failed(var failure) -> Look.of(failure);
      case Dial.Open(var connection) -> {
        try (connection) {
          yield new Look(new Fact.Connected(), "", connection.wired(), Bytes.empty());
        }
      }
    };
  }
}
