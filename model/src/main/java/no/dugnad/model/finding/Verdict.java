package no.dugnad.model.finding;

import no.dugnad.model.observation.Cause;

/// The five verdicts.
public sealed interface Verdict {
  /// As it stands in reports: `met`, `partly`, `not_met`, `unknown`, `not_applicable`.
  String text();

  /// What is asked for is there.
  record Met() implements Verdict {
    @Override
    public String text() {
      return "met";
    }
  }

  /// Some of it is there, or it is there with a weakness.
  record Partly() implements Verdict {
    @Override
    public String text() {
      return "partly";
    }
  }

  /// It is not there. Always rests on two looks that agree.
  record NotMet() implements Verdict {
    @Override
    public String text() {
      return "not_met";
    }
  }

  /// It could not be told. Never shown as met.
  record Unknown(Cause cause) implements Verdict {
    @Override
    public String text() {
      return "unknown";
    }
  }

  /// The question does not arise here; the reason says why.
  record NotApplicable() implements Verdict {
    @Override
    public String text() {
      return "not_applicable";
    }
  }

  /// What is asked for is there.
  static Verdict met() {
    return new Met();
  }

  /// It is there with a weakness.
  static Verdict partly() {
    return new Partly();
  }

  /// It is not there.
  static Verdict notMet() {
    return new NotMet();
  }

  /// The question does not arise.
  static Verdict notApplicable() {
    return new NotApplicable();
  }

  /// Could not be told, for this cause.
  static Verdict unknown(Cause cause) {
    return new Unknown(cause);
  }

  /// Whether it says that something is wrong (partly or not met), and so needs a second look.
  default boolean accuses() {
    return this instanceof Partly || this instanceof NotMet;
  }
}
