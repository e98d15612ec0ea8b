package no.dugnad.wire.evidence.scan;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// A report of Greenbone (OpenVAS) in XML. It says which filter was used: `levels` that lack a
/// letter and `min_qod` above 0 leave findings out, and then a machine without any may be missing.
final class OpenvasXml implements XmlImporter.Counting {
  private static final String RESULT = "report/results/result";

  private final FindingCount counted = new FindingCount();
  private boolean filtered = true;
  private boolean filterSeen;
  private boolean inner;
  private String host = "";
  private String title = "";
  private String threat = "";

  @Override
  public boolean knows(XMLStreamReader root) {
    return root.getLocalName().equals("report")
        && !XmlImporter.attribute(root, "format_id").isEmpty();
  }

  @Override
  public void begin(String path, XMLStreamReader element) {
    inner |= path.equals("report");
    if (path.equals(RESULT)) {
      host = "";
      title = "";
      threat = "";
    }
  }

  @Override
  public void end(String path, String text) throws TooLarge {
    switch (path) {
      case "report/filters/term" -> {
        filtered = filterSeen ? filtered || leavesOut(text) : leavesOut(text);
        filterSeen = true;
      }
      case "report/host/ip" -> {
        if (!text.isEmpty()) {
          counted.looked(text);
        }
      }
      case "report/scan_end" -> counted.at(Numbers.moment(text));
      case RESULT + "/host" -> host = text;
      case RESULT + "/name" -> title = text;
      case RESULT + "/threat" -> threat = text;
      case RESULT -> result();
      default -> {}
    }
  }

  private void result() throws TooLarge {
    if (!host.isEmpty() && !threat.equalsIgnoreCase("False Positive")) {
      counted.count(host, FindingCount.degree(threat), title);
    }
  }

  static boolean leavesOut(String term) {
    boolean everyLevel = false;
    boolean anyQuality = false;
    for (String part : term.toLowerCase(Locale.ROOT).split("\\s+")) {
      everyLevel |=
          part.startsWith("levels=")
              && part.substring(7).contains("h")
              && part.substring(7).contains("m")
              && part.substring(7).contains("l")
              && part.substring(7).contains("g");
      anyQuality |= part.equals("min_qod=0");
    }
    return !everyLevel || !anyQuality;
  }

  @Override
  public Reading reading(String format) {
    return XmlImporter.told(format, inner && !counted.isEmpty(), this::facts);
  }

  private Facts facts() {
    return counted.facts(filtered);
  }
}
