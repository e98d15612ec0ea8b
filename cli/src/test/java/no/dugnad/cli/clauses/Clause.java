package no.dugnad.cli.clauses;

/// One way in which a check can end: a text `reason.SUFFIX` of the check.
///
/// @param check the check's id, or `common` for what all checks share
/// @param text what it says, in English
record Clause(String check, String suffix, String text) {
  /// The reason's key, such as `dns.caa.absent`.
  String key() {
    return check + "." + suffix;
  }
}
