package no.dugnad.cli;

import java.util.Optional;

/// What the person at the keyboard can put right: one clear sentence, and where there is one the
/// likely right spelling. Exit code 2.
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;
  private final transient Optional<String> likely;

  private WrongUse(Sentence sentence, Optional<String> likely) {
    super(sentence.key());
    this.sentence = sentence;
    this.likely = likely;
  }

  static WrongUse of(String key) {
    return new WrongUse(Sentence.of(key), Optional.empty());
  }

  /// With an argument of the sentence.
  WrongUse with(String name, Object value) {
    return new WrongUse(sentence.with(name, value), likely);
  }

  /// With what was probably meant.
  WrongUse likely(Optional<String> meant) {
    return new WrongUse(sentence, meant);
  }

  Sentence sentence() {
    return sentence;
  }

  Optional<String> likely() {
    return likely;
  }
}
