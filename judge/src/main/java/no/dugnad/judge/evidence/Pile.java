package no.dugnad.judge.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.wire.evidence.facts.Facts;

/// All files that were brought together. What one of them means may depend on another.
///
/// @param day today; a date after it counts as today
public record Pile(List<Brought> files, LocalDate day) {
  public Pile {
    files = List.copyOf(files);
  }

  /// The files with facts of one sort, in the order in which they were brought.
  public <T extends Facts> List<Of<T>> all(Class<T> sort) {
    return files.stream()
        .filter(file -> sort.isInstance(file.facts()))
        .map(file -> new Of<>(file, sort.cast(file.facts())))
        .toList();
  }

  /// The newest file with facts of one sort: of two exports the newer tells how it is. One that is
  /// to come is older than any that is not.
  public <T extends Facts> Optional<Of<T>> newest(Class<T> sort) {
    return all(sort).stream()
        .max(
            Comparator.comparing((Of<T> of) -> !isToCome(of.file()))
                .thenComparing(of -> of.file().moment()));
  }

  /// Whether a file tells of a day that has not been: of one after tomorrow, since today is not the
  /// same day everywhere.
  boolean isToCome(Brought file) {
    return file.date().isAfter(day.plusDays(1));
  }

  /// The day that a file tells of, never after today.
  public LocalDate dateOf(Brought file) {
    return file.date().isAfter(day) ? day : file.date();
  }

  /// A file with its facts by their own type.
  public record Of<T extends Facts>(Brought file, T facts) {}
}
