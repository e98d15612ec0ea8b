package no.dugnad.wire.evidence;

/// Where in a file something is.
public sealed interface Place {
  /// A row of a table; the header is row 1.
  record Row(long number) implements Place {}

  /// A line of text, from 1.
  record Line(long number) implements Place {}

  /// A place in JSON, such as `value[3].isMfaCapable`: names that the importer asked for, and
  /// indexes from 0.
  record Path(String path) implements Place {}
}
