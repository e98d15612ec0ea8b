package no.dugnad.observe.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import no.dugnad.observe.socket.AddressRules;
import no.dugnad.observe.socket.Budgets;
import no.dugnad.observe.socket.InternetSockets;
import no.dugnad.observe.socket.LossMeter;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.socket.Wiring;

/// A server on loopback that does to each connection what a test says, and sockets that are wired
/// to it from a documentation address.
public final class LoopbackServer implements AutoCloseable {
  /// The address that leads to it.
  public static final IpAddress ADDRESS = IpAddress.literal("192.0.2.25");

  private final ServerSocket listener;
  private final AtomicInteger connections = new AtomicInteger();

  /// What is done to a connection.
  @FunctionalInterface
  public interface Behaviour {
    /// Serves it; it is closed afterwards.
    void serve(Socket socket) throws IOException, InterruptedException;
  }

  /// Starts it.
  public LoopbackServer(Behaviour behaviour) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(behaviour));
  }

  private void accept(Behaviour behaviour) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(behaviour, socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void serve(Behaviour behaviour, Socket socket) {
    try (socket) {
      behaviour.serve(socket);
    } catch (IOException | InterruptedException gone) {
      // The probe hung up, which it may.
    }
  }

  /// How many connections were made.
  public int connections() {
    return connections.get();
  }

  /// Sockets for which [#ADDRESS] and this port lead here.
  public Sockets sockets(int port) {
    return sockets(
        port, new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
  }

  /// Sockets for which [#ADDRESS] and this port lead to a port on loopback.
  public static Sockets sockets(int port, InetSocketAddress to) {
    Wiring wiring =
        new Wiring.Only(
            Map.of(
                new Wiring.Plug(ADDRESS, port, Transport.TCP), new Wiring.Socketed.Loopback(to)));
    return new InternetSockets(wiring, AddressRules.strict(), Budgets.open(), new LossMeter());
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
