package no.dugnad.observe.dns.message;

import no.dugnad.model.observation.Failure;

/// How one question to one server ended.
public sealed interface Told {
  /// It answered.
  record Answered(Reply reply) implements Told {}

  /// It did not.
  record Failed(Failure failure) implements Told {}

  /// A failure.
  static Told failed(Failure failure) {
    return new Failed(failure);
  }
}
