package no.dugnad.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.whatif.Question;
import no.dugnad.plan.whatif.Question.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a posture: `{"coverage": {"MFA_REMOTE": 0.9, …}, "parameters": "mean" | {"draws": N,
/// "seed": S}}`.
final class PostureFile {
  private static final String OPTION = "--posture";

  private PostureFile() {}

  /// @throws WrongUse where the file can't be read or does not hold a posture
  static Question read(Path file, ReplayModel model) {
    JsonNode root;
    try {
      root =
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(TextFiles.read(file, OPTION));
    } catch (JacksonException notJson) {
      int line = notJson.getLocation() == null ? 0 : notJson.getLocation().getLineNr();
      throw TextFiles.unusable(file, OPTION, "posture-json", Math.max(line, 0));
    }
    Question question = new Question(coverage(file, root), parameters(file, root));
    question
        .fault(model)
        .ifPresent(fault -> {
          throw unusable(file, fault);
        });
    return question;
  }

  private static Map<MeasureId, Double> coverage(Path file, JsonNode root) {
    if (!root.path("coverage").isObject()) {
      throw unusable(file, "coverage");
    }
    Map<MeasureId, Double> coverage = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : root.path("coverage").properties()) {
      if (!MeasureId.isForm(one.getKey()) || !one.getValue().isNumber()) {
        throw unusable(file, "coverage: " + one.getKey());
      }
      coverage.put(new MeasureId(one.getKey()), one.getValue().asDouble());
    }
    return coverage;
  }

  private static Parameters parameters(Path file, JsonNode root) {
    JsonNode parameters = root.path("parameters");
    if (parameters.isMissingNode() || parameters.asString("").equals("mean")) {
      return new Parameters.Mean();
    }
    JsonNode draws = parameters.path("draws");
    JsonNode seed = parameters.path("seed");
    boolean seeded = seed.isMissingNode() || seed.isIntegralNumber() && seed.canConvertToLong();
    if (!draws.isIntegralNumber() || !draws.canConvertToInt() || !seeded) {
      throw unusable(file, "parameters");
    }
    return new Parameters.Drawn(draws.asInt(), seed.asLong(0));
  }

  private static WrongUse unusable(Path file, String what) {
    return TextFiles.unusable(file, OPTION, "posture", 0).with("what", what);
  }
}
