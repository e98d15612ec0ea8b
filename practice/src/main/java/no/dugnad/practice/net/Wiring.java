package no.dugnad.practice.net;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Which logical address and port is where on loopback, for `--wiring`.
public record Wiring(List<Wire> wires) {
  /// One line of it.
  ///
  /// @param to `127.0.0.1:PORT`, or `silence`
  public record Wire(Endpoint endpoint, String to) {}

  public Wiring {
    wires = List.copyOf(wires);
  }

  /// Packets to such an endpoint go nowhere.
  public static final String SILENCE = "silence";

  /// The endpoints that lead somewhere.
  public List<Wire> live() {
    return wires.stream().filter(wire -> !wire.to().equals(SILENCE)).toList();
  }

  /// The file's text.
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("wiring");
      for (Wire wire : new ArrayList<>(wires)) {
        json.writeStartObject();
        json.writeStringProperty("address", wire.endpoint().address());
        json.writeNumberProperty("port", wire.endpoint().port());
        json.writeStringProperty("transport", wire.endpoint().transport());
        json.writeStringProperty("to", wire.to());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
