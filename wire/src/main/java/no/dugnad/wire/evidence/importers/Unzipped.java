package no.dugnad.wire.evidence.importers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.text.BoundedStream;
import no.dugnad.wire.evidence.text.GzipPart;
import no.dugnad.wire.evidence.text.Text;
import no.dugnad.wire.evidence.text.ZipParts;

/// A file as it is, or the one file in a zip archive, as Intune and the portal of Entra give them,
/// or in gzip, as reports come by mail. A workbook is a zip archive too and is left as it is.
/// Nothing is written anywhere, and the names in an archive are never used as paths.
sealed interface Unzipped {
  /// Bytes of the one file when unpacked.
  long MOST_UNPACKED = 1L << 29;

  /// What is to be read.
  record Open(Content content) implements Unzipped {}

  /// An archive that cannot be used.
  record Bad(BadFile why) implements Unzipped {}

  /// What is in a file.
  ///
  /// @throws java.util.zip.ZipException where it is a damaged archive or needs a password
  static Unzipped of(Content content) throws IOException {
    byte[] start = Text.start(content, 4);
    boolean zip =
        start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    if (start.length == 4 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
      return new Open(() ->
          new FilterInputStream(new BoundedStream(GzipPart.of(content.open()), MOST_UNPACKED)) {});
    }
    if (!zip) {
      return new Open(content);
    }
    int files = 0;
    try (ZipParts archive = new ZipParts(content.open())) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        String name = entry.getName();
        if (name.equals("[Content_Types].xml") || name.startsWith("xl/")) {
          return new Open(content);
        }
        files += entry.isDirectory() ? 0 : 1;
        if (files > 1) {
          return new Bad(BadFile.whole(Problem.ARCHIVE));
        }
      }
    }
    return files == 1 ? new Open(() -> first(content)) : new Bad(BadFile.whole(Problem.ARCHIVE));
  }

  private static InputStream first(Content content) throws IOException {
    ZipParts archive = new ZipParts(content.open());
    try {
      ZipEntry entry = archive.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = archive.getNextEntry();
      }
      return new FilterInputStream(new BoundedStream(archive, MOST_UNPACKED)) {};
    } catch (IOException | RuntimeException failed) {
      archive.close();
      throw failed;
    }
  }
}
