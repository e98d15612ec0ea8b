package no.dugnad.wire.answers;

import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;

/// What is wrong with a file of answers, as data for one sentence.
public sealed interface AnswersFault {
  /// It cannot be read at all: empty, too large, no JSON, a damaged workbook.
  record Unreadable(BadFile why) implements AnswersFault {}

  /// Something in it is not what it should be.
  ///
  /// @param problem what, and with it what was expected
  /// @param where its path in JSON, or its row in a table
  /// @param found what stands there, as it was written, cut to a sentence's length; may be empty.
  ///   Hostile: who shows it makes it harmless
  record Wrong(AnswersProblem problem, Place where, String found) implements AnswersFault {
    private static final int LONGEST = 60;

    public Wrong {
      found = found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    }
  }
}
