package no.dugnad.model.asset;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// An IPv4 or IPv6 address as a value: 4 or 16 bytes, no zone, no host name behind it, and never
/// looked up. IPv4-mapped IPv6 addresses stay IPv6, because what was published is what is judged.
public record IpAddress(Bytes octets) implements Comparable<IpAddress> {
  /// @throws IllegalArgumentException unless there are 4 or 16 bytes
  public IpAddress {
    if (octets.length() != 4 && octets.length() != 16) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes");
    }
  }

  /// The address with these 4 or 16 bytes.
  public static IpAddress of(byte[] octets) {
    return new IpAddress(Bytes.of(octets));
  }

  /// Reads a literal such as `192.0.2.25` or `2001:db8::25`; empty for anything else, host names
  /// among it. Never asks the network. IPv4 only as four decimal parts without leading zeros.
  public static Optional<IpAddress> parse(String text) {
    if (text.indexOf(':') >= 0) {
      return Ipv6Text.parse(text).map(IpAddress::of);
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    byte[] octets = new byte[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i];
      if (part.isEmpty() || part.length() > 3 || (part.length() > 1 && part.charAt(0) == '0')) {
        return Optional.empty();
      }
      int value = 0;
      for (int j = 0; j < part.length(); j++) {
        int digit = part.charAt(j) - '0';
        if (digit < 0 || digit > 9) {
          return Optional.empty();
        }
        value = value * 10 + digit;
      }
      if (value > 255) {
        return Optional.empty();
      }
      octets[i] = (byte) value;
    }
    return Optional.of(of(octets));
  }

  /// A literal that is known to be well formed.
  ///
  /// @throws IllegalArgumentException where it is not
  public static IpAddress literal(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
  }

  /// Which family it belongs to.
  public Family family() {
    return octets.length() == 4 ? Family.IPV4 : Family.IPV6;
  }

  /// For the JDK's sockets. For an IPv4-mapped address the JDK answers with an IPv4 address.
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(octets.toArray());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address of 4 or 16 bytes was refused", impossible);
    }
  }

  /// The first `bits` bits, the rest zero: the network that the address lies in.
  ///
  /// @throws IllegalArgumentException where bits is outside 0 to 32 or 128
  public IpAddress network(int bits) {
    if (bits < 0 || bits > octets.length() * 8) {
      throw new IllegalArgumentException("a prefix length outside the address");
    }
    byte[] masked = octets.toArray();
    for (int i = 0; i < masked.length; i++) {
      int keep = Math.clamp(bits - i * 8L, 0, 8);
      masked[i] &= (byte) (0xff << (8 - keep));
    }
    return of(masked);
  }

  /// The text of RFC 5952 for IPv6, dotted decimals for IPv4.
  public String text() {
    return octets.length() == 4
        ? octets.at(0) + "." + octets.at(1) + "." + octets.at(2) + "." + octets.at(3)
        : Ipv6Text.format(octets);
  }

  @Override
  public int compareTo(IpAddress other) {
    return octets.length() != other.octets.length()
        ? Integer.compare(octets.length(), other.octets.length())
        : octets.hex().compareTo(other.octets.hex());
  }

  @Override
  public String toString() {
    return text();
  }
}
