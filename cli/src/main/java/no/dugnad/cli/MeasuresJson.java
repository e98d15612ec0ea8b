package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.principle.Link;
import no.dugnad.catalogue.principle.Mapping;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.Principles;
import no.dugnad.catalogue.principle.ReplayLink;
import no.dugnad.report.Texts;
import no.dugnad.wire.evidence.principles.PrincipleSheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The measures of the principles, for a program to read (`dugnad-measures-1`).
final class MeasuresJson {
  private static final String PRINCIPLES = "no/dugnad/catalogue/texts/principles";

  private final JsonGenerator json;
  private final Texts texts;

  private MeasuresJson(JsonGenerator json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  static void write(
      List<PrincipleMeasure> measures,
      Map<String, PrincipleSheet.Entry> entries,
      boolean imported,
      Texts texts,
      PrintStream sink)
      throws IOException {
    Writer writer = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      new MeasuresJson(json, texts).all(measures, entries, imported);
    }
    sink.println();
  }

  private void all(
      List<PrincipleMeasure> measures,
      Map<String, PrincipleSheet.Entry> entries,
      boolean imported) {
    json.writeStartObject();
    json.writeStringProperty("schema", "dugnad-measures-1");
    json.writeStringProperty("version", Principles.VERSION);
    json.writeStringProperty("language", texts.language().code());
    // Nobody here has seen a real file: what was imported is worth what it says, and no more.
    json.writeStringProperty("import", imported ? "untried" : "none");
    json.writeArrayPropertyStart("measures");
    for (PrincipleMeasure measure : measures) {
      one(measure);
      PrincipleSheet.Entry entry = entries.get(measure.number().toString());
      if (entry != null) {
        json.writeObjectPropertyStart("imported");
        texts("priorities", entry.priorities());
        texts("questions", entry.questions());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void one(PrincipleMeasure measure) {
    json.writeStartObject();
    json.writeStringProperty("number", measure.number().toString());
    json.writeStringProperty("principle", measure.number().ofPrinciple());
    json.writeStringProperty("category", "" + measure.number().category());
    json.writeStringProperty("text", word("measure." + measure.number()));
    json.writeStringProperty("evidenceText", word("evidence." + measure.number()));
    json.writeStringProperty("certainty", MeasuresSheet.lower(measure.certainty()));
    texts("basicBy", measure.lists());
    json.writeArrayPropertyStart("replay");
    for (ReplayLink link : measure.replay()) {
      link("measure", link.measure().id(), MeasuresSheet.lower(link.extent()));
    }
    json.writeEndArray();
    links("checks", "check", measure.checks());
    links("evidence", "kind", measure.evidence());
    json.writeArrayPropertyStart("mappings");
    for (Mapping mapping : measure.mappings()) {
      json.writeStartObject();
      json.writeStringProperty("framework", mapping.framework());
      json.writeStringProperty("reference", mapping.reference());
      json.writeStringProperty("sure", mapping.seen() ? "seen" : "judgement");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void links(String name, String of, List<Link> links) {
    json.writeArrayPropertyStart(name);
    links.forEach(link -> link(of, link.id(), MeasuresSheet.lower(link.extent())));
    json.writeEndArray();
  }

  private void link(String of, String id, String extent) {
    json.writeStartObject();
    json.writeStringProperty(of, id);
    json.writeStringProperty("extent", extent);
    json.writeEndObject();
  }

  private void texts(String name, List<String> all) {
    json.writeArrayPropertyStart(name);
    all.forEach(json::writeString);
    json.writeEndArray();
  }

  private String word(String key) {
    return texts.of(PRINCIPLES, key, Map.of());
  }
}
