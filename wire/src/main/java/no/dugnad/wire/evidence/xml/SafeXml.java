package no.dugnad.wire.evidence.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.text.Text;

/// XML as a stream of events. A document type definition is passed over and never read: no entity
/// of its own is known, none is expanded, and nothing is fetched.
public final class SafeXml {
  /// Characters between two angle brackets: one tag with its attributes, or one text.
  private static final int LONGEST_PIECE = 1 << 22;

  private SafeXml() {}

  /// Begins to read. The caller closes both the events and the text.
  ///
  /// @param text as [#text] gives it
  /// @throws XMLStreamException where the start is not XML
  public static XMLStreamReader events(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory.createXMLStreamReader(text);
  }

  /// The content as text that no single tag or text of can fill memory.
  public static Reader text(Content content) throws IOException {
    return new Pieces(Text.reader(content));
  }

  /// Counts what stands between two angle brackets.
  private static final class Pieces extends FilterReader {
    private int length;

    Pieces(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int most) throws IOException {
      int read = super.read(into, offset, most);
      for (int i = offset; i < offset + read; i++) {
        length = into[i] == '<' || into[i] == '>' ? 0 : length + 1;
        if (length > LONGEST_PIECE) {
          throw new TooLarge("a tag or text longer than is read");
        }
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
