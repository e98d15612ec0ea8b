package no.dugnad.wire.evidence.backup;

import java.io.IOException;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.BackupLockFacts;
import no.dugnad.wire.evidence.facts.BackupLockFacts.Hold;
import no.dugnad.wire.evidence.text.Lines;
import no.dugnad.wire.evidence.text.Text;

/// The file `config` of a borg repository, or what `borg config --list` prints of it. Whoever can
/// write to the repository's folder can change it, so append-only is no lock. It may hold the key,
/// which is passed over.
record BorgConfig(String format) implements Importer {
  @Override
  public Reading read(Content content) throws IOException {
    String beginning = Text.beginning(content, 4000).strip();
    if (!beginning.startsWith("[repository]") || !beginning.contains("segments_per_dir")) {
      return new Reading.NotThisKind();
    }
    Optional<String> appendOnly = Optional.empty();
    boolean key = false;
    long number = 0;
    long at = 1;
    try (Lines lines = Lines.of(content)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        String[] parts = line.get().split("=", 2);
        key |= parts[0].strip().equals("key");
        if (parts.length == 2 && parts[0].strip().equals("append_only")) {
          appendOnly = Optional.of(parts[1].strip());
          at = number;
        }
      }
    } catch (TooLarge large) {
      return new Reading.Bad(BadFile.whole(Problem.PIECE_TOO_LARGE));
    }
    if (appendOnly.isEmpty()) {
      return new Reading.Bad(BadFile.lacks("append_only"));
    }
    boolean on = appendOnly.get().equals("1");
    return on || appendOnly.get().equals("0")
        ? new Reading.Read(
            format, new BackupLockFacts(on ? Hold.APPEND_ONLY : Hold.NONE, 1, 0, 0, key))
        : new Reading.Bad(BadFile.value(new Place.Line(at), "append_only", Found.TEXT));
  }
}
