package no.dugnad.observe.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import no.dugnad.observe.file.EvidenceFile.Trouble;
import no.dugnad.wire.evidence.principles.PrincipleSheet;
import no.dugnad.wire.evidence.principles.PrincipleSheets;

/// The user's own copy of a spreadsheet of measures, opened and read.
public sealed interface PrincipleFile {
  /// It was opened.
  record Opened(PrincipleSheet sheet) implements PrincipleFile {}

  /// It could not be opened, or not read to its end.
  record Unopened(Trouble trouble) implements PrincipleFile {}

  /// Opens and reads a file. Nothing is written, and nothing else is opened.
  ///
  /// @param known the numbers of the measures that there are
  static PrincipleFile read(Path path, Set<String> known) {
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
      return new Opened(PrincipleSheets.read(() -> Files.newInputStream(path), known));
    } catch (NoSuchFileException gone) {
      return new Unopened(Trouble.ABSENT);
    } catch (IOException unreadable) {
      return new Unopened(Trouble.UNREADABLE);
    }
  }
}
