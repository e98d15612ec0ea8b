package no.dugnad.judge.evidence;

import java.util.Map;
import no.dugnad.model.measure.Evidence;

/// One thing that files say of a measure, with the sentence that tells why.
///
/// @param key of the text `says.KEY` of the evidence's kind
/// @param arguments of that text, numbers only
public record Statement(Evidence evidence, String key, Map<String, String> arguments) {
  public Statement {
    arguments = Map.copyOf(arguments);
  }
}
