package no.dugnad.wire.http;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact;

/// The status line and header section of an HTTP/1.x answer (RFC 9112 §4 and §5).
///
/// @param minor the minor version: 0 for HTTP/1.0, otherwise 1 to 9
/// @param status 100 to 999
/// @param reason the reason phrase, at most 512 characters
/// @param headers in order, each byte as the character of the same number
public record ResponseHead(int minor, int status, String reason, List<Fact.Header> headers) {
  /// The most header fields that are read: real answers have fewer than 60.
  public static final int MOST_HEADERS = 200;

  private static final int LONGEST_REASON = 512;
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  public ResponseHead {
    headers = List.copyOf(headers);
  }

  /// How reading ended.
  public sealed interface Read {
    /// It is the head of an answer.
    record Good(ResponseHead head) implements Read {}

    /// It is not HTTP/1.x.
    record Malformed(String why) implements Read {}

    /// It has more header fields than [#MOST_HEADERS].
    record TooMany() implements Read {}
  }

  /// Reads a head, with or without the empty line at its end.
  ///
  /// As browsers do, a line whose field name is no token (RFC 9110 §5.1), or that has no colon, is
  /// left out rather than fatal; a folded line is joined with one space (RFC 9112 §5.2); a bare CR
  /// or NUL in a value becomes a space (RFC 9110 §5.5).
  public static Read parse(Bytes bytes) {
    List<String> lines = lines(bytes.latin1());
    String first = lines.isEmpty() ? "" : lines.getFirst();
    if (first.length() < 12
        || !first.startsWith("HTTP/1.")
        || !digit(first.charAt(7))
        || first.charAt(8) != ' ') {
      return new Read.Malformed("no HTTP/1 status line");
    }
    int status = status(first);
    if (status < 100 || (first.length() > 12 && first.charAt(12) != ' ')) {
      return new Read.Malformed("no status code of three digits");
    }
    String reason = first.length() > 13 ? clean(first.substring(13)) : "";
    List<Fact.Header> headers = new ArrayList<>();
    for (String line : unfolded(lines)) {
      int colon = line.indexOf(':');
      if (colon <= 0 || !token(line.substring(0, colon))) {
        continue;
      }
      if (headers.size() == MOST_HEADERS) {
        return new Read.TooMany();
      }
      headers.add(new Fact.Header(line.substring(0, colon), clean(line.substring(colon + 1))));
    }
    String shortReason = reason.length() > LONGEST_REASON ? reason.substring(0, 512) : reason;
    return new Read.Good(new ResponseHead(first.charAt(7) - '0', status, shortReason, headers));
  }

  /// Whether a text is a token (RFC 9110 §5.6.2).
  public static boolean token(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c ->
                c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || TOKEN_MARKS.indexOf(c) >= 0);
  }

  /// The values of a field in order, its name compared without case.
  public List<String> values(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Fact.Header::value)
        .toList();
  }

  private static int status(String line) {
    int status = 0;
    for (int i = 9; i < 12; i++) {
      if (!digit(line.charAt(i))) {
        return -1;
      }
      status = status * 10 + line.charAt(i) - '0';
    }
    return status;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int cut = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
      if (cut == from && !lines.isEmpty()) {
        break;
      }
      if (cut > from) {
        lines.add(text.substring(from, cut));
      }
      from = to + 1;
    }
    return lines;
  }

  private static List<String> unfolded(List<String> lines) {
    List<StringBuilder> joined = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      char start = line.charAt(0);
      if (start != ' ' && start != '\t') {
        joined.add(new StringBuilder(line));
      } else if (!joined.isEmpty()) {
        joined.getLast().append(' ').append(line.strip());
      }
    }
    return joined.stream().map(StringBuilder::toString).toList();
  }

  /// Without white space around it, and with spaces for what must not stand in a value.
  private static String clean(String value) {
    String plain = value.replace('\r', ' ').replace('\0', ' ');
    int from = 0;
    int to = plain.length();
    while (from < to && blank(plain.charAt(from))) {
      from++;
    }
    while (to > from && blank(plain.charAt(to - 1))) {
      to--;
    }
    return plain.substring(from, to);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
