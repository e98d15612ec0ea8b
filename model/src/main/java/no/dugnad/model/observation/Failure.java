package no.dugnad.model.observation;

/// Nothing was learned, and why. Never an absence, never a verdict.
public sealed interface Failure extends Outcome {
  /// What a check that rested on this exchange has to say.
  Cause cause();

  /// The public name of this kind in reports.
  String kind();

  /// Nothing came in time.
  ///
  /// @param stage what was waited for, such as `connect` or `greeting`
  record TimedOut(String stage) implements Failure {
    @Override
    public Cause cause() {
      return Cause.TIMED_OUT;
    }

    @Override
    public String kind() {
      return "timed-out";
    }
  }

  /// The other side said no: a reset at connect, REFUSED, 5xx at the greeting, a TLS alert.
  ///
  /// @param stage where, such as `connect`, `greeting`, `tls`; `tls-version` where the server
  ///   speaks no version that it was offered: it picked an older one, which is then what it said,
  ///   such as `TLSv1.1`, or it said so by the alert `protocol_version`
  /// @param said what it said, as received, at most 512 characters
  record Refused(String stage, String said) implements Failure {
    @Override
    public Cause cause() {
      return Cause.REFUSED_US;
    }

    @Override
    public String kind() {
      return "refused";
    }
  }

  /// The other side asked us to slow down: 421, 450, 429, or it refuses now what it gave before.
  record RateLimited(String stage, String said) implements Failure {
    @Override
    public Cause cause() {
      return Cause.RATE_LIMITED;
    }

    @Override
    public String kind() {
      return "rate-limited";
    }
  }

  /// The network said that there is no way there (ICMP, no route, no such family here).
  record Unreachable(String said) implements Failure {
    @Override
    public Cause cause() {
      return Cause.BLOCKED_HERE;
    }

    @Override
    public String kind() {
      return "unreachable";
    }
  }

  /// Our own limit ran out: bytes, records, time, connections.
  record BudgetSpent(String limit) implements Failure {
    @Override
    public Cause cause() {
      return Cause.BUDGET;
    }

    @Override
    public String kind() {
      return "budget";
    }
  }

  /// The address rules or the scope forbid it; nothing was sent.
  record OutOfScope(String rule) implements Failure {
    @Override
    public Cause cause() {
      return Cause.OUT_OF_SCOPE;
    }

    @Override
    public String kind() {
      return "out-of-scope";
    }
  }

  /// What came was not the protocol, or closed in the middle of it.
  record Garbled(String stage, String why) implements Failure {
    @Override
    public Cause cause() {
      return Cause.UNSUPPORTED;
    }

    @Override
    public String kind() {
      return "garbled";
    }
  }

  /// Somebody between us and the other side answered in its place, such as a root name server that
  /// answers with recursion.
  record Intercepted(String stage, String why) implements Failure {
    @Override
    public Cause cause() {
      return Cause.INTERCEPTED;
    }

    @Override
    public String kind() {
      return "intercepted";
    }
  }

  /// Nobody has asked yet, or asking was switched off (`--only`, `--dry-run`, a cancelled run).
  record NotLooked() implements Failure {
    @Override
    public Cause cause() {
      return Cause.BUDGET;
    }

    @Override
    public String kind() {
      return "not-looked";
    }
  }
}
