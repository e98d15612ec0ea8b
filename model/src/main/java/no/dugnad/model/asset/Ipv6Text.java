package no.dugnad.model.asset;

import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// IPv6 addresses as text: reads RFC 4291 §2.2, writes RFC 5952. Zone identifiers are refused: they
/// mean something on one machine only.
final class Ipv6Text {
  private Ipv6Text() {}

  static Optional<byte[]> parse(String text) {
    if (text.length() > 45) {
      return Optional.empty();
    }
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    byte[] octets = new byte[16];
    if (gap < 0) {
      byte[] whole = groups(text);
      return whole.length == 16 ? Optional.of(whole) : Optional.empty();
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    byte[] head = before.isEmpty() ? new byte[0] : groups(before);
    byte[] tail = after.isEmpty() ? new byte[0] : groups(after);
    boolean broken =
        (!before.isEmpty() && head.length == 0) || (!after.isEmpty() && tail.length == 0);
    // A dotted quad may only end the address, and "::" stands for at least one group.
    if (broken || before.indexOf('.') >= 0 || head.length + tail.length > 14) {
      return Optional.empty();
    }
    System.arraycopy(head, 0, octets, 0, head.length);
    System.arraycopy(tail, 0, octets, 16 - tail.length, tail.length);
    return Optional.of(octets);
  }

  /// Groups of hexadecimal digits, the last possibly a dotted quad; no bytes where it is malformed.
  private static byte[] groups(String text) {
    String[] parts = text.split(":", -1);
    byte[] none = new byte[0];
    if (parts.length > 8) {
      return none;
    }
    byte[] octets = new byte[16];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.indexOf('.') >= 0) {
        Optional<IpAddress> quad = i == parts.length - 1 ? IpAddress.parse(part) : Optional.empty();
        if (quad.isEmpty() || length > 12) {
          return none;
        }
        System.arraycopy(quad.get().octets().toArray(), 0, octets, length, 4);
        length += 4;
        continue;
      }
      if (part.isEmpty() || part.length() > 4 || length > 14) {
        return none;
      }
      int value = 0;
      for (int j = 0; j < part.length(); j++) {
        int digit = Character.digit(part.charAt(j), 16);
        if (digit < 0 || part.charAt(j) > 'f') {
          return none;
        }
        value = value * 16 + digit;
      }
      octets[length++] = (byte) (value >> 8);
      octets[length++] = (byte) value;
    }
    return java.util.Arrays.copyOf(octets, length);
  }

  static String format(Bytes octets) {
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int j = i;
      while (j < 8 && group(octets, j) == 0) {
        j++;
      }
      if (j - i > bestLength) {
        bestStart = i;
        bestLength = j - i;
      }
      i = Math.max(i, j - 1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        text.append("::");
        i += bestLength - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(octets, i)));
    }
    return text.toString();
  }

  private static int group(Bytes octets, int index) {
    return octets.at(index * 2) << 8 | octets.at(index * 2 + 1);
  }
}
