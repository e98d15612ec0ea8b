package no.dugnad.catalogue.principle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Row;
import no.dugnad.catalogue.rows.Table;

/// Reads the tables of the principles and checks each against the others.
final class PrincipleReader {
  private static final int MOST_REFERENCES = 1_000;

  private final ReplayData replay;
  private final Function<String, String> table;
  private final Map<MeasureNumber, Certainty> certainties = new LinkedHashMap<>();
  private final Map<String, BasicList> lists = new LinkedHashMap<>();
  private final Map<String, Framework> frameworks = new LinkedHashMap<>();
  private final Map<MeasureNumber, List<ReplayLink>> replays = new HashMap<>();
  private final Map<MeasureNumber, List<Link>> checks = new HashMap<>();
  private final Map<MeasureNumber, List<Link>> evidence = new HashMap<>();
  private final Map<MeasureNumber, List<String>> basic = new HashMap<>();
  private final Map<MeasureNumber, List<Mapping>> mappings = new HashMap<>();
  private final List<Mapping> gaps = new ArrayList<>();

  PrincipleReader(ReplayData replay, Function<String, String> table) {
    this.replay = replay;
    this.table = table;
  }

  Principles read() {
    readMeasures();
    readLists();
    readBasic();
    readBearing();
    readFrameworks();
    readMappings();
    List<PrincipleMeasure> measures = new ArrayList<>();
    certainties.forEach((number, certainty) ->
        measures.add(
            new PrincipleMeasure(
                number,
                certainty,
                replays.getOrDefault(number, List.of()),
                checks.getOrDefault(number, List.of()),
                evidence.getOrDefault(number, List.of()),
                calledBasicBy(number),
                mappings.getOrDefault(number, List.of()))));
    return new Principles(
        measures, List.copyOf(lists.values()), List.copyOf(frameworks.values()), gaps);
  }

  private List<Row> rows(String file, String... columns) {
    return Table.read(file, table.apply(file), List.of(columns));
  }

  private void readMeasures() {
    MeasureNumber before = new MeasureNumber(0, 0, 0);
    for (Row row : rows("measures.tsv", "measure", "certainty")) {
      MeasureNumber number = form(row);
      if (number.compareTo(before) <= 0) {
        throw row.bad("a number after " + before + " in measure");
      }
      before = number;
      certainties.put(number, row.word("certainty", Certainty.WORDS));
    }
  }

  private void readLists() {
    for (Row row : rows("lists.tsv", "list", "sure", "source")) {
      BasicList list =
          new BasicList(row.name("list"), row.word("sure", BasicList.Sure.WORDS), address(row));
      row.once(lists.put(list.id(), list) == null, "list");
    }
    if (!lists.containsKey(BasicList.REPLAY)) {
      throw new BadRow("lists.tsv", 0, "a row for the list " + BasicList.REPLAY);
    }
  }

  private void readBasic() {
    for (Row row : rows("basic.tsv", "list", "measure")) {
      String list = row.name("list");
      if (!lists.containsKey(list)) {
        throw row.bad("a list of lists.tsv in list");
      }
      if (list.equals(BasicList.REPLAY)) {
        throw row.bad("another list than " + BasicList.REPLAY + ", which is derived");
      }
      basic.computeIfAbsent(known(row), _ -> new ArrayList<>()).add(list);
    }
  }

  private List<String> calledBasicBy(MeasureNumber number) {
    Set<String> by = new HashSet<>(basic.getOrDefault(number, List.of()));
    if (replays.getOrDefault(number, List.of()).stream()
        .anyMatch(
            link -> link.extent() != Extent.NEAR && replay.basic().contains(link.measure()))) {
      by.add(BasicList.REPLAY);
    }
    return lists.keySet().stream().filter(by::contains).toList();
  }

  private void readBearing() {
    Set<String> seen = new HashSet<>();
    Set<String> pairs = new TreeSet<>();
    for (Row row : rows("bearing.tsv", "kind", "what", "measure", "extent")) {
      MeasureNumber number = known(row);
      Extent extent = row.word("extent", Extent.WORDS);
      String kind = row.text("kind");
      row.once(seen.add(kind + " " + row.text("what") + " " + number), "kind, what and measure");
      switch (kind) {
        case "replay" -> {
          pairs.add(row.measure("what") + " " + number);
          replays
              .computeIfAbsent(number, _ -> new ArrayList<>())
              .add(new ReplayLink(row.measure("what"), extent));
        }
        case "check" ->
            checks.computeIfAbsent(number, _ -> new ArrayList<>()).add(link(row, extent));
        case "evidence" ->
            evidence.computeIfAbsent(number, _ -> new ArrayList<>()).add(link(row, extent));
        default -> throw row.bad("one of check, evidence, replay in kind");
      }
    }
    Set<String> wanted = new TreeSet<>();
    for (Measure measure : replay.measures()) {
      measure.nsm().forEach(number -> wanted.add(measure.id() + " " + number));
    }
    if (!pairs.equals(wanted)) {
      Set<String> differ = new TreeSet<>(pairs);
      differ.addAll(wanted);
      differ.removeIf(pair -> pairs.contains(pair) && wanted.contains(pair));
      throw new BadRow(
          "bearing.tsv", 0, "the pairs of replay/measures.tsv; these differ: " + differ);
    }
  }

  private static Link link(Row row, Extent extent) {
    if (extent == Extent.WHOLE) {
      throw row.bad("part or near in extent: a check or a file is never a whole measure");
    }
    return new Link(row.text("what"), extent);
  }

  private void readFrameworks() {
    for (Row row : rows("frameworks.tsv", "framework", "version", "references", "sure", "source")) {
      Framework framework =
          new Framework(
              row.name("framework"),
              row.text("version"),
              row.whole("references", 1, MOST_REFERENCES),
              row.word("sure", Map.of("seen", true, "memory", false)),
              address(row));
      row.once(frameworks.put(framework.id(), framework) == null, "framework");
    }
  }

  private void readMappings() {
    for (Row row : rows("mappings.tsv", "framework", "reference", "measure", "sure")) {
      Mapping mapping =
          new Mapping(
              row.name("framework"),
              row.text("reference"),
              row.word("sure", Map.of("seen", true, "judgement", false)));
      if (!frameworks.containsKey(mapping.framework())) {
        throw row.bad("a framework of frameworks.tsv in framework");
      }
      if (row.maybe("measure").isPresent()) {
        mappings.computeIfAbsent(known(row), _ -> new ArrayList<>()).add(mapping);
      } else {
        gaps.add(mapping);
      }
    }
  }

  private static Optional<String> address(Row row) {
    Optional<String> source = row.maybe("source");
    if (source.isPresent() && !source.get().startsWith("https://")) {
      throw row.bad("a whole address that begins with https://, or \"-\", in source");
    }
    return source;
  }

  private static MeasureNumber form(Row row) {
    return MeasureNumber.of(row.text("measure"))
        .orElseThrow(() -> row.bad("a number such as 2.6.7 in measure"));
  }

  private MeasureNumber known(Row row) {
    MeasureNumber number = form(row);
    if (!certainties.containsKey(number)) {
      throw row.bad("a measure of measures.tsv, not " + number);
    }
    return number;
  }
}
