package no.dugnad.wire.evidence;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file, from the start each time they are asked for.
@FunctionalInterface
public interface Content {
  /// A new stream that the caller closes.
  ///
  /// @throws IOException where the bytes cannot be had
  InputStream open() throws IOException;
}
