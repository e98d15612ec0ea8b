package no.dugnad.cli.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.practice.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every clause of every check is planted in practice and known to a test of judge, and
/// `docs/clauses.md` shows it.
class ClauseTableTest {
  private static final Path ROOT = root();

  private final Map<String, List<Clause>> clauses = Clauses.all();
  private final PlantedCases cases = new PlantedCases(clauses);
  private final Exceptions exceptions = new Exceptions();
  private final JudgeTests tests = JudgeTests.in(ROOT.resolve("judge/src/test/java"));

  /// The folder of the whole project, wherever below it the tests are run.
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("judge/src/test/java"))) {
      Path above = here.getParent();
      if (above == null) {
        throw new IllegalStateException("the tests run outside the project");
      }
      here = above;
    }
    return here;
  }

  private Stream<Clause> all() {
    return clauses.values().stream().flatMap(List::stream);
  }

  private Set<Clause> empty(Exceptions.Cell cell) {
    return all()
        .filter(clause ->
            switch (cell) {
              case CASE -> cases.of(clause).isEmpty();
              case TEST -> tests.of(clause).isEmpty();
            })
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void no_cell_is_empty_without_an_honest_reason(Exceptions.Cell cell) {
    assertThat(empty(cell))
        .filteredOn(clause -> exceptions.reason(cell, clause).isEmpty())
        .extracting(cell::key)
        .isEmpty();
  }

  @Test
  void no_exception_is_needless() {
    Set<String> empty =
        Stream.of(Exceptions.Cell.values())
            .flatMap(cell -> empty(cell).stream().map(cell::key))
            .collect(Collectors.toSet());
    assertThat(exceptions.keys())
        .as("exceptions for cells that are filled, or that there are none of")
        .filteredOn(key -> !empty.contains(key))
        .isEmpty();
  }

  @Test
  void every_fault_plants_a_clause() {
    assertThat(cases.withoutClause()).extracting(Fault::name).isEmpty();
  }

  @Test
  void the_page_in_docs_is_what_would_be_written() throws IOException {
    Path page = ROOT.resolve("docs/clauses.md");
    String wanted = new ClauseTable(clauses, cases, tests, exceptions).markdown();
    if (Boolean.getBoolean("dugnad.clauses.write")) {
      Files.writeString(page, wanted);
    }
    assertThat(Files.readString(page))
        .as("docs/clauses.md; to write it anew: -Ddugnad.clauses.write=true")
        .isEqualTo(wanted);
  }
}
