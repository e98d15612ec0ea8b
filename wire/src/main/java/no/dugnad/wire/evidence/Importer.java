package no.dugnad.wire.evidence;

import java.io.IOException;

/// Reads one format of one kind of evidence. It knows a file by what is in it, never by its name.
public interface Importer {
  /// The format, such as `entra.registration.graph-json`: a row of `formats.tsv`, which says where
  /// its sample came from. Of lower-case letters, digits, `.` and `-`.
  String format();

  /// Reads a file from the start to the end, or until it is clear that it is another kind. Memory
  /// is bounded whatever the length.
  ///
  /// @throws IOException where the bytes cannot be had; never for what they are
  Reading read(Content content) throws IOException;
}
