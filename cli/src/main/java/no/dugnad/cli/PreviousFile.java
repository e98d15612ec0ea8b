package no.dugnad.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Previous;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what an earlier `dugnad assess --format json` advised.
final class PreviousFile {
  private static final String OPTION = "--previous";
  private static final String SCHEMA = "dugnad-assessment-1";

  private PreviousFile() {}

  /// @throws WrongUse where the file can't be read or is no assessment
  static Previous read(Path file, ReplayData data) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(TextFiles.read(file, OPTION));
    } catch (JacksonException notJson) {
      throw TextFiles.unusable(file, OPTION, "previous", 0);
    }
    if (!root.path("schema").asString("").equals(SCHEMA)) {
      throw TextFiles.unusable(file, OPTION, "previous", 0);
    }
    JsonNode next = root.path("next");
    Map<String, Set<MeasureId>> plans = new HashMap<>();
    for (JsonNode plan : next.path("budgets")) {
      Set<MeasureId> measures = new HashSet<>();
      for (JsonNode one : plan.path("measures")) {
        measure(one, data).ifPresent(measures::add);
      }
      plans.put(plan.path("name").asString(""), measures);
    }
    return new Previous(measure(next.path("advice").path("measure"), data), plans);
  }

  // A measure that is none of ours any more was not advised.
  private static Optional<MeasureId> measure(JsonNode node, ReplayData data) {
    String id = node.asString("");
    return data.measures().stream()
        .map(no.dugnad.catalogue.replay.Measure::id)
        .filter(one -> one.id().equals(id))
        .findFirst();
  }
}
