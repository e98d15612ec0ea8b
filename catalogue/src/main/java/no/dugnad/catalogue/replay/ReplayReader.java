package no.dugnad.catalogue.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Row;
import no.dugnad.catalogue.rows.Table;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;

/// Reads the tables of the replay and checks each against the others.
final class ReplayReader {
  private static final int MOST_HOURS = 100_000;
  private static final int MOST_THOUSAND_KRONER = 1_000_000;
  private static final int TEN = 10;

  private final Function<String, String> table;
  private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();

  ReplayReader(Function<String, String> table) {
    this.table = table;
  }

  ReplayData read() {
    String corpus = corpus();
    readMeasures();
    readSteps();
    List<Effect> effects = effects();
    List<Assumption> assumptions = assumptions();
    Trust trust = trust();
    List<Cost> costs = costs();
    Map<MeasureId, List<String>> files = files();
    List<Incident> incidents = new IncidentReader(this::rows, this::known, steps).read();
    List<String> ten = ten(incidents);
    return new ReplayData(
        corpus,
        List.copyOf(measures.values()),
        List.copyOf(steps.values()),
        effects,
        assumptions,
        trust,
        costs,
        files,
        incidents,
        ten);
  }

  private List<Row> rows(String file, List<String> columns) {
    return Table.read(file, table.apply(file), columns);
  }

  private String corpus() {
    for (Row row : rows("about.tsv", List.of("name", "value"))) {
      if (row.text("name").equals("corpus")) {
        return row.text("value");
      }
    }
    throw new BadRow("about.tsv", 0, "a row that names the version of the corpus");
  }

  private void readMeasures() {
    List<String> columns = List.of("id", "group", "basic", "forgotten", "nsm", "sure", "note");
    for (Row row : rows("measures.tsv", columns)) {
      Measure measure =
          new Measure(
              row.measure("id"),
              row.name("group"),
              row.yes("basic"),
              row.word("forgotten", Map.of("nothing", true, "works", false)),
              row.list("nsm"),
              row.maybe("sure").isPresent()
                  && row.word("sure", Map.of("table", true, "memory", false)),
              row.maybe("note"));
      row.once(measures.put(measure.id(), measure) == null, "id");
    }
    if (measures.size() > Long.SIZE) {
      throw new BadRow("measures.tsv", 0, "at most " + Long.SIZE + " measures");
    }
  }

  private void readSteps() {
    List<String> columns = List.of("id", "stage", "attack", "another_way", "unknown");
    Map<Stage, Double> sums = new EnumMap<>(Stage.class);
    for (Row row : rows("steps.tsv", columns)) {
      Stage stage = row.word("stage", Stage.WORDS);
      boolean door = stage == Stage.ENTRY;
      if (row.maybe("another_way").isPresent() != door) {
        throw row.bad("yes or no in another_way of a door, and \"-\" elsewhere");
      }
      double unknown = row.maybeNumber("unknown", 0, 1).orElse(0.0);
      Step step =
          new Step(
              row.name("id"), stage, row.list("attack"), door && row.yes("another_way"), unknown);
      row.once(steps.put(step.id(), step) == null, "id");
      sums.merge(stage, unknown, Double::sum);
    }
    for (Stage stage : List.of(Stage.ENTRY, Stage.PRIV)) {
      if (!isOne(sums.getOrDefault(stage, 0.0))) {
        throw new BadRow("steps.tsv", 0, "the weights in unknown to sum to 1 in each stage");
      }
    }
  }

  private List<Effect> effects() {
    List<String> columns = List.of("step", "measure", "low", "likely", "high", "letter", "source");
    List<Effect> effects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows("effects.tsv", columns)) {
      Effect effect =
          new Effect(
              row.name("step"),
              known(row, row.measure("measure")),
              row.estimate("low", "likely", "high", 0, 1),
              row.word("letter", Letter.WORDS),
              row.maybe("source"));
      if (!steps.containsKey(effect.step())) {
        throw row.bad("a step of steps.tsv in step");
      }
      row.once(seen.add(effect.id()), "step and measure");
      effects.add(effect);
    }
    return effects;
  }

  private List<Assumption> assumptions() {
    List<String> columns = List.of("name", "low", "likely", "high", "letter", "bad_when", "why");
    Map<Global, Assumption> found = new EnumMap<>(Global.class);
    for (Row row : rows("globals.tsv", columns)) {
      Global global = row.word("name", Global.WORDS);
      double most = global == Global.DAYS_TO_NOTICE ? 365 : 1;
      double least = global == Global.DAYS_TO_NOTICE ? 0.01 : 0;
      Estimate value = row.estimate("low", "likely", "high", least, most);
      boolean high = row.word("bad_when", Map.of("high", true, "low", false));
      Letter letter = row.word("letter", Letter.WORDS);
      Assumption assumption = new Assumption(global, value, letter, high, row.text("why"));
      row.once(found.put(global, assumption) == null, "name");
    }
    for (Global global : Global.values()) {
      if (!found.containsKey(global)) {
        throw new BadRow("globals.tsv", 0, "a row for " + global.id());
      }
    }
    return List.copyOf(found.values());
  }

  private Trust trust() {
    Map<String, Estimate> found = new HashMap<>();
    for (Row row : rows("trust.tsv", List.of("name", "low", "likely", "high", "letter"))) {
      row.word("letter", Letter.WORDS);
      Estimate value = row.estimate("low", "likely", "high", 0, 1);
      row.once(found.put(row.name("name"), value) == null, "name");
    }
    Function<String, Estimate> get =
        name -> {
          Estimate value = found.get(name);
          if (value == null) {
            throw new BadRow("trust.tsv", 0, "a row for " + name);
          }
          return value;
        };
    return new Trust(
        get.apply("claimed"),
        get.apply("documented"),
        get.apply("measured"),
        get.apply("partly"),
        get.apply("unsaid"));
  }

  private List<Cost> costs() {
    List<String> columns =
        List.of(
            "measure",
            "size",
            "hours_low",
            "hours_likely",
            "hours_high",
            "knok_low",
            "knok_likely",
            "knok_high");
    List<Cost> costs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows("costs.tsv", columns)) {
      Cost cost =
          new Cost(
              known(row, row.measure("measure")),
              row.word("size", Size.WORDS),
              row.estimate("hours_low", "hours_likely", "hours_high", 0, MOST_HOURS),
              row.estimate("knok_low", "knok_likely", "knok_high", 0, MOST_THOUSAND_KRONER));
      row.once(seen.add(cost.measure() + " " + cost.size()), "measure and size");
      costs.add(cost);
    }
    if (costs.size() != measures.size() * Size.values().length) {
      throw new BadRow("costs.tsv", 0, "a row for each measure and each of S, M, L");
    }
    return costs;
  }

  private Map<MeasureId, List<String>> files() {
    Map<MeasureId, List<String>> files = new HashMap<>();
    for (Row row : rows("files.tsv", List.of("measure", "file"))) {
      MeasureId measure = known(row, row.measure("measure"));
      files.computeIfAbsent(measure, _ -> new ArrayList<>()).add(row.text("file"));
    }
    files.replaceAll((_, list) -> List.copyOf(list));
    return files;
  }

  private List<String> ten(List<Incident> incidents) {
    List<Row> rows = rows("ten.tsv", List.of("incident"));
    for (Row row : rows) {
      if (incidents.stream().noneMatch(one -> one.id().equals(row.text("incident")))) {
        throw row.bad("an incident of incidents.tsv");
      }
    }
    if (rows.size() != TEN) {
      throw new BadRow("ten.tsv", 0, "ten rows, not " + rows.size());
    }
    return rows.stream().map(row -> row.text("incident")).toList();
  }

  private MeasureId known(Row row, MeasureId measure) {
    if (!measures.containsKey(measure)) {
      throw row.bad("a measure of measures.tsv, not " + measure);
    }
    return measure;
  }

  static boolean isOne(double sum) {
    return Math.abs(sum - 1) < 1e-9;
  }
}
