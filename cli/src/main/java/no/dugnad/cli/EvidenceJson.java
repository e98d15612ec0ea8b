package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Evidence;
import no.dugnad.wire.evidence.facts.Counted;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What evidence files show, for a program to read (`dugnad-evidence-1`).
final class EvidenceJson {
  private final JsonGenerator json;
  private final EvidenceWords words;
  private final LocalDate today;

  private EvidenceJson(JsonGenerator json, EvidenceWords words, LocalDate today) {
    this.json = json;
    this.words = words;
    this.today = today;
  }

  static void write(
      List<EvidenceOutcome> outcomes, EvidenceWords words, LocalDate today, PrintStream sink)
      throws IOException {
    Writer writer = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      new EvidenceJson(json, words, today).all(outcomes);
      json.flush();
      writer.write("\n");
      writer.flush();
    }
  }

  private void all(List<EvidenceOutcome> outcomes) {
    json.writeStartObject();
    json.writeStringProperty("schema", "dugnad-evidence-1");
    json.writeArrayPropertyStart("files");
    for (EvidenceOutcome outcome : outcomes) {
      json.writeStartObject();
      switch (outcome) {
        case EvidenceOutcome.Unread(String name, String key, String sentence) -> {
          json.writeStringProperty("file", name);
          json.writeObjectPropertyStart("problem");
          json.writeStringProperty("key", key);
          json.writeStringProperty("text", sentence);
          json.writeEndObject();
        }
        case EvidenceOutcome.Read(Brought file, List<Statement> statements) ->
            read(file, statements);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void read(Brought file, List<Statement> statements) {
    json.writeStringProperty("file", file.source());
    json.writeStringProperty("kind", file.facts().kind());
    json.writeStringProperty("format", file.format().id());
    json.writeBooleanProperty("tried", file.format().tried());
    json.writeStringProperty("date", new Pile(List.of(file), today).dateOf(file).toString());
    json.writeObjectPropertyStart("counts");
    for (Counted one : file.facts().counts()) {
      json.writeNumberProperty(one.key(), one.number());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("notes");
    file.facts().notes().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("says");
    statements.forEach(this::says);
    json.writeEndArray();
    json.writeStringProperty("missing", words.of(file.facts().kind(), "missing", Map.of()));
  }

  private void says(Statement statement) {
    Evidence evidence = statement.evidence();
    json.writeStartObject();
    json.writeStringProperty("measure", evidence.measure().id());
    json.writeStringProperty("bearing", lower(evidence.bearing()));
    json.writeStringProperty("level", lower(evidence.level()));
    json.writeObjectPropertyStart("share");
    json.writeNumberProperty("low", evidence.share().low());
    json.writeNumberProperty("likely", evidence.share().likely());
    json.writeNumberProperty("high", evidence.share().high());
    json.writeEndObject();
    json.writeStringProperty("date", evidence.date().toString());
    json.writeNumberProperty("shelfLifeDays", evidence.shelfLifeDays());
    json.writeBooleanProperty("stale", evidence.isStaleOn(today));
    json.writeObjectPropertyStart("reason");
    json.writeStringProperty("key", evidence.kind() + "." + statement.key());
    json.writeStringProperty("text", words.why(statement));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
