package no.dugnad.wire.evidence.backup;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.backup.RunCount.Ended;
import no.dugnad.wire.evidence.facts.BackupSessionFacts;
import no.dugnad.wire.evidence.facts.BackupSessionFacts.Order;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// Runs of Veeam's jobs as scripts write them. There is no single form of Veeam's own; three public
/// scripts and the bare properties of a session are known.
final class VeeamSessions implements RowImporter.Counting {
  /// The columns of one form.
  ///
  /// @param result how the run ended: Success, Warning, Failed or None
  /// @param also columns that tell the form from others
  record Form(String job, String result, String time, List<String> also) {}

  static final Form REPORT =
      new Form("JobName", "Result", "Date", List.of("DataSize(GB)", "BackupSize(GB)"));
  static final Form ENTERPRISE_MANAGER =
      new Form("JobName", "Result", "BackupEndTime(UTC)", List.of("RestorePointType", "State"));
  static final Form NUTANIX =
      new Form("JobName", "Status", "Date", List.of("VM", "BackupType", "EndTime"));
  static final Form PROPERTIES =
      new Form("JobName", "Result", "CreationTime", List.of("State", "EndTime"));

  private final Columns columns;
  private final Form form;
  private final RunCount monthFirst = new RunCount();
  private final RunCount dayFirst = new RunCount();
  private final Map<Ended, Long> ended = new EnumMap<>(Ended.class);

  private VeeamSessions(Columns columns, Form form) {
    this.columns = columns;
    this.form = form;
  }

  static Optional<RowImporter.Counting> of(Columns columns, Form form) {
    boolean known =
        columns.hasAll(form.job(), form.result(), form.time())
            && form.also().stream().allMatch(columns::hasAll);
    return known ? Optional.of(new VeeamSessions(columns, form)) : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) throws TooLarge {
    DayOrMonth when = DayOrMonth.read(field(row, form.time()));
    Ended how = how(field(row, form.result()));
    ended.merge(how, 1L, Long::sum);
    String job = field(row, form.job());
    monthFirst.count(job, when.monthFirst(), how);
    dayFirst.count(job, when.dayFirst(), how);
    boolean readable = when.monthFirst().isPresent() || when.dayFirst().isPresent();
    if (readable && (monthFirst.isPossible() || dayFirst.isPossible())) {
      return Optional.empty();
    }
    Found found = field(row, form.time()).isBlank() ? Found.NOTHING : Found.TEXT;
    return Optional.of(BadFile.value(new Place.Row(row.number()), form.time(), found));
  }

  private static Ended how(String result) {
    return switch (result.strip().toLowerCase(Locale.ROOT)) {
      case "success" -> Ended.SUCCESS;
      case "warning" -> Ended.WARNING;
      case "failed" -> Ended.FAILED;
      default -> Ended.UNSAID;
    };
  }

  private String field(RowStep.Row row, String column) {
    OptionalInt at = columns.find(column);
    return at.isPresent() ? row.fields().get(at.getAsInt()) : "";
  }

  @Override
  public Facts facts() {
    boolean both = monthFirst.isPossible() && dayFirst.isPossible();
    boolean same = both && monthFirst.newest().equals(dayFirst.newest());
    RunCount taken =
        both
            ? monthFirst.newest().isBefore(dayFirst.newest()) ? monthFirst : dayFirst
            : monthFirst.isPossible() ? monthFirst : dayFirst;
    return new BackupSessionFacts(
        taken.jobs(),
        ended.getOrDefault(Ended.SUCCESS, 0L),
        ended.getOrDefault(Ended.WARNING, 0L),
        ended.getOrDefault(Ended.FAILED, 0L),
        ended.getOrDefault(Ended.UNSAID, 0L),
        taken.failing(),
        taken.lastGood(),
        taken.newest(),
        both && !same ? Order.UNSURE : Order.SURE);
  }
}
