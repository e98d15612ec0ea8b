package no.dugnad.cli;

import java.util.List;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.Statement;

/// What came of one file.
sealed interface EvidenceOutcome {
  /// It was read.
  ///
  /// @param statements what it says, alone or with the others
  record Read(Brought file, List<Statement> statements) implements EvidenceOutcome {
    public Read {
      statements = List.copyOf(statements);
    }
  }

  /// It was not.
  ///
  /// @param key of the sentence
  /// @param sentence why, in the chosen language
  record Unread(String name, String key, String sentence) implements EvidenceOutcome {}
}
