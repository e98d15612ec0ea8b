package no.dugnad.observe.mail;

import java.net.InetAddress;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;

/// How a machine without a public name calls itself in EHLO (RFC 5321 §4.1.3).
final class AddressLiteral {
  private AddressLiteral() {}

  /// Such as `[192.0.2.1]` or `[IPv6:2001:db8::1]`.
  static String of(InetAddress local) {
    IpAddress address = IpAddress.of(local.getAddress());
    return address.family() == Family.IPV6 ? "[IPv6:" + address + "]" : "[" + address + "]";
  }
}
