package no.dugnad.wire.evidence.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.json.JsonValue.JsonNull;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import no.dugnad.wire.evidence.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// The items of a JSON file, one at a time. Items are: the elements of a list at the top; the
/// elements of the list `value` of an object at the top (Microsoft Graph), whose other members are
/// the [#head]; any other object at the top itself. Several values after one another are read one
/// by one, so that lines of JSON are items too. Only one item is held at a time.
public final class JsonItems implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonTree.DEEPEST)
                  .maxStringLength(JsonTree.LONGEST_TEXT)
                  .maxNumberLength(400)
                  .maxNameLength(10_000)
                  .build())
          .build();

  private enum In {
    NOTHING,
    LIST,
    OBJECT,
    VALUE
  }

  private final JsonParser parser;
  private Map<String, JsonValue> members = new HashMap<>();
  private JsonObject head = new JsonObject(Map.of());
  private In in = In.NOTHING;
  private boolean hasValue;
  private long index;
  private long root;

  private JsonItems(JsonParser parser) {
    this.parser = parser;
  }

  /// Begins to read. The caller closes it.
  public static JsonItems of(Content content) throws IOException {
    return new JsonItems(FACTORY.createParser(ObjectReadContext.empty(), Text.reader(content)));
  }

  /// The members beside the list `value` that have been seen so far; all of them after the end.
  public JsonObject head() {
    return head;
  }

  /// The next item. After an end or a bad file there is no meaning in asking further.
  public JsonStep next() throws IOException {
    try {
      while (true) {
        Optional<JsonStep> step =
            switch (in) {
              case NOTHING -> top();
              case LIST, VALUE -> element();
              case OBJECT -> member();
            };
        if (step.isPresent()) {
          return step.get();
        }
      }
    } catch (TooLarge | StreamConstraintsException large) {
      return bad(Problem.PIECE_TOO_LARGE);
    } catch (StreamReadException broken) {
      return bad(Problem.JSON);
    } catch (tools.jackson.core.exc.JacksonIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private JsonStep bad(Problem problem) {
    return new JsonStep.Bad(
        BadFile.at(new Place.Line(Math.max(1, parser.currentLocation().getLineNr())), problem));
  }

  private Optional<JsonStep> top() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return Optional.of(
          root == 0 ? new JsonStep.Bad(BadFile.whole(Problem.EMPTY)) : new JsonStep.End());
    }
    root++;
    index = 0;
    switch (token) {
      case START_ARRAY -> in = In.LIST;
      case START_OBJECT -> {
        in = In.OBJECT;
        members = new HashMap<>();
        hasValue = false;
      }
      default -> {
        return Optional.of(new JsonStep.Item("", JsonTree.read(parser)));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonStep> element() throws IOException {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      in = in == In.LIST ? In.NOTHING : In.OBJECT;
      return Optional.empty();
    }
    String path = (in == In.LIST ? "" : "value") + "[" + index++ + "]";
    return Optional.of(new JsonStep.Item(path, JsonTree.read(parser)));
  }

  private Optional<JsonStep> member() throws IOException {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      in = In.NOTHING;
      JsonObject whole = new JsonObject(members);
      if (hasValue) {
        head = whole;
        return Optional.empty();
      }
      return Optional.of(new JsonStep.Item("", whole));
    }
    String name = parser.currentName().toLowerCase(Locale.ROOT);
    JsonToken token = parser.nextToken();
    if (name.equals("value") && token == JsonToken.START_ARRAY) {
      hasValue = true;
      in = In.VALUE;
      head = new JsonObject(members);
      return Optional.empty();
    }
    if (members.size() >= JsonTree.MOST_NODES) {
      throw new TooLarge("an object with more members than are read");
    }
    JsonValue value = JsonTree.read(parser);
    members.merge(name, value, (one, other) -> one.equals(other) ? one : JsonNull.NULL);
    return Optional.empty();
  }

  @Override
  public void close() {
    parser.close();
  }
}
