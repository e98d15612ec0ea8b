package no.dugnad.cli.real;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/// An address of 127.0.0.0/8 that this process alone uses (Linux has them all), so that nobody
/// takes a port between our choosing it and a server's binding it.
public final class OwnLoopback {
  private static final int TRIES = 50;

  private final InetAddress address;
  private final Set<Integer> given = new HashSet<>();

  /// The address follows from the id of this process.
  public OwnLoopback() throws IOException {
    long pid = ProcessHandle.current().pid();
    this.address =
        InetAddress.getByAddress(
            new byte[] {127, (byte) (64 | pid >> 16 & 63), (byte) (pid >> 8), (byte) pid});
  }

  /// A port that is free for TCP and UDP and was not given before.
  public InetSocketAddress place() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      try (ServerSocket tcp = new ServerSocket(0, 1, address);
          DatagramSocket udp =
              new DatagramSocket(new InetSocketAddress(address, tcp.getLocalPort()))) {
        if (given.add(udp.getLocalPort())) {
          return new InetSocketAddress(address, tcp.getLocalPort());
        }
      } catch (java.net.BindException e) {
        // The same port of the other transport is taken: another one, then.
      }
    }
    throw new IOException("no free port on " + address.getHostAddress());
  }

  /// A place as configurations and wirings write it, with this between address and port.
  static String text(InetSocketAddress place, String between) {
    return place.getAddress().getHostAddress() + between + place.getPort();
  }
}
