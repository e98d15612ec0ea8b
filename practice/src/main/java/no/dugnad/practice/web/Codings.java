package no.dugnad.practice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import no.dugnad.practice.town.Page.Coding;

/// Content codings (RFC 9110 §8.4.1).
final class Codings {
  /// What the bomb unfolds to, bytes.
  private static final long BOMB = 1L << 30;

  private static final int BOMB_BLOCK = 1 << 22;

  private Codings() {}

  static String name(Coding coding) {
    return switch (coding) {
      case IDENTITY -> "identity";
      case GZIP, GZIP_BOMB -> "gzip";
      case DEFLATE -> "deflate";
    };
  }

  static byte[] coded(byte[] body, Coding coding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (coding) {
        case IDENTITY -> out.write(body);
        case GZIP -> {
          try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
          }
        }
        case DEFLATE -> {
          try (OutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(body);
          }
        }
        case GZIP_BOMB -> bomb(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// One gzip member (RFC 1952) of zeros: the same compressed block again and again, which may
  /// follow itself since it only refers back to zeros.
  private static void bomb(OutputStream out) throws IOException {
    byte[] zeros = new byte[BOMB_BLOCK];
    byte[] block = block(zeros);
    CRC32 sum = new CRC32();
    out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});
    for (long sent = 0; sent < BOMB; sent += BOMB_BLOCK) {
      out.write(block);
      sum.update(zeros);
    }
    // An empty last block with fixed codes (RFC 1951 §3.2.3).
    out.write(new byte[] {3, 0});
    ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(end.putInt((int) sum.getValue()).putInt((int) BOMB).array());
  }

  private static byte[] block(byte[] zeros) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(zeros);
      byte[] buffer = new byte[zeros.length];
      int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
      return Arrays.copyOf(buffer, length);
    }
  }
}
