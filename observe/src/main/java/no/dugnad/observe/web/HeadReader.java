package no.dugnad.observe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import no.dugnad.model.bytes.Bytes;

/// Reads the bytes of one head off the line, up to and with its empty line. Lines may end in LF
/// alone (RFC 9112 §2.2).
final class HeadReader {
  private static final String START = "HTTP/";

  private HeadReader() {}

  /// How it ended.
  sealed interface Head {
    /// Here it is.
    record Whole(Bytes bytes) implements Head {}

    /// It does not begin as an HTTP answer does: no use to wait for more.
    record NotHttp() implements Head {}

    /// It is longer than was allowed.
    record TooLong() implements Head {}

    /// The connection ended before it did.
    record Closed(boolean anything) implements Head {}
  }

  /// @param most how many bytes it may have
  static Head read(Incoming in, int most) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean lineEmpty = true;
    for (int read = 0; read < most; read++) {
      int octet = in.read();
      if (octet < 0) {
        return new Head.Closed(head.size() > 0);
      }
      if (lineEmpty && head.size() == 0 && (octet == '\r' || octet == '\n')) {
        continue;
      }
      if (head.size() < START.length() && octet != START.charAt(head.size())) {
        return new Head.NotHttp();
      }
      head.write(octet);
      if (octet == '\n') {
        if (lineEmpty) {
          return new Head.Whole(Bytes.of(head.toByteArray()));
        }
        lineEmpty = true;
      } else if (octet != '\r') {
        lineEmpty = false;
      }
    }
    return new Head.TooLong();
  }
}
