package no.dugnad.cli;

/// What the person at the keyboard can put right: one clear sentence, shown as it is, exit code 2.
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String sentence) {
    super(sentence);
  }

  /// The sentence.
  String sentence() {
    return String.valueOf(getMessage());
  }
}
