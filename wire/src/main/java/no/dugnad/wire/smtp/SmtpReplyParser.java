package no.dugnad.wire.smtp;

import java.util.ArrayList;
import java.util.List;

/// Puts one reply together, byte by byte, in bounded memory (RFC 5321 §4.2.1). Lines end in CR LF;
/// a bare LF is taken too, because servers that write it do deliver mail. Use a fresh one for each
/// reply.
public final class SmtpReplyParser {
  /// The longest line in bytes.
  public static final int LONGEST_LINE = 4096;

  /// The most lines of one reply; EHLO replies have up to about 30.
  public static final int MOST_LINES = 128;

  private final StringBuilder line = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private int lineBytes;
  private int code;

  /// How far it has come after a byte.
  public sealed interface Progress {
    /// More is needed.
    record More() implements Progress {}

    /// The reply is whole.
    record Whole(SmtpReply reply) implements Progress {}

    /// What came is no reply.
    record NoReply(String why) implements Progress {}

    /// A line or the reply is longer than we read.
    record TooLong(String limit) implements Progress {}
  }

  private static final Progress MORE = new Progress.More();

  /// Takes the next byte, 0 to 255.
  public Progress accept(int octet) {
    if (octet != '\n') {
      if (lineBytes++ >= LONGEST_LINE) {
        return new Progress.TooLong("line of " + LONGEST_LINE + " bytes");
      }
      if (line.length() <= SmtpReply.LINE_KEPT) {
        line.append((char) octet);
      }
      return lineBytes <= 4 ? early() : MORE;
    }
    return endOfLine();
  }

  // What is plainly another protocol is told by its first bytes, without waiting for a line end
  // that may never come.
  private Progress early() {
    char last = line.charAt(line.length() - 1);
    boolean fits = lineBytes <= 3 ? last >= '0' && last <= '9' : " -\r".indexOf(last) >= 0;
    return fits ? MORE : new Progress.NoReply("a line that does not begin with a reply code");
  }

  private Progress endOfLine() {
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    String text = line.substring(0, Math.min(line.length(), SmtpReply.LINE_KEPT));
    line.setLength(0);
    lineBytes = 0;
    int found = SmtpReply.codeOf(text);
    if (found < 200 || found > 599) {
      return new Progress.NoReply("a line that does not begin with a reply code");
    }
    if (!lines.isEmpty() && found != code) {
      return new Progress.NoReply("a reply whose lines bear different codes");
    }
    code = found;
    lines.add(text);
    if (text.length() < 4 || text.charAt(3) != '-') {
      return new Progress.Whole(new SmtpReply(code, lines));
    }
    return lines.size() >= MOST_LINES
        ? new Progress.TooLong("reply of " + MOST_LINES + " lines")
        : MORE;
  }
}
