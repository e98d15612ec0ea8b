package no.dugnad.observe.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Observation;

/// What was said by both sides, as bytes, up to the limit that observations keep.
final class Transcript {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  void received(int octet) {
    if (said.size() < Observation.RAW_LIMIT) {
      said.write(octet);
    }
  }

  void sent(String line) {
    for (byte octet : (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1)) {
      received(octet);
    }
  }

  Bytes bytes() {
    return Bytes.of(said.toByteArray());
  }
}
