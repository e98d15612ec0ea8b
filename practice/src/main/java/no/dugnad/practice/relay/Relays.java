package no.dugnad.practice.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.dugnad.practice.net.Endpoint;

/// The relays before all endpoints of a municipality.
public final class Relays implements AutoCloseable {
  private final Weather weather;
  private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

  public Relays(Weather weather) {
    this.weather = weather;
  }

  /// Puts a relay before a socket address, where the weather wants one.
  ///
  /// @return where to go instead
  /// @throws IOException where no socket could be made
  public InetSocketAddress before(Endpoint endpoint, InetSocketAddress to) throws IOException {
    if (weather.fair()) {
      return to;
    }
    if (endpoint.transport().equals("udp")) {
      DatagramRelay relay = new DatagramRelay(to, weather, endpoint.hashCode());
      open.add(relay);
      return relay.address();
    }
    StreamRelay relay = new StreamRelay(to, weather, endpoint.hashCode());
    open.add(relay);
    return relay.address();
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception e) {
        // Closing is all that can be done with it.
      }
    }
  }
}
