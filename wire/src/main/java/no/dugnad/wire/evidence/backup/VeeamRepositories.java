package no.dugnad.wire.evidence.backup;

import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.BackupLockFacts;
import no.dugnad.wire.evidence.facts.BackupLockFacts.Hold;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// Repositories of Veeam by the PowerShell command that Dugnad prints: whether each makes copies
/// immutable, and for how many days. The immutability of a hardened repository or of object storage
/// in mode COMPLIANCE holds against who manages Veeam.
final class VeeamRepositories implements RowImporter.Counting {
  private static final String ENABLED = "ImmutabilityEnabled";
  private static final String DAYS = "ImmutabilityDays";

  private final int enabled;
  private final int days;
  private long stores;
  private long locked;
  private long shortest = Long.MAX_VALUE;

  private VeeamRepositories(int enabled, int days) {
    this.enabled = enabled;
    this.days = days;
  }

  /// Empty where the columns are others.
  static Optional<RowImporter.Counting> of(Columns columns) {
    return columns.hasAll("Type", ENABLED, DAYS)
        ? Optional.of(
            new VeeamRepositories(
                columns.find(ENABLED).orElseThrow(), columns.find(DAYS).orElseThrow()))
        : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) {
    String on = row.fields().get(enabled).strip().toLowerCase(Locale.ROOT);
    String period = row.fields().get(days).strip();
    if (!on.equals("true") && !on.equals("false") && !on.isEmpty()) {
      return wrong(row, ENABLED);
    }
    stores++;
    if (on.equals("true")) {
      if (!period.matches("[1-9][0-9]{0,4}")) {
        return wrong(row, DAYS);
      }
      locked++;
      shortest = Math.min(shortest, Long.parseLong(period));
    }
    return Optional.empty();
  }

  private static Optional<BadFile> wrong(RowStep.Row row, String column) {
    return Optional.of(BadFile.value(new Place.Row(row.number()), column, Found.TEXT));
  }

  @Override
  public Facts facts() {
    return new BackupLockFacts(
        locked > 0 ? Hold.LOCKED : Hold.NONE, stores, locked, locked > 0 ? shortest : 0, false);
  }
}
