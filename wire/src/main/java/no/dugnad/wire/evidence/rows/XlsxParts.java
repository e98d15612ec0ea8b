package no.dugnad.wire.evidence.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.text.BoundedStream;
import no.dugnad.wire.evidence.text.ZipParts;

/// The parts of a workbook that a table needs. Names of parts are compared with those few, and
/// never used as paths.
final class XlsxParts {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";

  /// Bytes of one part when unpacked. A sheet with a million cells has about 60 MB.
  private static final long MOST_UNPACKED = 1L << 29;

  private static final int MOST_PARTS = 10_000;

  private XlsxParts() {}

  /// The parts there are. Each is unpacked anew when it is opened.
  ///
  /// @throws TooLarge where there are more parts than a workbook has
  static Map<String, Content> of(Content content) throws IOException {
    Map<String, Content> parts = new HashMap<>();
    int seen = 0;
    try (ZipParts zip = new ZipParts(content.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (++seen > MOST_PARTS) {
          throw new TooLarge("more parts than a workbook has");
        }
        if (name.equals(SHEET) || name.equals(STRINGS) || name.equals(STYLES)) {
          parts.put(name, () -> open(content, name));
          if (parts.size() == 3) {
            break;
          }
        }
        new BoundedStream(zip, MOST_UNPACKED).transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return parts;
  }

  private static InputStream open(Content content, String name) throws IOException {
    ZipParts zip = new ZipParts(content.open());
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new FilterInputStream(new BoundedStream(zip, MOST_UNPACKED)) {};
        }
        new BoundedStream(zip, MOST_UNPACKED).transferTo(java.io.OutputStream.nullOutputStream());
      }
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
    zip.close();
    return InputStream.nullInputStream();
  }
}
