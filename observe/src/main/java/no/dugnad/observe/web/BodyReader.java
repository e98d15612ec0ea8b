package no.dugnad.observe.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.http.BodyFraming;

/// Reads a body off the line as it is framed (RFC 9112 §6 and §7), still in its content coding.
final class BodyReader {
  private static final int PIECE = 8192;

  /// Chunk extensions and trailers are of no use to us; a size line is a few bytes.
  private static final int LONGEST_SIZE_LINE = 1024;

  private static final int MOST_TRAILER_BYTES = 16 * 1024;

  private final Incoming in;
  private final int most;
  private final long start;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private BodyReader(Incoming in, int most) {
    this.in = in;
    this.most = most;
    this.start = in.count();
  }

  /// How it ended.
  sealed interface Body {
    /// What was read.
    ///
    /// @param cut whether there was more than we read
    record Read(Bytes bytes, boolean cut) implements Body {}

    /// It breaks the framing.
    record Faulty(String why) implements Body {}
  }

  /// @param most how many bytes may come over the line, framing included
  static Body read(Incoming in, BodyFraming framing, int most) throws IOException {
    BodyReader reader = new BodyReader(in, most);
    return switch (framing) {
      case BodyFraming.None() -> new Body.Read(Bytes.empty(), false);
      case BodyFraming.Faulty(String why) -> new Body.Faulty(why);
      case BodyFraming.Length(long bytes) -> reader.length(bytes);
      case BodyFraming.UntilClose() -> reader.untilClose();
      case BodyFraming.Chunked() -> reader.chunks();
    };
  }

  private Body length(long bytes) throws IOException {
    return take(bytes) ? done(false) : full() ? done(true) : new Body.Faulty("closed too early");
  }

  private Body untilClose() throws IOException {
    try {
      take(Long.MAX_VALUE);
    } catch (EOFException closed) {
      return done(false);
    } catch (SSLException closed) {
      // Many servers end TLS without close_notify. Nothing here depends on the last byte, so that
      // an attacker who cuts the line gains what he has anyhow.
      if (!(closed.getCause() instanceof EOFException)) {
        throw closed;
      }
    }
    return done(full());
  }

  private Body chunks() throws IOException {
    while (true) {
      long size = size();
      if (size < 0) {
        return full() ? done(true) : new Body.Faulty("no chunk size");
      }
      if (size == 0) {
        return trailers();
      }
      if (!take(size)) {
        return full() ? done(true) : new Body.Faulty("closed within a chunk");
      }
      if (in.read() != '\r' || in.read() != '\n') {
        return new Body.Faulty("a chunk longer than its size");
      }
    }
  }

  /// Reads a size line; -1 where it is none, or the end was reached.
  private long size() throws IOException {
    long size = 0;
    int digits = 0;
    boolean inDigits = true;
    for (int read = 0; read < LONGEST_SIZE_LINE && !full(); read++) {
      int octet = in.read();
      int digit = inDigits && octet >= 0 ? Character.digit(octet, 16) : -1;
      if (digit >= 0) {
        size = size * 16 + digit;
        digits++;
        if (digits > 15) {
          return -1;
        }
      } else if (octet == '\r') {
        return digits > 0 && in.read() == '\n' ? size : -1;
      } else if (octet < 0 || octet == '\n' || inDigits && octet != ';' && !blank(octet)) {
        return -1;
      } else {
        inDigits = false;
      }
    }
    return -1;
  }

  private Body trailers() throws IOException {
    int lineLength = 0;
    for (int read = 0; read < MOST_TRAILER_BYTES; read++) {
      int octet = in.read();
      if (octet < 0) {
        return new Body.Faulty("closed within the trailers");
      }
      if (octet == '\n') {
        if (lineLength == 0) {
          return done(false);
        }
        lineLength = 0;
      } else if (octet != '\r') {
        lineLength++;
      }
    }
    return new Body.Faulty("endless trailers");
  }

  /// Reads so many bytes; false where the end or our limit came first.
  private boolean take(long bytes) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = bytes;
    while (left > 0) {
      int room = (int) Math.min(Math.min(left, PIECE), most - (in.count() - start));
      if (room <= 0) {
        return false;
      }
      int length = in.read(piece, 0, room);
      if (length < 0) {
        return false;
      }
      body.write(piece, 0, length);
      left -= length;
    }
    return true;
  }

  private boolean full() {
    return in.count() - start >= most;
  }

  private Body done(boolean cut) {
    return new Body.Read(Bytes.of(body.toByteArray()), cut);
  }

  private static boolean blank(int octet) {
    return octet == ' ' || octet == '\t';
  }
}
