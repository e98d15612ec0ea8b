package no.dugnad.observe.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.observe.dns.message.Records;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// Reads the few records of a hints or anchor file in master file format (RFC 1035 §5). `$INCLUDE`
/// and `$GENERATE` are refused: a file given by an operator opens no other.
final class ZoneText {
  private static final int MOST_RECORDS = 1000;
  private static final Pattern PLACE = Pattern.compile("^[^:]{0,100}:([0-9]{1,8}):");

  private ZoneText() {}

  /// @throws MalformedRecords where the text is no master file, with the line that is wrong
  static List<ResourceRecord> read(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String start = line.strip().toUpperCase(java.util.Locale.ROOT);
      if (start.startsWith("$INCLUDE") || start.startsWith("$GENERATE")) {
        throw new MalformedRecords(number, "not allowed in this file: " + line.strip());
      }
    }
    List<ResourceRecord> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Master master = new Master(new ByteArrayInputStream(bytes), Name.root, 3600)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        if (records.size() == MOST_RECORDS) {
          throw new MalformedRecords(0, "more than " + MOST_RECORDS + " records");
        }
        Records.ours(record).ifPresent(records::add);
      }
    } catch (IOException malformed) {
      String why = String.valueOf(malformed.getMessage());
      throw new MalformedRecords(line(why), "not a list of records: " + why);
    }
    return records;
  }

  /// The line in what the library says, such as `<none>:3: unknown type`; 0 where it says none.
  private static int line(String why) {
    Matcher place = PLACE.matcher(why);
    return place.find() ? Integer.parseInt(place.group(1)) : 0;
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
