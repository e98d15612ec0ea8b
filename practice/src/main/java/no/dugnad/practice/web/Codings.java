package no.dugnad.practice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import no.dugnad.practice.town.Page.Coding;

/// Content codings (RFC 9110 §8.4.1).
final class Codings {
  /// What the bomb unfolds to, bytes.
  private static final long BOMB = 1L << 30;

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
        case GZIP_BOMB -> {
          byte[] zeros = new byte[1 << 16];
          try (OutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
            for (long sent = 0; sent < BOMB; sent += zeros.length) {
              gzip.write(zeros);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
