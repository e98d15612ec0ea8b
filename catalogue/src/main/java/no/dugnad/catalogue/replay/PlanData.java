package no.dugnad.catalogue.replay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import no.dugnad.catalogue.rows.Row;
import no.dugnad.catalogue.rows.Table;
import no.dugnad.model.measure.MeasureId;

/// What a plan needs beside the replay: budgets, prerequisites and free offers.
///
/// @param budgets each name once for each size
/// @param prerequisites none that leads back to itself
/// @param offers in the order in which they are shown
public record PlanData(
    List<BudgetRow> budgets, List<Prerequisite> prerequisites, List<Offer> offers) {
  private static final int MOST_HOURS = 100_000;
  private static final int MOST_THOUSAND_KRONER = 1_000_000;

  public PlanData {
    budgets = List.copyOf(budgets);
    prerequisites = List.copyOf(prerequisites);
    offers = List.copyOf(offers);
  }

  /// The shipped data.
  ///
  /// @throws BadRow where a table is missing or wrong: the program was built wrongly
  public static PlanData shipped(ReplayData replay) {
    return read(replay, file -> Resources.text(PlanData.class, file));
  }

  /// Data from tables given as text.
  ///
  /// @param replay whose measures the tables name
  /// @param table the text of a table by its file name, such as `offers.tsv`
  /// @throws BadRow with the file, the row and what was expected, where one is wrong
  public static PlanData read(ReplayData replay, Function<String, String> table) {
    Set<MeasureId> known = new HashSet<>();
    replay.measures().forEach(measure -> known.add(measure.id()));
    return new PlanData(budgets(table), prerequisites(known, table), offers(known, table));
  }

  private static List<BudgetRow> budgets(Function<String, String> table) {
    String file = "budgets.tsv";
    List<BudgetRow> budgets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Row row :
        Table.read(file, table.apply(file), List.of("budget", "size", "hours", "knok"))) {
      BudgetRow budget =
          new BudgetRow(
              row.name("budget"),
              row.word("size", Size.WORDS),
              row.number("hours", 0, MOST_HOURS),
              row.number("knok", 0, MOST_THOUSAND_KRONER));
      row.once(seen.add(budget.name() + " " + budget.size()), "budget and size");
      names.add(budget.name());
      budgets.add(budget);
    }
    if (budgets.size() != names.size() * Size.values().length) {
      throw new BadRow(file, 0, "a row for each budget and each of S, M, L");
    }
    return budgets;
  }

  private static List<Prerequisite> prerequisites(
      Set<MeasureId> known, Function<String, String> table) {
    String file = "prerequisites.tsv";
    List<Prerequisite> prerequisites = new ArrayList<>();
    for (Row row : Table.read(file, table.apply(file), List.of("measure", "needs", "why"))) {
      Prerequisite one =
          new Prerequisite(
              known(row, row.measure("measure"), known),
              known(row, row.measure("needs"), known),
              row.text("why"));
      if (leads(prerequisites, one.needs(), one.measure())) {
        throw row.bad("a measure that is not needed by what it needs");
      }
      prerequisites.add(one);
    }
    return prerequisites;
  }

  // Those read before hold no ring, so this ends.
  private static boolean leads(List<Prerequisite> before, MeasureId from, MeasureId to) {
    return from.equals(to)
        || before.stream()
            .anyMatch(one -> one.measure().equals(from) && leads(before, one.needs(), to));
  }

  private static List<Offer> offers(Set<MeasureId> known, Function<String, String> table) {
    String file = "offers.tsv";
    List<Offer> offers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row :
        Table.read(
            file, table.apply(file), List.of("id", "measures", "price", "source", "checked"))) {
      List<MeasureId> measures = row.measures("measures");
      measures.forEach(measure -> known(row, measure, known));
      String source = row.text("source");
      if (!source.startsWith("https://")) {
        throw row.bad("a whole address that begins with https:// in source");
      }
      boolean free = row.word("price", Map.of("free", true, "unverified", false));
      Offer offer = new Offer(row.name("id"), measures, free, source, day(row));
      row.once(seen.add(offer.id()), "id");
      offers.add(offer);
    }
    return offers;
  }

  private static LocalDate day(Row row) {
    try {
      return LocalDate.parse(row.text("checked"));
    } catch (DateTimeParseException wrong) {
      throw row.bad("a day such as 2026-11-23 in checked");
    }
  }

  private static MeasureId known(Row row, MeasureId measure, Set<MeasureId> known) {
    if (!known.contains(measure)) {
      throw row.bad("a measure of measures.tsv, not " + measure);
    }
    return measure;
  }
}
