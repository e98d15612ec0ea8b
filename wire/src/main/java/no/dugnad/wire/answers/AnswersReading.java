package no.dugnad.wire.answers;

import no.dugnad.model.measure.Answers;

/// What came of reading a file of answers.
public sealed interface AnswersReading {
  /// It was read to the end, and all of it is right.
  record Read(Answers answers) implements AnswersReading {}

  /// It cannot be used. Nothing of it counts.
  record Bad(AnswersFault why) implements AnswersReading {}
}
