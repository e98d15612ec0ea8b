package no.dugnad.cli;

/// Exit codes (`contracts.md`). The JVM's own 1 and 3 mean neither.
final class ExitCode {
  /// It worked; for `check`: all met or not applicable.
  static final int OK = 0;

  /// A fault of the program itself, as the JVM's own 1: the run did not finish.
  static final int CRASHED = 1;

  /// Could not run, or wrong use.
  static final int WRONG_USE = 2;

  /// `check`: at least one `not_met`.
  static final int NOT_MET = 10;

  /// `check`: no `not_met`, but `partly` or `unknown`.
  static final int NOT_ALL_MET = 11;

  /// Ctrl-C.
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
