package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// A form of Dugnad as somebody filled it in. The first thing that is wrong is kept; what is read
/// after it is of no use.
final class Form {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  /// The hash of no data at all: nothing was copied, or the command failed.
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final JsonObject item;
  private final String path;
  private Optional<BadFile> wrong = Optional.empty();

  /// @param path where the item stands, empty at the top
  Form(JsonObject item, String path) {
    this.item = item;
    this.path = path;
  }

  /// What is wrong, where something is.
  Optional<BadFile> wrong() {
    return wrong;
  }

  /// Text that must be there.
  String text(String name) {
    Optional<String> text = item.text(name).map(String::strip).filter(one -> !one.isEmpty());
    return need(name, text, "");
  }

  /// A moment that must be there.
  Instant moment(String name) {
    return need(name, Written.read(text(name)).map(Written::at), Instant.EPOCH);
  }

  /// A whole number from 1 to a million that must be there.
  long number(String name) {
    return need(name, item.whole(name).filter(one -> one > 0 && one <= 1_000_000_000_000L), 1L);
  }

  /// A SHA-256 of something that must be there, in lower case.
  String hash(String name) {
    String text = text(name).toLowerCase(java.util.Locale.ROOT);
    return need(
        name,
        Optional.of(text).filter(one -> SHA256.matcher(one).matches() && !one.equals(OF_NOTHING)),
        "");
  }

  /// Says that the second of two moments must be the later.
  void inOrder(Instant earlier, Instant later, String nameOfLater) {
    if (wrong.isEmpty() && later.isBefore(earlier)) {
      wrong = Optional.of(BadFile.whole(Problem.ORDER).expecting(nameOfLater));
    }
  }

  /// Says that a value is wrong unless the condition holds.
  void require(boolean holds, String name) {
    if (!holds) {
      need(name, Optional.empty(), "");
    }
  }

  private <T> T need(String name, Optional<T> value, T instead) {
    if (value.isEmpty() && wrong.isEmpty()) {
      boolean blank = item.text(name).map(String::isBlank).orElse(!item.has(name));
      wrong =
          Optional.of(
              blank
                  ? BadFile.lacks(path + name)
                  : BadFile.value(new Place.Path(path + name), name, item.get(name).found()));
    }
    return value.orElse(instead);
  }
}
