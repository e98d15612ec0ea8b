package no.dugnad.wire.evidence.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A zip archive as a stream whose every fault is a [ZipException], also an end that comes too
/// early and a name that is no text.
public final class ZipParts extends ZipInputStream {
  /// @param in the archive, of which no more is read than [BoundedStream] lets through
  public ZipParts(InputStream in) {
    super(new BoundedStream(in));
  }

  @Override
  public @Nullable ZipEntry getNextEntry() throws IOException {
    try {
      return super.getNextEntry();
    } catch (EOFException | IllegalArgumentException damaged) {
      throw new ZipException("a damaged archive");
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (EOFException damaged) {
      throw new ZipException("a damaged archive");
    }
  }
}
