package no.dugnad.wire.evidence.machines;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.MachineFacts;
import no.dugnad.wire.evidence.products.Products;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// A table of machines, of whatever program or of somebody's own. Where day and month cannot be
/// told apart in the whole file, its dates are not used: unknown rather than wrong.
final class MachineTable implements RowImporter.Counting {
  private final Products products = Products.shipped();
  private final Map<Role, Integer> columns;
  private final MachineCount monthFirst = new MachineCount();
  private final MachineCount dayFirst = new MachineCount();
  private final MachineCount undated = new MachineCount();
  private boolean monthFirstPossible = true;
  private boolean dayFirstPossible = true;
  private boolean differs;

  MachineTable(Map<Role, Integer> columns) {
    this.columns = Map.copyOf(columns);
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) throws TooLarge {
    if (row.fields().stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    String name = columns.containsKey(Role.MACHINE) ? field(row, Role.MACHINE) : "#" + row.number();
    if (name.isEmpty()) {
      return wrong(row, Role.MACHINE);
    }
    String product = products.of(field(row, Role.PRODUCT), field(row, Role.VERSION));
    boolean owned = !Dates.isAbsent(field(row, Role.OWNER));
    Dates updated = Dates.read(field(row, Role.UPDATED));
    Dates seen = Dates.read(field(row, Role.SEEN));
    for (Role role : new Role[] {Role.UPDATED, Role.SEEN}) {
      Dates dates = role == Role.UPDATED ? updated : seen;
      if (!Dates.isAbsent(field(row, role)) && !dates.isDate() && !isFar(field(row, role))) {
        return wrong(row, role);
      }
      if (dates.isDate()) {
        monthFirstPossible &= dates.monthFirst().isPresent();
        dayFirstPossible &= dates.dayFirst().isPresent();
        differs |= !dates.monthFirst().equals(dates.dayFirst());
      }
    }
    Optional<LocalDate> none = Optional.empty();
    monthFirst.count(name, product, updated.monthFirst(), seen.monthFirst(), owned);
    dayFirst.count(name, product, updated.dayFirst(), seen.dayFirst(), owned);
    undated.count(name, product, none, none, owned);
    return Optional.empty();
  }

  // A date before our time stands for "never" in some programs.
  private static boolean isFar(String text) {
    return text.matches(
        "(?:0001|1[5-9][0-9]{2})-.{1,40}|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:0001|1[5-9][0-9]{2}).{0,40}");
  }

  private Optional<BadFile> wrong(RowStep.Row row, Role role) {
    Found found = field(row, role).isEmpty() ? Found.NOTHING : Found.TEXT;
    return Optional.of(BadFile.value(new Place.Row(row.number()), role.word(), found));
  }

  private String field(RowStep.Row row, Role role) {
    Integer at = columns.get(role);
    return at == null ? "" : row.fields().get(at).strip();
  }

  @Override
  public Facts facts() {
    boolean unsure = differs && monthFirstPossible == dayFirstPossible;
    MachineCount taken = unsure ? undated : monthFirstPossible ? monthFirst : dayFirst;
    return new MachineFacts(
        taken.counted(columns.containsKey(Role.UPDATED), columns.containsKey(Role.SEEN)),
        unsure,
        true,
        taken.newest());
  }
}
