package no.dugnad.report.terminal;

import no.dugnad.model.finding.Verdict;

/// Whether colours may be used. They only ever repeat what the words say.
public enum Style {
  /// Nothing but letters: for pipes, `NO_COLOR` and `TERM=dumb`.
  PLAIN,
  /// With the colour sequences of ECMA-48 (SGR).
  ANSI;

  private static final String RESET = "\u001b[0m";

  /// A heading.
  String bold(String text) {
    return wrapped("1", text);
  }

  /// What matters less.
  String faint(String text) {
    return wrapped("2", text);
  }

  /// In the colour of a verdict.
  String of(Verdict verdict, String text) {
    return switch (verdict) {
      case Verdict.NotMet() -> wrapped("1;31", text);
      case Verdict.Partly() -> wrapped("1;33", text);
      case Verdict.Unknown(var _) -> wrapped("1;36", text);
      case Verdict.Met() -> wrapped("1;32", text);
      case Verdict.NotApplicable() -> text;
    };
  }

  private String wrapped(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
