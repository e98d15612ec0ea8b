package no.dugnad.model.measure;

import java.util.Map;

/// Evidence with the sentence that tells why it says what it says.
///
/// @param key of the text `says.KEY` of the evidence's kind
/// @param arguments of that text
public record Told(Evidence evidence, String key, Map<String, String> arguments) {
  public Told {
    arguments = Map.copyOf(arguments);
  }
}
