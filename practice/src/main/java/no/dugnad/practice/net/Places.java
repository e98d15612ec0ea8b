package no.dugnad.practice.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// Where an endpoint really listens.
@FunctionalInterface
public interface Places {
  /// The socket address to bind; port 0 picks a free one.
  InetSocketAddress of(Endpoint endpoint) throws IOException;

  /// Everything on the IPv4 loopback address, each on a free port: works for an ordinary user and
  /// on a machine without IPv6.
  static Places loopback() {
    return _ -> new InetSocketAddress(loopbackAddress(), 0);
  }

  /// Everything on its own address and port: inside a network namespace.
  static Places real() {
    // Only literals come here, so nothing is looked up.
    return endpoint ->
        new InetSocketAddress(InetAddress.getByName(endpoint.address()), endpoint.port());
  }

  /// 127.0.0.1.
  static InetAddress loopbackAddress() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
