package no.dugnad.wire.smtp;

import java.util.List;
import java.util.Locale;

/// One reply of a mail server (RFC 5321 §4.2), its lines as received, code and all, without the
/// line ends; each cut at [#LINE_KEPT] characters, each byte as the character of the same number.
///
/// @param code 200 to 599
public record SmtpReply(int code, List<String> lines) {
  /// How much of a line is kept: RFC 5321 §4.5.3.1.5 allows 512 with code and line end.
  public static final int LINE_KEPT = 512;

  public SmtpReply {
    lines = List.copyOf(lines);
  }

  /// All lines in one, at most [#LINE_KEPT] characters.
  public String text() {
    String joined = String.join(" / ", lines);
    return joined.length() > LINE_KEPT ? joined.substring(0, LINE_KEPT) : joined;
  }

  /// Whether it grants what was asked for.
  public boolean positive() {
    return code < 400;
  }

  /// Whether it asks to come back later for reasons of load or policy: 421 (RFC 5321 §3.8) or 450.
  public boolean slowDown() {
    return code == 421 || code == 450;
  }

  /// The code that a line begins with; 0 where it has none.
  public static int codeOf(String line) {
    if (line.length() < 3) {
      return 0;
    }
    int code = 0;
    for (int i = 0; i < 3; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      code = code * 10 + digit;
    }
    return code;
  }

  /// The keywords that the lines of a positive reply to EHLO offer, in capitals, without their
  /// parameters (RFC 5321 §4.1.1.1). The first line is the server's name and offers none. The old
  /// form `AUTH=LOGIN` counts as `AUTH`. None where the reply is not positive.
  public static List<String> keywords(List<String> ehlo) {
    return ehlo.stream()
        .skip(1)
        .filter(line -> codeOf(line) == 250 && line.length() > 4)
        .map(line -> line.substring(4).strip().split("[ =\t]", 2)[0].toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
