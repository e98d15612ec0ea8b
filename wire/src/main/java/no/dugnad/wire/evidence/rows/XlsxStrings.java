package no.dugnad.wire.evidence.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.xml.SafeXml;

/// The texts that the cells of a workbook share (ECMA-376 part 1, §18.4). They are the only part of
/// a workbook that is held while the sheet is read.
final class XlsxStrings {
  /// Characters of all texts together.
  private static final long MOST_TEXT = 1L << 25;

  /// A text more than this is none of a cell.
  private static final int LONGEST = 1 << 20;

  private static final int MOST_STRINGS = 2_000_000;

  private XlsxStrings() {}

  /// All of them, in order; none where there is no such part.
  static List<String> read(Optional<Content> part) throws IOException, XMLStreamException {
    List<String> all = new ArrayList<>();
    if (part.isEmpty()) {
      return all;
    }
    try (Reader text = SafeXml.text(part.get())) {
      XMLStreamReader events = SafeXml.events(text);
      StringBuilder one = new StringBuilder();
      boolean inText = false;
      boolean inPhonetic = false;
      long length = 0;
      while (events.hasNext()) {
        switch (events.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            inPhonetic |= events.getLocalName().equals("rPh");
            inText = events.getLocalName().equals("t") && !inPhonetic;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText) {
              append(one, events);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            inText = false;
            inPhonetic &= !events.getLocalName().equals("rPh");
            if (events.getLocalName().equals("si")) {
              all.add(one.toString());
              length += one.length();
              one.setLength(0);
              if (length > MOST_TEXT || all.size() > MOST_STRINGS) {
                throw new TooLarge("more texts than are held");
              }
            }
          }
          default -> {}
        }
      }
    }
    return all;
  }

  /// Appends the characters of the current event.
  static void append(StringBuilder to, XMLStreamReader events) throws TooLarge {
    if (to.length() + events.getTextLength() > LONGEST) {
      throw new TooLarge("a text longer than a cell's");
    }
    to.append(events.getText());
  }
}
