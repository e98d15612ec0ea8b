package no.dugnad.wire.evidence.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.wire.evidence.Found;

/// A JSON value (RFC 8259), small enough to be held.
public sealed interface JsonValue {
  /// An object. Names are asked for without regard to case, since PowerShell writes `IsMfaCapable`
  /// where Graph writes `isMfaCapable`. A name that occurs twice with different values has none.
  ///
  /// @param members by name in lower case
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Map.copyOf(members);
    }

    /// Whether there is a member, be it null.
    public boolean has(String name) {
      return members.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// The member; null of JSON where there is none.
    public JsonValue get(String name) {
      return members.getOrDefault(name.toLowerCase(Locale.ROOT), JsonNull.NULL);
    }

    /// The member where it is text.
    public Optional<String> text(String name) {
      return get(name) instanceof JsonText(String text) ? Optional.of(text) : Optional.empty();
    }

    /// The member where it is true or false.
    public Optional<Boolean> flag(String name) {
      return get(name) instanceof JsonFlag(boolean flag) ? Optional.of(flag) : Optional.empty();
    }

    /// The member where it is a whole number.
    public Optional<Long> whole(String name) {
      return get(name) instanceof JsonNumber number ? number.whole() : Optional.empty();
    }

    /// The member where it is an object.
    public Optional<JsonObject> object(String name) {
      return get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /// The member's items; none where it is not a list.
    public List<JsonValue> list(String name) {
      return get(name) instanceof JsonList(List<JsonValue> items) ? items : List.of();
    }

    /// The texts among the member's items. A lone text counts as a list of one, since PowerShell
    /// unwraps such lists.
    public List<String> texts(String name) {
      return switch (get(name)) {
        case JsonText(String text) -> List.of(text);
        case JsonList(List<JsonValue> items) ->
            items.stream()
                .filter(JsonText.class::isInstance)
                .map(item -> ((JsonText) item).text())
                .toList();
        case JsonObject _, JsonNumber _, JsonFlag _, JsonNull _ -> List.of();
      };
    }
  }

  /// A list.
  record JsonList(List<JsonValue> items) implements JsonValue {
    public JsonList {
      items = List.copyOf(items);
    }
  }

  /// A text.
  record JsonText(String text) implements JsonValue {}

  /// A number as it was written.
  record JsonNumber(String written) implements JsonValue {
    /// The number where it is a whole one that fits in 64 bits.
    public Optional<Long> whole() {
      try {
        return Optional.of(Long.parseLong(written));
      } catch (NumberFormatException other) {
        return Optional.empty();
      }
    }
  }

  /// True or false.
  record JsonFlag(boolean flag) implements JsonValue {}

  /// Null.
  enum JsonNull implements JsonValue {
    NULL
  }

  /// What it is, for a sentence about what was expected instead.
  default Found found() {
    return switch (this) {
      case JsonObject _ -> Found.OBJECT;
      case JsonList _ -> Found.LIST;
      case JsonText _ -> Found.TEXT;
      case JsonNumber _ -> Found.NUMBER;
      case JsonFlag _ -> Found.TRUE_OR_FALSE;
      case JsonNull _ -> Found.NOTHING;
    };
  }
}
