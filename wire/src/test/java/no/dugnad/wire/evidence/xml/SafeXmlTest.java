package no.dugnad.wire.evidence.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Samples;
import org.junit.jupiter.api.Test;

class SafeXmlTest {
  private static String text(String xml) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = SafeXml.text(Samples.text(xml))) {
      XMLStreamReader events = SafeXml.events(reader);
      while (events.hasNext()) {
        if (events.next() == XMLStreamConstants.CHARACTERS) {
          text.append(events.getText());
        }
      }
    }
    return text.toString();
  }

  @Test
  void a_type_definition_is_passed_over_and_never_fetched() throws Exception {
    assertThat(text("<!DOCTYPE nmaprun SYSTEM \"https://198.51.100.9/x.dtd\"><nmaprun>a</nmaprun>"))
        .isEqualTo("a");
  }

  @Test
  void entities_are_neither_expanded_nor_fetched() throws Exception {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM"
            + " \"file:///etc/passwd\">]><x>&b;&f;</x>";
    assertThat(text(laughs)).doesNotContain("ha").doesNotContain("root");
  }

  @Test
  void the_five_entities_of_xml_itself_are_known() throws Exception {
    assertThat(text("<x>&lt;&amp;&#248;</x>")).isEqualTo("<&ø");
  }

  @Test
  void a_tag_without_end_is_not_held() {
    String endless = "<x a=\"" + "y".repeat(6 << 20) + "\"/>";
    assertThatThrownBy(() -> text(endless)).isInstanceOf(XMLStreamException.class);
  }
}
