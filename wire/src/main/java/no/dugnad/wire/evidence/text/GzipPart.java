package no.dugnad.wire.evidence.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What is in a gzip file (RFC 1952), as a stream whose every fault is a [ZipException], also an
/// end that comes too early.
public final class GzipPart extends GZIPInputStream {
  private GzipPart(InputStream in) throws IOException {
    super(in);
  }

  /// Begins to unpack, and closes `in` where that cannot be done.
  ///
  /// @param in of which no more is read than [BoundedStream] lets through
  /// @throws ZipException where it is damaged
  public static GzipPart of(InputStream in) throws IOException {
    try {
      return new GzipPart(new BoundedStream(in));
    } catch (EOFException cut) {
      in.close();
      throw new ZipException("a damaged archive");
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (EOFException cut) {
      throw new ZipException("a damaged archive");
    }
  }
}
