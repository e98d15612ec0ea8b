package no.dugnad.wire.evidence.rows;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.xml.SafeXml;

/// Which numbers of a workbook are dates: that is said by the cell's style alone (ECMA-376 part 1,
/// §18.8.30). Days are counted from 1899-12-30, which is right from March 1900 on.
final class XlsxDates {
  private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int MOST_STYLES = 70_000;

  private final List<Boolean> isDate;

  private XlsxDates(List<Boolean> isDate) {
    this.isDate = isDate;
  }

  /// From the part with the styles; no dates where there is no such part.
  static XlsxDates read(Optional<Content> part) throws IOException, XMLStreamException {
    List<Boolean> styles = new ArrayList<>();
    Set<String> dateFormats = new HashSet<>();
    if (part.isEmpty()) {
      return new XlsxDates(styles);
    }
    try (Reader text = SafeXml.text(part.get())) {
      XMLStreamReader events = SafeXml.events(text);
      boolean inCells = false;
      while (events.hasNext()) {
        int event = events.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = events.getLocalName();
          inCells |= name.equals("cellXfs");
          if (name.equals("numFmt") && isDate(events.getAttributeValue(null, "formatCode"))) {
            dateFormats.add(String.valueOf(events.getAttributeValue(null, "numFmtId")));
          } else if (name.equals("xf") && inCells && styles.size() < MOST_STYLES) {
            String format = String.valueOf(events.getAttributeValue(null, "numFmtId"));
            styles.add(isBuiltIn(format) || dateFormats.contains(format));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inCells &= !events.getLocalName().equals("cellXfs");
        }
      }
    }
    return new XlsxDates(styles);
  }

  /// A number as a date where its style says so, else as it stands.
  ///
  /// @param style the cell's `s`, an index; may be empty
  String written(String style, String number) {
    if (!style.matches("[0-9]{1,6}") || !number.matches("[0-9]{1,7}([.][0-9]{1,20})?")) {
      return number;
    }
    int index = Integer.parseInt(style);
    if (index >= isDate.size() || !isDate.get(index)) {
      return number;
    }
    double days = Double.parseDouble(number);
    long seconds = Math.round(days * 86_400);
    LocalDateTime at = ZERO.plusSeconds(seconds);
    if (at.getYear() > 9999) {
      return number;
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static boolean isBuiltIn(String format) {
    if (!format.matches("[0-9]{1,3}")) {
      return false;
    }
    int id = Integer.parseInt(format);
    return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
  }

  // A format of one's own is a date's where it names year, month and day outside quotation marks
  // and brackets.
  private static boolean isDate(@org.jspecify.annotations.Nullable String code) {
    if (code == null || code.length() > 300) {
      return false;
    }
    String bare =
        code.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
    return bare.contains("y") && bare.contains("m") || bare.contains("d") && bare.contains("m");
  }
}
