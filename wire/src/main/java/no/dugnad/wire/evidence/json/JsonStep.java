package no.dugnad.wire.evidence.json;

import no.dugnad.wire.evidence.BadFile;

/// What comes next when JSON is read item by item.
public sealed interface JsonStep {
  /// One item.
  ///
  /// @param path where it stands, such as `value[3]`
  record Item(String path, JsonValue value) implements JsonStep {}

  /// All has been read, and it was correct.
  record End() implements JsonStep {}

  /// It cannot be read further.
  record Bad(BadFile why) implements JsonStep {}
}
