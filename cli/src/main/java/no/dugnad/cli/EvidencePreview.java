package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.observe.file.EvidenceFile;
import no.dugnad.report.Harmless;
import no.dugnad.report.terminal.Letters;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.machines.Mapping;
import no.dugnad.wire.evidence.machines.Role;
import no.dugnad.wire.evidence.machines.TablePreview;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Which column of a table would be taken as what (`--preview`): numbers, sorts and headings that
/// we know, and never a value. Nothing is judged.
final class EvidencePreview {
  /// Formats whose columns may be named by a mapping.
  private static final List<String> MAPPED =
      List.of("machines.table", "machines.hotfix-csv", "scan.service.table");

  private EvidencePreview() {}

  static void write(
      List<Path> files, Mapping mapping, boolean json, EvidenceWords words, PrintStream sink)
      throws IOException {
    if (json) {
      program(files, mapping, sink);
    } else {
      person(files, mapping, words, sink);
    }
  }

  // A file of a kind that needs no mapping has no columns to choose.
  private static Optional<TablePreview> table(EvidenceFile file, Path path, Mapping mapping) {
    boolean known =
        file instanceof EvidenceFile.Opened(Reading.Read(String format, _), _)
            && !MAPPED.contains(format);
    return known ? Optional.empty() : EvidenceFile.preview(path, mapping);
  }

  private static void person(
      List<Path> files, Mapping mapping, EvidenceWords words, PrintStream sink) {
    List<String> lines = new ArrayList<>();
    for (Path path : files) {
      EvidenceFile file = EvidenceFile.read(path, mapping);
      String name = Harmless.line(path.toString());
      if (file instanceof EvidenceFile.Unopened(EvidenceFile.Trouble trouble)) {
        lines.add(words.trouble(name, trouble));
        continue;
      }
      Optional<TablePreview> table = table(file, path, mapping);
      if (table.isEmpty()) {
        lines.add(words.common("preview.none", Map.of("file", name)));
        continue;
      }
      lines.add(name);
      for (TablePreview.Column column : table.get().columns()) {
        lines.add("  " + line(column, words));
      }
      lines.add("  " + words.common("preview.how", Map.of()));
    }
    Letters letters = new Letters(sink.charset());
    lines.forEach(line -> sink.println(letters.writable(line)));
  }

  private static String line(TablePreview.Column column, EvidenceWords words) {
    String role = column.role().map(Role::word).orElse("unused");
    return words.common(
        "preview.column",
        Map.of(
            "n",
            Integer.toString(column.number()),
            "heading",
            column.heading().map(text -> " «" + Harmless.line(text) + "»").orElse(""),
            "role",
            words.common("role." + role, Map.of()),
            "sort",
            words.common("sort." + EvidenceWords.key(column.sort()), Map.of())));
  }

  private static void program(List<Path> files, Mapping mapping, PrintStream sink)
      throws IOException {
    Writer writer = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      json.writeStringProperty("schema", "dugnad-evidence-preview-1");
      json.writeArrayPropertyStart("files");
      for (Path path : files) {
        json.writeStartObject();
        json.writeStringProperty("file", path.toString());
        json.writeArrayPropertyStart("columns");
        table(EvidenceFile.read(path, mapping), path, mapping)
            .ifPresent(table -> table.columns().forEach(column -> column(column, json)));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
      writer.write("\n");
      writer.flush();
    }
  }

  private static void column(TablePreview.Column column, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("number", column.number());
    column.heading().ifPresent(text -> json.writeStringProperty("heading", text));
    column.role().ifPresent(role -> json.writeStringProperty("role", role.word()));
    json.writeStringProperty("sort", column.sort().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }
}
