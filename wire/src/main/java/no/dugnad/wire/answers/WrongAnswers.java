package no.dugnad.wire.answers;

import no.dugnad.wire.evidence.Place;

/// Ends the reading of a file at the first fault. Never leaves this package.
final class WrongAnswers extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient AnswersFault fault;

  WrongAnswers(AnswersProblem problem, Place where, String found) {
    super(problem.name());
    this.fault = new AnswersFault.Wrong(problem, where, found);
  }

  AnswersFault fault() {
    return fault;
  }
}
