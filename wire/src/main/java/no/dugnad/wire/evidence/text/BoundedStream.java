package no.dugnad.wire.evidence.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import no.dugnad.wire.evidence.TooLarge;

/// A stream that ends with [TooLarge] after [#MOST] bytes.
public final class BoundedStream extends FilterInputStream {
  /// Enough for a year of sign-ins in a large municipality, little enough to be read in a minute.
  public static final long MOST = 2L << 30;

  private long left;

  /// At most [#MOST] bytes.
  public BoundedStream(InputStream in) {
    this(in, MOST);
  }

  /// @param most bytes, 0 or more
  public BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    spend(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    spend(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    spend(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void spend(long bytes) throws TooLarge {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge("more bytes than are read");
    }
  }
}
