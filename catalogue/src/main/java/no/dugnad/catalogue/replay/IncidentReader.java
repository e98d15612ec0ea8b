package no.dugnad.catalogue.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import no.dugnad.catalogue.replay.Incident.Actor;
import no.dugnad.catalogue.replay.Incident.Backups;
import no.dugnad.catalogue.replay.Incident.Basis;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.Ending;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.Incident.Kind;
import no.dugnad.catalogue.replay.Incident.Source;
import no.dugnad.catalogue.rows.Row;
import no.dugnad.model.measure.MeasureId;

/// Reads the coded incidents: the incidents, their stages and their sources.
final class IncidentReader {
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_INHABITANTS = 100_000_000;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "country",
          "year",
          "class",
          "actor",
          "days_inside",
          "taken",
          "backups",
          "gap",
          "failed",
          "named",
          "actual",
          "bill",
          "inhabitants",
          "basis",
          "note");

  private final BiFunction<String, List<String>, List<Row>> rows;
  private final BiFunction<Row, MeasureId, MeasureId> known;
  private final Map<String, Step> steps;

  IncidentReader(
      BiFunction<String, List<String>, List<Row>> rows,
      BiFunction<Row, MeasureId, MeasureId> known,
      Map<String, Step> steps) {
    this.rows = rows;
    this.known = known;
    this.steps = steps;
  }

  List<Incident> read() {
    Map<String, List<Row>> stages =
        byIncident("stages.tsv", List.of("incident", "stage", "how", "step", "weight"));
    Map<String, List<Row>> sources =
        byIncident("sources.tsv", List.of("incident", "title", "publisher", "date", "address"));
    List<Incident> incidents = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows.apply("incidents.tsv", COLUMNS)) {
      String id = row.name("id");
      row.once(seen.add(id), "id");
      incidents.add(
          incident(
              row,
              stages(row, stages.getOrDefault(id, List.of())),
              sources.getOrDefault(id, List.of()).stream().map(IncidentReader::source).toList()));
    }
    for (Map<String, List<Row>> beside : List.of(stages, sources)) {
      beside.forEach((id, its) -> {
        if (!seen.contains(id)) {
          throw its.getFirst().bad("an incident of incidents.tsv");
        }
      });
    }
    return List.copyOf(incidents);
  }

  private Map<String, List<Row>> byIncident(String file, List<String> columns) {
    Map<String, List<Row>> found = new LinkedHashMap<>();
    for (Row row : rows.apply(file, columns)) {
      found.computeIfAbsent(row.name("incident"), _ -> new ArrayList<>()).add(row);
    }
    return found;
  }

  private Incident incident(Row row, List<CodedStage> stages, List<Source> sources) {
    Optional<Integer> inhabitants =
        row.maybe("inhabitants").map(_ -> row.whole("inhabitants", 1, MOST_INHABITANTS));
    Incident incident =
        new Incident(
            row.name("id"),
            country(row),
            row.whole("year", 1980, 2100),
            row.word("class", Kind.WORDS),
            row.word("actor", Actor.WORDS),
            row.number("days_inside", 0, MOST_DAYS),
            row.yes("taken"),
            row.word("backups", Backups.WORDS),
            row.yes("gap"),
            Set.copyOf(measures(row, "failed")),
            measures(row, "named"),
            row.word("actual", Ending.WORDS),
            row.maybe("bill"),
            inhabitants,
            row.word("basis", Basis.WORDS),
            row.maybe("note"),
            stages,
            sources);
    if (incident.kind() == Kind.RANSOMWARE && incident.backups() == Backups.NOT_APPLICABLE) {
      throw row.bad("what became of the copies in backups, since it is ransomware");
    }
    if (sources.isEmpty()) {
      throw row.bad("a row in sources.tsv for " + incident.id());
    }
    return incident;
  }

  private static String country(Row row) {
    String country = row.text("country");
    if (!country.matches("[A-Z]{2}")) {
      throw row.bad("two capital letters in country");
    }
    return country;
  }

  private List<MeasureId> measures(Row row, String column) {
    return row.measures(column).stream().map(one -> known.apply(row, one)).toList();
  }

  private List<CodedStage> stages(Row incident, List<Row> coded) {
    Map<Stage, SequencedMap<String, Double>> weights = new LinkedHashMap<>();
    Map<Stage, How> hows = new LinkedHashMap<>();
    for (Row row : coded) {
      Stage stage = row.word("stage", Stage.WORDS);
      How how = row.word("how", How.WORDS);
      Step step = steps.get(row.name("step"));
      if (step == null || step.stage() != stage || stage == Stage.WATCH) {
        throw row.bad("a step of that stage in steps.tsv");
      }
      How before = hows.putIfAbsent(stage, how);
      if (before != null && before != how) {
        throw row.bad("the same how in all rows of a stage");
      }
      row.once(
          weights
                  .computeIfAbsent(stage, _ -> new LinkedHashMap<>())
                  .put(step.id(), row.number("weight", 0.000001, 1))
              == null,
          "step");
    }
    if (!weights.containsKey(Stage.ENTRY)) {
      throw incident.bad("a stage entry in stages.tsv");
    }
    if (weights.size() > 1 && !weights.containsKey(Stage.IMPACT)) {
      throw incident.bad("a stage impact in stages.tsv");
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> {
          double sum = entry.getValue().values().stream().mapToDouble(Double::doubleValue).sum();
          if (!ReplayReader.isOne(sum)) {
            throw incident.bad("weights in stages.tsv that sum to 1 in each stage");
          }
          return new CodedStage(
              entry.getKey(), Objects.requireNonNull(hows.get(entry.getKey())), entry.getValue());
        })
        .toList();
  }

  private static Source source(Row row) {
    Optional<String> address = row.maybe("address");
    if (address.filter(text -> !text.matches("https?://[^\\s/]+(/\\S*)?")).isPresent()) {
      throw row.bad("a whole address, or \"-\", in address");
    }
    return new Source(row.text("title"), row.text("publisher"), row.maybe("date"), address);
  }
}
