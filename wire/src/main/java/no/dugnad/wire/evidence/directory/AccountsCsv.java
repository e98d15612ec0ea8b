package no.dugnad.wire.evidence.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.PrivilegedGroups;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// The table that the PowerShell command of Dugnad writes (`dugnad evidence --how`): one row for
/// each account, without name or address. `DugnadAd` is the version of the form, always 1;
/// `Written` the day it was made; `Privileged` may be empty where the groups could not be read.
final class AccountsCsv implements RowImporter.Counting {
  static final List<String> COLUMNS =
      List.of(
          "DugnadAd",
          "Written",
          "Enabled",
          "LastUsed",
          "Created",
          "PasswordNeverExpires",
          "Service",
          "Privileged");

  private final int[] at;
  private final AccountCount accounts = new AccountCount();
  private boolean tellsPrivileged = true;
  private long persons;
  private long disabled;
  private long services;
  private long neverExpires;
  private Optional<Instant> written = Optional.empty();

  private AccountsCsv(Columns columns) {
    this.at = COLUMNS.stream().mapToInt(name -> columns.find(name).orElseThrow()).toArray();
  }

  static Optional<RowImporter.Counting> of(Columns columns) {
    return columns.hasAll(COLUMNS.toArray(String[]::new))
        ? Optional.of(new AccountsCsv(columns))
        : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) {
    if (!field(row, 0).equals("1")) {
      return wrong(row, 0);
    }
    Optional<LocalDate> day = day(field(row, 1));
    Optional<Boolean> isEnabled = flag(field(row, 2));
    Optional<LocalDate> lastUsed = day(field(row, 3));
    Optional<LocalDate> made = day(field(row, 4));
    Optional<Boolean> expiresNever = flag(field(row, 5));
    Optional<Boolean> service = flag(field(row, 6));
    Optional<Boolean> privileged = flag(field(row, 7));
    List<Optional<?>> read =
        List.of(day, isEnabled, lastUsed, made, expiresNever, service, privileged);
    for (int i = 0; i < read.size(); i++) {
      boolean mayLack = i == 2 || i == 3 || i == 6;
      if (read.get(i).isEmpty() && !(mayLack && field(row, i + 1).isEmpty())) {
        return wrong(row, i + 1);
      }
    }
    written = day.map(one -> one.atStartOfDay(ZoneOffset.UTC).toInstant());
    accounts.count(isEnabled.orElseThrow(), lastUsed, made, expiresNever.orElseThrow());
    tellsPrivileged &= privileged.isPresent();
    if (privileged.orElse(false)) {
      boolean open = isEnabled.orElseThrow();
      persons += open ? 1 : 0;
      disabled += open ? 0 : 1;
      services += open && service.orElseThrow() ? 1 : 0;
      neverExpires += open && expiresNever.orElseThrow() ? 1 : 0;
    }
    return Optional.empty();
  }

  private Optional<BadFile> wrong(RowStep.Row row, int column) {
    Found found = field(row, column).isEmpty() ? Found.NOTHING : Found.TEXT;
    return Optional.of(BadFile.value(new Place.Row(row.number()), COLUMNS.get(column), found));
  }

  private String field(RowStep.Row row, int column) {
    return row.fields().get(at[column]).strip();
  }

  private static Optional<Boolean> flag(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return value.length() == 10 ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  @Override
  public Facts facts() {
    return new DirectoryFacts(
        accounts.counted(),
        tellsPrivileged
            ? Optional.of(new PrivilegedGroups(persons, disabled, services, neverExpires, 0))
            : Optional.empty(),
        Optional.empty(),
        written);
  }
}
