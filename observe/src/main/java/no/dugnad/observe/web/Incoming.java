package no.dugnad.observe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Observation;

/// What comes in over one connection, with a small buffer, a count, and the first bytes kept as
/// evidence.
final class Incoming {
  private static final int BUFFER = 8192;

  private final InputStream source;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long count;

  Incoming(InputStream source) {
    this.source = source;
  }

  /// The next byte as 0–255, or -1 at the end.
  int read() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    count++;
    return buffer[at++] & 0xff;
  }

  /// At least one and at most `most` bytes into an array, or -1 at the end.
  int read(byte[] into, int from, int most) throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    int length = Math.min(most, end - at);
    System.arraycopy(buffer, at, into, from, length);
    at += length;
    count += length;
    return length;
  }

  /// How many bytes have been read out.
  long count() {
    return count;
  }

  /// What came in first, as far as it is kept.
  Bytes kept() {
    return Bytes.of(kept.toByteArray());
  }

  private boolean fill() throws IOException {
    int length = source.read(buffer, 0, BUFFER);
    if (length <= 0) {
      return false;
    }
    at = 0;
    end = length;
    kept.write(buffer, 0, Math.min(length, Math.max(0, Observation.RAW_LIMIT - kept.size())));
    return true;
  }
}
