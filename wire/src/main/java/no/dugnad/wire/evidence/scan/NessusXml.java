package no.dugnad.wire.evidence.scan;

import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// `.nessus`, version 2.
final class NessusXml implements XmlImporter.Counting {
  private static final String TAG = "Report/ReportHost/HostProperties/tag";

  private final FindingCount counted = new FindingCount();
  private String host = "";
  private String tag = "";

  @Override
  public boolean knows(XMLStreamReader root) {
    return root.getLocalName().equals("NessusClientData_v2");
  }

  @Override
  public void begin(String path, XMLStreamReader element) throws TooLarge {
    switch (path) {
      case "Report/ReportHost" -> {
        host = XmlImporter.attribute(element, "name");
        counted.looked(host);
      }
      case TAG -> tag = XmlImporter.attribute(element, "name");
      case "Report/ReportHost/ReportItem" ->
          counted.count(
              host,
              FindingCount.degree(XmlImporter.attribute(element, "severity")),
              XmlImporter.attribute(element, "pluginName"));
      default -> {}
    }
  }

  @Override
  public void end(String path, String text) throws TooLarge {
    if (path.equals(TAG) && tag.equals("Credentialed_Scan")) {
      counted.credentialed(host, text.equalsIgnoreCase("true"));
    } else if (path.equals(TAG) && tag.equals("HOST_END_TIMESTAMP")) {
      counted.at(Numbers.moment(text));
    }
  }

  @Override
  public Reading reading(String format) {
    return XmlImporter.told(
        format, !counted.isEmpty(), () -> counted.facts(!counted.hasInformation()));
  }
}
