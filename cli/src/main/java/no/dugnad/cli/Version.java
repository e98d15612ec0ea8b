package no.dugnad.cli;

/// The program's own version, as the build stamps it.
final class Version {
  /// Such as `0.1.0`; a test holds it to the build's.
  static final String TEXT = "0.1.0";

  private Version() {}
}
