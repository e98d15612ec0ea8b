package no.dugnad.wire.evidence.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.json.JsonValue.JsonFlag;
import no.dugnad.wire.evidence.json.JsonValue.JsonList;
import no.dugnad.wire.evidence.json.JsonValue.JsonNull;
import no.dugnad.wire.evidence.json.JsonValue.JsonNumber;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import no.dugnad.wire.evidence.json.JsonValue.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One JSON value as a tree, within bounds.
final class JsonTree {
  /// Nesting; the deepest sample has about ten levels.
  static final int DEEPEST = 64;

  /// Characters of one text.
  static final int LONGEST_TEXT = 1 << 20;

  /// Values in one item: enough for a policy that names thousands of ids.
  static final int MOST_NODES = 100_000;

  /// Characters of all texts of one item.
  private static final int MOST_TEXT = 1 << 23;

  private final JsonParser parser;
  private int nodes;
  private int text;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /// The value that begins at the parser's current token.
  ///
  /// @throws TooLarge where it is more than is held
  static JsonValue read(JsonParser parser) throws TooLarge {
    return new JsonTree(parser).value();
  }

  // Recursion is bounded by the parser's own bound on nesting.
  private JsonValue value() throws TooLarge {
    if (++nodes > MOST_NODES) {
      throw new TooLarge("an item with more values than are held");
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> new JsonText(held(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(held(parser.getString()));
      case VALUE_TRUE -> new JsonFlag(true);
      case VALUE_FALSE -> new JsonFlag(false);
      case VALUE_NULL -> JsonNull.NULL;
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private JsonObject object() throws TooLarge {
    Map<String, JsonValue> members = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = held(parser.currentName()).toLowerCase(Locale.ROOT);
      parser.nextToken();
      members.merge(name, value(), (one, other) -> one.equals(other) ? one : JsonNull.NULL);
    }
    return new JsonObject(members);
  }

  private JsonList list() throws TooLarge {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new JsonList(items);
  }

  private String held(String value) throws TooLarge {
    text += value.length();
    if (text > MOST_TEXT) {
      throw new TooLarge("an item with more text than is held");
    }
    return value;
  }
}
