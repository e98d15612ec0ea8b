package no.dugnad.observe.socket;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a wiring file: `{"wiring": [{"address": "192.0.2.25", "port": 25, "transport": "tcp",
/// "to": "127.0.0.1:40025"}, …]}`, where `to` may be `silence`.
public final class WiringFile {
  private WiringFile() {}

  /// What came of reading it.
  public sealed interface Read {
    /// It is good.
    record Good(Wiring.Only wiring) implements Read {}

    /// It is not.
    ///
    /// @param line where, from 1; 0 where it is the file as a whole
    record Bad(Fault why, int line) implements Read {}
  }

  /// What can be wrong with a file.
  public enum Fault {
    NOT_JSON,
    /// It has no list named `wiring`.
    NO_LIST,
    /// An entry lacks its `address`, `port`, `transport` or `to`, or one can't be used.
    BAD_ENTRY
  }

  /// Reads the file's text.
  public static Read read(String text) {
    JsonNode entries;
    try {
      entries = JsonMapper.shared().readTree(text).path("wiring");
    } catch (JacksonException notJson) {
      return new Read.Bad(Fault.NOT_JSON, EntryLines.of(notJson));
    }
    if (!entries.isArray()) {
      return new Read.Bad(Fault.NO_LIST, 0);
    }
    Map<Wiring.Plug, Wiring.Socketed> plugs = new HashMap<>();
    int number = 0;
    for (JsonNode entry : entries) {
      Optional<Wiring.Plug> plug = plug(entry);
      Optional<Wiring.Socketed> socketed = socketed(entry.path("to").asString(""));
      if (plug.isEmpty() || socketed.isEmpty()) {
        return new Read.Bad(Fault.BAD_ENTRY, EntryLines.line(text, "wiring", number));
      }
      plugs.put(plug.get(), socketed.get());
      number++;
    }
    return new Read.Good(new Wiring.Only(plugs));
  }

  private static Optional<Wiring.Plug> plug(JsonNode entry) {
    int port = entry.path("port").asInt(0);
    String transport = entry.path("transport").asString("").toUpperCase(Locale.ROOT);
    boolean known = transport.equals("TCP") || transport.equals("UDP");
    if (port < 1 || port > 65535 || !known) {
      return Optional.empty();
    }
    return IpAddress.parse(entry.path("address").asString(""))
        .map(address -> new Wiring.Plug(address, port, Transport.valueOf(transport)));
  }

  private static Optional<Wiring.Socketed> socketed(String to) {
    if (to.equals("silence")) {
      return Optional.of(new Wiring.Socketed.Silence());
    }
    int colon = to.lastIndexOf(':');
    if (colon < 0 || !to.substring(colon + 1).matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(to.substring(colon + 1));
    String host = to.substring(0, colon).replaceAll("^\\[|]$", "");
    return IpAddress.parse(host)
        .map(IpAddress::toInetAddress)
        .filter(address -> address.isLoopbackAddress() && port > 0 && port < 65536)
        .map(address -> new Wiring.Socketed.Loopback(new InetSocketAddress(address, port)));
  }
}
