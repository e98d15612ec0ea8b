package no.dugnad.observe.dns;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// Where iteration starts: the root servers' names and addresses.
public final class RootHints {
  private RootHints() {}

  /// One root server.
  public record RootServer(DomainName name, List<IpAddress> addresses) {
    public RootServer {
      addresses = List.copyOf(addresses);
    }
  }

  /// IANA's, as shipped.
  public static List<RootServer> builtIn() {
    return of(ZoneText.resource("root.hints"));
  }

  /// Reads a hints file: NS records of the root with their A and AAAA records.
  ///
  /// @throws MalformedRecords with what is wrong, where it names no server with an address
  public static List<RootServer> parse(String text) {
    return of(ZoneText.read(text));
  }

  private static List<RootServer> of(List<ResourceRecord> records) {
    List<RootServer> servers = new ArrayList<>();
    for (ResourceRecord record : records) {
      if (record.type().equals(RecordType.NS) && record.owner().isRoot()) {
        DomainName name = RecordData.target(record).orElse(DomainName.ROOT);
        List<IpAddress> addresses =
            records.stream()
                .filter(other -> other.owner().equals(name))
                .flatMap(other -> RecordData.address(other).stream())
                .toList();
        if (!addresses.isEmpty()) {
          servers.add(new RootServer(name, addresses));
        }
      }
    }
    if (servers.isEmpty()) {
      throw new MalformedRecords(0, "no root server with an address in the hints");
    }
    return List.copyOf(servers);
  }
}
