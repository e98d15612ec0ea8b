package no.dugnad.wire.evidence.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.xml.SafeXml;

/// The first sheet of an XLSX workbook (ECMA-376 part 1, chapter 18) as a table. A cell with a
/// formula is the formula's text with `=` before it: it is never computed, and the value that a
/// program left in it is not trusted. Dates come out as `2026-11-24` or `2026-11-24T08:30:00`. Rows
/// shorter than the header are filled with empty fields; empty rows are left out.
public final class XlsxRows implements Rows {
  private static final int MOST_COLUMNS = 2_000;

  private final Reader text;
  private final XMLStreamReader events;
  private final List<String> shared;
  private final XlsxDates dates;
  private final List<String> header;
  private final Optional<BadFile> badHeader;
  private long row;

  private XlsxRows(Reader text, XMLStreamReader events, List<String> shared, XlsxDates dates)
      throws IOException {
    this.text = text;
    this.events = events;
    this.shared = shared;
    this.dates = dates;
    RowStep first = read();
    this.header = first instanceof RowStep.Row(_, List<String> fields) ? fields : List.of();
    this.badHeader =
        switch (first) {
          case RowStep.Row _ -> Optional.empty();
          case RowStep.End _ -> Optional.of(BadFile.whole(Problem.EMPTY));
          case RowStep.Bad(BadFile why) -> Optional.of(why);
        };
  }

  /// Begins to read. The caller closes it.
  public static Rows of(Content content) throws IOException {
    try {
      Map<String, Content> parts = XlsxParts.of(content);
      Content sheet = parts.get(XlsxParts.SHEET);
      if (sheet == null) {
        return new NoRows(BadFile.whole(Problem.ARCHIVE));
      }
      List<String> shared = XlsxStrings.read(Optional.ofNullable(parts.get(XlsxParts.STRINGS)));
      XlsxDates dates = XlsxDates.read(Optional.ofNullable(parts.get(XlsxParts.STYLES)));
      Reader text = SafeXml.text(sheet);
      return new XlsxRows(text, SafeXml.events(text), shared, dates);
    } catch (XMLStreamException broken) {
      return new NoRows(broken(broken, Optional.empty()));
    } catch (TooLarge bomb) {
      return new NoRows(BadFile.whole(Problem.BOMB));
    } catch (java.util.zip.ZipException damaged) {
      return new NoRows(BadFile.whole(Problem.ZIP));
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public RowStep next() throws IOException {
    RowStep step = nextOfAnyWidth();
    if (!(step instanceof RowStep.Row(long number, List<String> fields))) {
      return step;
    }
    if (fields.size() > header.size()) {
      return new RowStep.Bad(
          new BadFile(
              Problem.WIDTH,
              Optional.of(new Place.Row(number)),
              Integer.toString(header.size()),
              Found.MORE));
    }
    List<String> filled = new ArrayList<>(fields);
    while (filled.size() < header.size()) {
      filled.add("");
    }
    return new RowStep.Row(number, filled);
  }

  @Override
  public RowStep nextOfAnyWidth() throws IOException {
    return badHeader.isPresent() ? new RowStep.Bad(badHeader.get()) : read();
  }

  private RowStep read() throws IOException {
    try {
      while (events.hasNext()) {
        if (events.next() == XMLStreamConstants.START_ELEMENT
            && events.getLocalName().equals("row")) {
          row++;
          String number = events.getAttributeValue(null, "r");
          if (number != null && number.matches("[0-9]{1,9}")) {
            row = Long.parseLong(number);
          }
          List<String> fields = cells();
          if (!fields.stream().allMatch(String::isBlank)) {
            return new RowStep.Row(row, fields);
          }
        }
      }
      return new RowStep.End();
    } catch (XMLStreamException broken) {
      return new RowStep.Bad(broken(broken, Optional.of(new Place.Row(row + 1))));
    } catch (TooLarge large) {
      return new RowStep.Bad(BadFile.at(new Place.Row(row + 1), Problem.PIECE_TOO_LARGE));
    }
  }

  private static BadFile broken(XMLStreamException broken, Optional<Place> where)
      throws IOException {
    return switch (broken.getNestedException()) {
      case TooLarge _ -> new BadFile(Problem.PIECE_TOO_LARGE, where, "", Found.UNSAID);
      case java.util.zip.ZipException _ -> BadFile.whole(Problem.ZIP);
      case java.io.CharConversionException _ -> BadFile.whole(Problem.XML);
      case IOException unreadable -> throw unreadable;
      case null, default -> new BadFile(Problem.XML, where, "", Found.UNSAID);
    };
  }

  private List<String> cells() throws XMLStreamException, TooLarge {
    List<String> fields = new ArrayList<>();
    while (events.hasNext()) {
      int event = events.next();
      if (event == XMLStreamConstants.END_ELEMENT && events.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && events.getLocalName().equals("c")) {
        int column = column(events.getAttributeValue(null, "r"), fields.size());
        if (column >= MOST_COLUMNS) {
          throw new TooLarge("more columns than are read");
        }
        while (fields.size() < column) {
          fields.add("");
        }
        if (column < fields.size()) {
          throw new XMLStreamException("a cell to the left of the one before it");
        }
        fields.add(cell());
      }
    }
    return fields;
  }

  private String cell() throws XMLStreamException, TooLarge {
    String type = or(events.getAttributeValue(null, "t"));
    String style = or(events.getAttributeValue(null, "s"));
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    boolean hasFormula = false;
    String in = "";
    while (events.hasNext()) {
      int event = events.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        in = events.getLocalName();
        hasFormula |= in.equals("f");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (events.getLocalName().equals("c")) {
          break;
        }
        in = "";
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (in.equals("v") || in.equals("t")) {
          XlsxStrings.append(value, events);
        } else if (in.equals("f")) {
          XlsxStrings.append(formula, events);
        }
      }
    }
    return hasFormula ? "=" + formula : value(type, style, value.toString());
  }

  private String value(String type, String style, String value) throws XMLStreamException {
    if (type.equals("s")) {
      if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) >= shared.size()) {
        throw new XMLStreamException("a cell names a text that is not there");
      }
      return shared.get(Integer.parseInt(value));
    }
    boolean number = type.isEmpty() || type.equals("n");
    return number ? dates.written(style, value) : value;
  }

  private static String or(String value) {
    return java.util.Objects.requireNonNullElse(value, "");
  }

  /// The column of a cell reference such as `AB12`, from 0; the next one where there is none.
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && i < 6; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  @Override
  public void close() throws IOException {
    try {
      events.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    } finally {
      text.close();
    }
  }

  /// A table that could not be opened.
  private record NoRows(BadFile why) implements Rows {
    @Override
    public List<String> header() {
      return List.of();
    }

    @Override
    public RowStep next() {
      return new RowStep.Bad(why);
    }

    @Override
    public RowStep nextOfAnyWidth() {
      return new RowStep.Bad(why);
    }

    @Override
    public void close() {}
  }
}
