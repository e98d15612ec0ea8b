package no.dugnad.wire.spf;

/// One term of a record (RFC 7208 §4.6.1).
public sealed interface Term {
  /// As it stands in the record.
  String text();

  /// A mechanism with its qualifier.
  record Directive(String text, Qualifier qualifier, Mechanism mechanism) implements Term {}

  /// `redirect=` (§6.1).
  record Redirect(String text, MacroString domain) implements Term {}

  /// `exp=` (§6.2).
  record Explanation(String text, MacroString domain) implements Term {}

  /// A modifier that nobody defined, which is ignored (§6).
  record UnknownModifier(String text) implements Term {}

  /// What the grammar does not allow; one of these makes the whole record a permanent error (§4.6).
  record Broken(String text, Problem problem) implements Term {}

  /// What is wrong with a term. The names are public: reports say them as `unknown-mechanism`.
  enum Problem {
    UNKNOWN_MECHANISM,
    MISSING_ARGUMENT,
    UNEXPECTED_ARGUMENT,
    BAD_DOMAIN,
    BAD_MACRO,
    BAD_ADDRESS,
    BAD_PREFIX_LENGTH,
    REPEATED_MODIFIER,
    BAD_CHARACTER,
    TOO_LONG;

    /// As reports write it.
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
