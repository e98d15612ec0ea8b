package no.dugnad.wire.evidence.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.text.Text;

/// Reads XML of one kind, known by its root element, as a stream. A document type is passed over, a
/// stylesheet is not looked for, and nothing is fetched.
///
/// @param counting makes a new count for each file
public record XmlImporter(String format, Supplier<Counting> counting) implements Importer {
  private static final int DEEPEST = 64;

  /// Characters of an element's own text that are kept while it is read.
  private static final int MOST_TEXT = 1 << 12;

  /// What is counted while a file is read. One for each file.
  public interface Counting {
    /// Whether a root element is of this kind.
    boolean knows(XMLStreamReader root);

    /// An element begins.
    ///
    /// @param path names from below the root down to it, parted by `/`; empty for the root
    /// @param element for its attributes only
    void begin(String path, XMLStreamReader element) throws TooLarge;

    /// An element ends.
    ///
    /// @param text its own text, without blanks around it
    void end(String path, String text) throws TooLarge;

    /// What was counted, or what is wrong with it as a whole.
    Reading reading(String format);
  }

  /// An open element and its own text.
  private record Open(String path, StringBuilder text) {}

  @Override
  public Reading read(Content content) throws IOException {
    if (!Text.beginning(content, 1000).stripLeading().startsWith("<")) {
      return new Reading.NotThisKind();
    }
    Counting count = counting.get();
    Deque<Open> open = new ArrayDeque<>();
    boolean known = false;
    try (Reader text = SafeXml.text(content)) {
      XMLStreamReader events = SafeXml.events(text);
      while (events.hasNext()) {
        int event = events.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (!known && !count.knows(events)) {
            return new Reading.NotThisKind();
          }
          known = true;
          if (open.size() >= DEEPEST) {
            return bad(Problem.PIECE_TOO_LARGE, events);
          }
          String path = path(open, events.getLocalName());
          open.push(new Open(path, new StringBuilder()));
          count.begin(path, events);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Open ended = open.pop();
          count.end(ended.path(), ended.text().toString().strip());
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          keep(open, events);
        }
      }
      return known ? count.reading(format) : new Reading.NotThisKind();
    } catch (XMLStreamException broken) {
      return broken(broken, known);
    }
  }

  private static String path(Deque<Open> open, String name) {
    if (open.isEmpty()) {
      return "";
    }
    String above = open.element().path();
    return above.isEmpty() ? name : above + "/" + name;
  }

  private static void keep(Deque<Open> open, XMLStreamReader events) {
    StringBuilder text = open.isEmpty() ? new StringBuilder() : open.element().text();
    int room = Math.min(MOST_TEXT - text.length(), events.getTextLength());
    if (room > 0) {
      text.append(events.getTextCharacters(), events.getTextStart(), room);
    }
  }

  private static Reading bad(Problem problem, XMLStreamReader events) {
    int line = Math.max(1, events.getLocation().getLineNumber());
    return new Reading.Bad(BadFile.at(new Place.Line(line), problem));
  }

  private static Reading broken(XMLStreamException broken, boolean known) throws IOException {
    Throwable nested = broken.getNestedException();
    if (nested instanceof IOException unreadable
        && !(nested instanceof java.io.CharConversionException)) {
      throw unreadable;
    }
    if (!known) {
      return new Reading.NotThisKind();
    }
    int line = Optional.ofNullable(broken.getLocation()).map(at -> at.getLineNumber()).orElse(1);
    return new Reading.Bad(BadFile.at(new Place.Line(Math.max(1, line)), Problem.XML));
  }

  /// An attribute; empty text where there is none.
  public static String attribute(XMLStreamReader element, String name) {
    return Optional.ofNullable(element.getAttributeValue(null, name)).orElse("");
  }

  /// Facts of a file that told of something.
  public static Reading told(String format, boolean anything, Supplier<Facts> facts) {
    return anything
        ? new Reading.Read(format, facts.get())
        : new Reading.Bad(BadFile.whole(Problem.NO_ROWS));
  }
}
