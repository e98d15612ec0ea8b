package no.dugnad.wire.evidence.backup;

import java.io.IOException;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Data;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Outcome;
import no.dugnad.wire.evidence.text.Text;

/// What `restic check` prints. Its text is short, so it is read as a whole.
record ResticCheckText(String format) implements Importer {
  private static final int BEGINNING = 1 << 14;
  private static final int LONGEST = 1 << 20;

  @Override
  public Reading read(Content content) throws IOException {
    String beginning = Text.beginning(content, BEGINNING);
    if (!hasLine(beginning, "check all packs")
        || !hasLine(beginning, "check snapshots, trees and blobs")) {
      return new Reading.NotThisKind();
    }
    String all = Text.beginning(content, LONGEST + 1);
    if (all.length() > LONGEST) {
      return new Reading.Bad(BadFile.whole(Problem.TOO_LARGE));
    }
    return new Reading.Read(
        format, new BackupCheckFacts(outcome(all), data(all), Optional.empty()));
  }

  // One word of damage outweighs all words of health: a file may hold more than one run.
  private static Outcome outcome(String all) {
    boolean damaged =
        all.lines()
            .map(String::strip)
            .anyMatch(line ->
                line.startsWith("Fatal:")
                    || line.startsWith("error")
                    || line.contains("repository contains errors")
                    || line.contains("does not match"));
    if (damaged) {
      return Outcome.DAMAGED;
    }
    return hasLine(all, "no errors were found") ? Outcome.GOOD : Outcome.UNFINISHED;
  }

  private static Data data(String all) {
    if (hasLine(all, "read all data")) {
      return Data.ALL;
    }
    boolean part =
        all.lines()
            .map(String::strip)
            .anyMatch(line -> line.startsWith("read ") && line.contains("data packs"));
    return part ? Data.PART : Data.NONE;
  }

  private static boolean hasLine(String text, String line) {
    return text.lines().map(String::strip).anyMatch(line::equals);
  }
}
