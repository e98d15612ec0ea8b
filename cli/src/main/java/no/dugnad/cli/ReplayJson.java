package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.whatif.Question.Parameters;
import no.dugnad.plan.whatif.WhatIf;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What would come of a posture, for a program to read (`dugnad-replay-1`). At mean parameters each
/// field is a number; with draws it is its median, p5 and p95.
final class ReplayJson {
  private static final List<Field> FIELDS =
      List.of(
          Field.AVOIDED,
          Field.CONTAINED,
          Field.RECOVERED,
          Field.SLOW,
          Field.LOST,
          Field.LEAK,
          Field.HARM);

  private final JsonGenerator json;
  private final boolean mean;

  private ReplayJson(JsonGenerator json, boolean mean) {
    this.json = json;
    this.mean = mean;
  }

  static void write(WhatIf answer, Parameters parameters, PrintStream sink) throws IOException {
    Writer writer = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      new ReplayJson(json, parameters instanceof Parameters.Mean).all(answer);
      json.flush();
      writer.write("\n");
      writer.flush();
    }
  }

  private void all(WhatIf answer) {
    json.writeStartObject();
    json.writeStringProperty("schema", "dugnad-replay-1");
    json.writeStringProperty("corpus", answer.corpus());
    json.writeArrayPropertyStart("attacks");
    for (WhatIf.One attack : answer.attacks()) {
      json.writeStartObject();
      json.writeStringProperty("id", attack.id());
      fields(attack.values());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("sums");
    for (Sum sum : answer.sums()) {
      json.writeObjectPropertyStart(name(sum));
      json.writeNumberProperty("count", sum.count());
      fields(sum.means());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String name(Sum sum) {
    return sum.set() == AttackSet.TEN ? "ten" : Integer.toString(sum.count());
  }

  private void fields(Map<Field, Spread> values) {
    for (Field field : FIELDS) {
      Spread spread = values.get(field);
      if (spread == null) {
        throw new IllegalStateException("a replay has every field");
      }
      String name = EvidenceWords.key(field);
      if (mean) {
        json.writeNumberProperty(name, spread.mean());
      } else {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("median", spread.median());
        json.writeNumberProperty("p5", spread.p5());
        json.writeNumberProperty("p95", spread.p95());
        json.writeEndObject();
      }
    }
  }
}
