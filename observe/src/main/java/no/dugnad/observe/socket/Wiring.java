package no.dugnad.observe.socket;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;

/// Where documentation addresses really listen (`--wiring`). A run with a wiring reaches nothing
/// else: what is not in it is unreachable and never dialled, so a laboratory cannot leak.
public sealed interface Wiring {
  /// The ordinary internet: every address is itself.
  record None() implements Wiring {}

  /// Only these.
  record Only(Map<Plug, Socketed> plugs) implements Wiring {
    public Only {
      plugs = Map.copyOf(plugs);
    }

    /// Where a logical address and port lead.
    public Optional<Socketed> at(IpAddress address, int port, Transport transport) {
      return Optional.ofNullable(plugs.get(new Plug(address, port, transport)));
    }
  }

  /// A logical address, port and transport.
  ///
  /// @param port 1 to 65535
  record Plug(IpAddress address, int port, Transport transport) {}

  /// What is behind a plug.
  sealed interface Socketed {
    /// A loopback address and port.
    ///
    /// Refuses (IllegalArgumentException) what is not loopback.
    record Loopback(InetSocketAddress to) implements Socketed {
      public Loopback {
        if (to.isUnresolved() || !to.getAddress().isLoopbackAddress()) {
          throw new IllegalArgumentException("a wiring leads to loopback addresses only");
        }
      }
    }

    /// Packets go nowhere and nothing comes back.
    record Silence() implements Socketed {}
  }
}
