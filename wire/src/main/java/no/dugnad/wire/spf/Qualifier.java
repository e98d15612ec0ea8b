package no.dugnad.wire.spf;

/// What a directive says of the sender that its mechanism matches (RFC 7208 §4.6.2).
public enum Qualifier {
  PASS('+', SpfResult.PASS),
  FAIL('-', SpfResult.FAIL),
  SOFTFAIL('~', SpfResult.SOFTFAIL),
  NEUTRAL('?', SpfResult.NEUTRAL);

  private final char sign;
  private final SpfResult result;

  Qualifier(char sign, SpfResult result) {
    this.sign = sign;
    this.result = result;
  }

  /// As it is written before a mechanism; "+" may be left out.
  public char sign() {
    return sign;
  }

  /// The result of `check_host()` where the mechanism matches.
  public SpfResult result() {
    return result;
  }
}
