package no.dugnad.model.dns;

import java.util.Map;

/// A DNS response code (RFC 1035 §4.1.1, extended by RFC 6891 §6.1.3).
///
/// @param number 0 to 4095
public record ResponseCode(int number) {
  public static final ResponseCode NOERROR = new ResponseCode(0);
  public static final ResponseCode FORMERR = new ResponseCode(1);
  public static final ResponseCode SERVFAIL = new ResponseCode(2);
  public static final ResponseCode NXDOMAIN = new ResponseCode(3);
  public static final ResponseCode NOTIMP = new ResponseCode(4);
  public static final ResponseCode REFUSED = new ResponseCode(5);

  private static final Map<Integer, String> NAMES =
      Map.of(0, "NOERROR", 1, "FORMERR", 2, "SERVFAIL", 3, "NXDOMAIN", 4, "NOTIMP", 5, "REFUSED");

  /// @throws IllegalArgumentException outside 0 to 4095
  public ResponseCode {
    if (number < 0 || number > 0xfff) {
      throw new IllegalArgumentException("a response code is 0 to 4095");
    }
  }

  @Override
  public String toString() {
    return NAMES.getOrDefault(number, "RCODE" + number);
  }
}
