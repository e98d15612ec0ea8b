package no.dugnad.observe.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import no.dugnad.model.bytes.Bytes;
import org.brotli.dec.BrotliInputStream;

/// Undoes content codings (RFC 9110 §8.4) up to a limit, so that a bomb costs no more than an
/// honest page.
final class ContentCoding {
  /// Real answers have one. Each one more multiplies what a bomb can grow by.
  private static final int MOST_CODINGS = 2;

  private static final int PIECE = 8192;

  private ContentCoding() {}

  /// How it ended.
  sealed interface Decoded {
    /// The content.
    ///
    /// @param cut whether there was more than the limit, or the encoded body was cut
    record Content(Bytes bytes, boolean cut) implements Decoded {}

    /// It is not what its coding says.
    record Faulty(String why) implements Decoded {}
  }

  /// @param values of the Content-Encoding field, in order
  /// @param cut whether the encoded body is only the beginning
  /// @param most how many bytes may come out
  static Decoded decode(Bytes encoded, List<String> values, boolean cut, int most) {
    List<String> codings = new ArrayList<>();
    for (String value : values) {
      for (String item : value.split(",", -1)) {
        String name = item.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.addFirst(name);
        }
      }
    }
    if (codings.size() > MOST_CODINGS) {
      return new Decoded.Faulty("more than " + MOST_CODINGS + " content codings");
    }
    if (codings.isEmpty() || encoded.length() == 0) {
      boolean more = encoded.length() > most;
      return new Decoded.Content(encoded.cut(most), cut || more);
    }
    try (InputStream stream = open(encoded, codings)) {
      return drain(stream, cut, most);
    } catch (IOException malformed) {
      // The header of the coding itself is broken or, in a body that was cut, not all there.
      return cut ? new Decoded.Content(Bytes.empty(), true) : faulty(malformed);
    }
  }

  private static InputStream open(Bytes encoded, List<String> codings) throws IOException {
    InputStream stream = new ByteArrayInputStream(encoded.toArray());
    for (String coding : codings) {
      stream =
          switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(stream, PIECE);
            case "deflate" -> inflate(stream);
            case "br" -> new BrotliInputStream(stream);
            default -> throw new IOException("a coding that was not asked for");
          };
    }
    return stream;
  }

  /// `deflate` means the zlib format (RFC 1950); some servers send bare DEFLATE (RFC 1951), which
  /// browsers take too. The two first bytes tell them apart.
  private static InputStream inflate(InputStream source) throws IOException {
    java.io.PushbackInputStream stream = new java.io.PushbackInputStream(source, 2);
    byte[] start = stream.readNBytes(2);
    stream.unread(start);
    boolean zlib =
        start.length == 2
            && (start[0] & 0x0f) == 8
            && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
    // The stream that wraps a given Inflater does not end it; its own class does.
    return new EndingInflaterStream(stream, new Inflater(!zlib));
  }

  private static Decoded drain(InputStream stream, boolean cut, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      while (out.size() < most) {
        int length = stream.read(piece, 0, Math.min(PIECE, most - out.size()));
        if (length < 0) {
          return new Decoded.Content(Bytes.of(out.toByteArray()), cut);
        }
        out.write(piece, 0, length);
      }
      boolean more = stream.read() >= 0;
      return new Decoded.Content(Bytes.of(out.toByteArray()), cut || more);
    } catch (IOException broken) {
      boolean enough = cut || out.size() >= most;
      return enough ? new Decoded.Content(Bytes.of(out.toByteArray()), true) : faulty(broken);
    }
  }

  private static Decoded faulty(IOException broken) {
    String why = broken instanceof EOFException ? "it ends too early" : broken.getMessage();
    return new Decoded.Faulty("content coding: " + (why == null ? "broken" : why));
  }

  private static final class EndingInflaterStream extends InflaterInputStream {
    EndingInflaterStream(InputStream source, Inflater inflater) {
      super(source, inflater, PIECE);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
