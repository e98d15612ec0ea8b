package no.dugnad.observe.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.observe.dns.message.Records;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// Reads the few records of a hints or anchor file in master file format (RFC 1035 §5). `$INCLUDE`
/// and `$GENERATE` are refused: a file given by an operator opens no other.
final class ZoneText {
  private static final int MOST_RECORDS = 1000;

  private ZoneText() {}

  /// @throws IllegalArgumentException where the text is no master file, with the line that is wrong
  static List<ResourceRecord> read(String text) {
    for (String line : text.split("\n", -1)) {
      String start = line.strip().toUpperCase(java.util.Locale.ROOT);
      if (start.startsWith("$INCLUDE") || start.startsWith("$GENERATE")) {
        throw new IllegalArgumentException("not allowed in this file: " + line.strip());
      }
    }
    List<ResourceRecord> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Master master = new Master(new ByteArrayInputStream(bytes), Name.root, 3600)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        if (records.size() == MOST_RECORDS) {
          throw new IllegalArgumentException("more than " + MOST_RECORDS + " records");
        }
        Records.ours(record).ifPresent(records::add);
      }
    } catch (IOException malformed) {
      throw new IllegalArgumentException(
          "not a list of records: " + malformed.getMessage(), malformed);
    }
    return records;
  }

  /// A resource beside this class.
  static List<ResourceRecord> resource(String name) {
    try (InputStream stream = ZoneText.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
