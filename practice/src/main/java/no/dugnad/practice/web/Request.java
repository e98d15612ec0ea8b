package no.dugnad.practice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One HTTP/1.1 request (RFC 9112).
///
/// @param host from the Host field, lower case, without port
/// @param head the lines as received, for TRACE
record Request(
    String method, String target, String host, boolean close, List<String> head, ByteBuffer body) {
  private static final int HEAD_LIMIT = 16_384;
  private static final int BODY_LIMIT = 65_536;

  /// The next request of a connection.
  ///
  /// @return empty where the client left or what came is no request
  static Optional<Request> read(InputStream in) throws IOException {
    List<String> head = head(in).lines().toList();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    String[] line = head.getFirst().split(" ", 3);
    if (line.length != 3 || !line[2].startsWith("HTTP/1.")) {
      return Optional.empty();
    }
    ByteBuffer body = ByteBuffer.wrap(in.readNBytes(length(head)));
    boolean close =
        line[2].equals("HTTP/1.0") || field(head, "connection").equalsIgnoreCase("close");
    return Optional.of(new Request(line[0], line[1], host(field(head, "host")), close, head, body));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2 && head.size() < HEAD_LIMIT) {
      int one = in.read();
      if (one < 0) {
        return "";
      }
      head.write(one);
      if (one == '\n') {
        ends++;
      } else if (one != '\r') {
        ends = 0;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int length(List<String> head) {
    String text = field(head, "content-length");
    return text.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(text), BODY_LIMIT) : 0;
  }

  private static String field(List<String> head, String name) {
    return head.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String host(String field) {
    int colon = field.lastIndexOf(':');
    String host = colon > 0 && !field.endsWith("]") ? field.substring(0, colon) : field;
    return host.toLowerCase(Locale.ROOT);
  }

  /// The path without query.
  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
