package no.dugnad.practice.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// Where endpoints really listen.
public enum Places {
  /// Everything on the IPv4 loopback address, each on a free port: works for an ordinary user and
  /// on a machine without IPv6.
  LOOPBACK,
  /// Everything on its own address and port: inside a network namespace.
  REAL;

  /// The socket address to bind; port 0 picks a free one.
  InetSocketAddress of(Endpoint endpoint) throws IOException {
    return switch (this) {
      case LOOPBACK -> new InetSocketAddress(loopbackAddress(), 0);
      // Only literals come here, so nothing is looked up.
      case REAL ->
          new InetSocketAddress(InetAddress.getByName(endpoint.address()), endpoint.port());
    };
  }

  /// 127.0.0.1.
  public static InetAddress loopbackAddress() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
