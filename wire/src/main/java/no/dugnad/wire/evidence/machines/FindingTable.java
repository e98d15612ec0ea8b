package no.dugnad.wire.evidence.machines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.ServiceFindingsFacts;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// Findings as a simple table, one row for each. Nobody has seen the form of the national services,
/// so only degree, state and date are read.
final class FindingTable implements RowImporter.Counting {
  private static final Set<String> SEVERE =
      Set.of("critical", "high", "kritisk", "høy", "høg", "alvorlig", "alvorleg", "svært høy");
  private static final Set<String> OTHER =
      Set.of(
          "medium",
          "middels",
          "moderat",
          "low",
          "lav",
          "låg",
          "info",
          "informasjon",
          "none",
          "ingen",
          "information",
          "informational");
  private static final Set<String> CLOSED =
      Set.of(
          "closed",
          "fixed",
          "resolved",
          "done",
          "lukket",
          "lukka",
          "utbedret",
          "utbetra",
          "rettet",
          "retta",
          "ferdig",
          "løst",
          "løyst",
          "false positive",
          "falsk positiv");

  private final Map<Role, Integer> columns;
  private long rows;
  private long severe;
  private long open;
  private long unsaid;
  private Optional<LocalDate> newest = Optional.empty();

  FindingTable(Map<Role, Integer> columns) {
    this.columns = Map.copyOf(columns);
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) {
    if (row.fields().stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    rows++;
    String degree = field(row, Role.DEGREE);
    boolean isSevere = SEVERE.contains(degree) || score(degree) >= 7;
    severe += isSevere ? 1 : 0;
    open += isSevere && !CLOSED.contains(field(row, Role.STATE)) ? 1 : 0;
    unsaid += isSevere || OTHER.contains(degree) || score(degree) >= 0 ? 0 : 1;
    Dates seen = Dates.read(field(row, Role.SEEN));
    if (seen.isDate() && seen.monthFirst().equals(seen.dayFirst())) {
      newest = newest.filter(day -> day.isAfter(seen.dayFirst().orElseThrow())).or(seen::dayFirst);
    }
    return Optional.empty();
  }

  // A score of CVSS is from 0 to 10, and high from 7.
  private static double score(String degree) {
    String dotted = degree.replace(',', '.');
    if (!dotted.matches("[0-9]{1,2}([.][0-9]{1,2})?")) {
      return -1;
    }
    double score = Double.parseDouble(dotted);
    return score <= 10 ? score : -1;
  }

  private String field(RowStep.Row row, Role role) {
    Integer at = columns.get(role);
    return at == null ? "" : row.fields().get(at).strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Facts facts() {
    Optional<Instant> asOf = newest.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    return new ServiceFindingsFacts(rows, severe, open, unsaid, asOf);
  }
}
