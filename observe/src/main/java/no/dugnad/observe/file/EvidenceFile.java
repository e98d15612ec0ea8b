package no.dugnad.observe.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.importers.Importers;
import no.dugnad.wire.evidence.machines.Mapping;
import no.dugnad.wire.evidence.machines.TablePreview;

/// A file that somebody brought, opened and read.
public sealed interface EvidenceFile {
  /// Why a file could not be opened.
  enum Trouble {
    ABSENT,
    FOLDER,
    /// A device, a pipe or the like.
    NO_FILE,
    UNREADABLE
  }

  /// It was opened.
  ///
  /// @param written the day that it was last written
  record Opened(Reading reading, LocalDate written) implements EvidenceFile {}

  /// It could not be opened, or not read to its end.
  record Unopened(Trouble trouble) implements EvidenceFile {}

  /// Opens and reads a file. Nothing is written, and nothing else is opened.
  static EvidenceFile read(Path path) {
    return read(path, Mapping.NONE);
  }

  /// What the columns of a table would be taken as; empty where the file is no table or cannot be
  /// read: [#read(Path, Mapping)] then says why.
  static Optional<TablePreview> preview(Path path, Mapping mapping) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      return Importers.preview(() -> Files.newInputStream(path), mapping);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// As [#read(Path)], where somebody has said which column of a table of machines is what.
  static EvidenceFile read(Path path, Mapping mapping) {
    if (Files.isDirectory(path)) {
      return new Unopened(Trouble.FOLDER);
    }
    if (!Files.exists(path)) {
      return new Unopened(Trouble.ABSENT);
    }
    if (!Files.isRegularFile(path)) {
      return new Unopened(Trouble.NO_FILE);
    }
    try {
      LocalDate written =
          Files.getLastModifiedTime(path).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
      return new Opened(Importers.read(() -> Files.newInputStream(path), mapping), written);
    } catch (NoSuchFileException gone) {
      return new Unopened(Trouble.ABSENT);
    } catch (IOException unreadable) {
      return new Unopened(Trouble.UNREADABLE);
    }
  }
}
