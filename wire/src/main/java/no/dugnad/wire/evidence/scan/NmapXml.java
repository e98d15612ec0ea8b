package no.dugnad.wire.evidence.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.PortScanFacts;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// `nmap -oX`. Open is only what nmap calls `open`: `open|filtered` is what it does not know.
final class NmapXml implements XmlImporter.Counting {
  private static final long REMOTE_DESKTOP = 3389;
  private static final Set<Long> SHARING = Set.of(139L, 445L);

  /// Telnet, remote desktop, VNC, remote PowerShell, and file sharing.
  private static final Set<Long> REMOTE = Set.of(23L, 139L, 445L, 3389L, 5900L, 5985L, 5986L);

  private long addresses;
  private long answered;
  private long open;
  private long remote;
  private long remoteDesktop;
  private long sharing;
  private boolean lookedAtDesktop;
  private boolean lookedAtSharing;
  private boolean complete;
  private Optional<Instant> asOf = Optional.empty();
  private boolean tcp;
  private long port;
  private final Host host = new Host();

  private static final class Host {
    private boolean answers;
    private boolean remote;
    private boolean desktop;
    private boolean sharing;
  }

  @Override
  public boolean knows(XMLStreamReader root) {
    return root.getLocalName().equals("nmaprun")
        && XmlImporter.attribute(root, "scanner").equals("nmap");
  }

  @Override
  public void begin(String path, XMLStreamReader element) {
    switch (path) {
      case "" -> asOf = Numbers.moment(XmlImporter.attribute(element, "start"));
      case "scaninfo" -> looked(element);
      case "host" -> clear();
      case "host/status" ->
          host.answers =
              XmlImporter.attribute(element, "state").equals("up")
                  && !XmlImporter.attribute(element, "reason").equals("user-set");
      case "host/ports/extraports" ->
          host.answers |= XmlImporter.attribute(element, "state").equals("closed");
      case "host/ports/port" -> {
        tcp = XmlImporter.attribute(element, "protocol").equals("tcp");
        port = Numbers.whole(XmlImporter.attribute(element, "portid")).orElse(0L);
      }
      case "host/ports/port/state" -> state(XmlImporter.attribute(element, "state"));
      case "runstats/finished" -> {
        complete = XmlImporter.attribute(element, "exit").equals("success");
        asOf = Numbers.moment(XmlImporter.attribute(element, "time")).or(() -> asOf);
      }
      case "runstats/hosts" ->
          addresses =
              Math.max(
                  addresses, Numbers.whole(XmlImporter.attribute(element, "total")).orElse(0L));
      default -> {}
    }
  }

  private void clear() {
    addresses++;
    host.answers = false;
    host.remote = false;
    host.desktop = false;
    host.sharing = false;
  }

  private void state(String state) {
    host.answers |= state.equals("open") || state.equals("closed");
    if (!state.equals("open")) {
      return;
    }
    open++;
    host.remote |= tcp && REMOTE.contains(port);
    host.desktop |= tcp && port == REMOTE_DESKTOP;
    host.sharing |= tcp && SHARING.contains(port);
  }

  private void looked(XMLStreamReader element) {
    if (!XmlImporter.attribute(element, "protocol").equals("tcp")) {
      return;
    }
    for (String part : XmlImporter.attribute(element, "services").split(",")) {
      String[] ends = part.split("-", 2);
      long first = Numbers.whole(ends[0]).orElse(-1L);
      long last = Numbers.whole(ends[ends.length - 1]).orElse(-1L);
      lookedAtDesktop |= first >= 0 && first <= REMOTE_DESKTOP && REMOTE_DESKTOP <= last;
      lookedAtSharing |= first >= 0 && first <= 445 && 445 <= last;
    }
  }

  @Override
  public void end(String path, String text) {
    if (path.equals("host") && host.answers) {
      answered++;
      remote += host.remote ? 1 : 0;
      remoteDesktop += host.desktop ? 1 : 0;
      sharing += host.sharing ? 1 : 0;
    }
  }

  @Override
  public Reading reading(String format) {
    return XmlImporter.told(
        format,
        addresses > 0,
        () ->
            new PortScanFacts(
                addresses,
                answered,
                open,
                remote,
                remoteDesktop,
                sharing,
                lookedAtDesktop && lookedAtSharing,
                complete,
                asOf));
  }
}
