package no.dugnad.catalogue.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Mozilla's roots as they are shipped (`mozilla-roots.pem`, whose head says source and licence).
/// The operating system's store is never asked: in offices it holds roots for inspection.
///
/// Reading decodes base64 and nothing more (some milliseconds); a certificate is parsed where a
/// path needs it.
public final class ShippedRoots {
  /// The list's name, with the month of its version.
  public static final String NAME = "mozilla-2025-04";

  private static final String RESOURCE = "mozilla-roots.pem";

  private ShippedRoots() {}

  /// Reads the list. A fresh value each time: keep it for the run.
  public static TrustList read() {
    try (InputStream in = ShippedRoots.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<TrustAnchor> anchors = new ArrayList<>();
      // No stream: making the first lambda of a program costs more than decoding all roots.
      for (PemBlock block : PemBlock.read(text)) {
        anchors.add(new TrustAnchor(block.der(), NAME, false, block.caaNames()));
      }
      return new TrustList(NAME, anchors);
    } catch (PemBlock.Malformed malformed) {
      throw new IllegalStateException(RESOURCE + ": " + malformed.getMessage(), malformed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
