package no.dugnad.cli.clauses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.practice.fault.Fault;

/// The table as Markdown.
final class ClauseTable {
  /// A clause that many tests know names these first.
  private static final int SHOWN = 3;

  private static final String HEAD =
      """
      # Clauses: what a check can say, the case that shows it, the test that knows it

      Generated from the texts of the checks, the faults of `practice` and the sources of `judge`'s tests. Do not edit: `ClauseTableTest` fails where this page differs from what it would write, and where a cell is empty. To write it anew, run that test with `-Ddugnad.clauses.write=true`:

      ```
      ./mvnw -pl cli -am test -Dtest=ClauseTableTest -Dsurefire.failIfNoSpecifiedTests=false -Ddugnad.clauses.write=true
      ```

      A *clause* is one way in which a check can end: the suffix of its reason. A *case* is the name of a fault: `practice --fault NAME` plants it, and `EveryFaultTest` finds it over the real protocols. A *test* is a method of `judge`'s tests that names the clause; which count is said in `JudgeTests`. The few clauses without a case say why.
      """;

  private final Map<String, List<Clause>> clauses;
  private final PlantedCases cases;
  private final JudgeTests tests;
  private final Exceptions exceptions;

  ClauseTable(
      Map<String, List<Clause>> clauses,
      PlantedCases cases,
      JudgeTests tests,
      Exceptions exceptions) {
    this.clauses = clauses;
    this.cases = cases;
    this.tests = tests;
    this.exceptions = exceptions;
  }

  String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    clauses.forEach((check, all) -> {
      page.append("\n## ")
          .append(check.equals(Clauses.COMMON) ? "What all checks share" : "`" + check + "`")
          .append("\n\n| Clause | What it says | Verdict | Case | Test |\n")
          .append("| --- | --- | --- | --- | --- |\n");
      all.forEach(clause -> page.append(row(clause)));
    });
    return page.toString();
  }

  private String row(Clause clause) {
    String planted =
        cases.of(clause).stream()
            .map(Fault::name)
            .map(ClauseTable::code)
            .collect(Collectors.joining(" "));
    Set<String> known = tests.of(clause);
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            code(clause.suffix()),
            cell(clause.text()),
            planted.isEmpty() ? "–" : cases.verdicts(clause),
            planted.isEmpty() ? why(Exceptions.Cell.CASE, clause) : planted,
            known.isEmpty() ? why(Exceptions.Cell.TEST, clause) : tests(known))
        .replace("\r\n", "\n");
  }

  private String why(Exceptions.Cell empty, Clause clause) {
    return exceptions.reason(empty, clause).map(reason -> "none: " + cell(reason)).orElse("");
  }

  private static String tests(Set<String> names) {
    String first =
        names.stream().limit(SHOWN).map(ClauseTable::code).collect(Collectors.joining(" "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
  }
}
