package no.dugnad.observe.socket;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// On which lines of a small JSON file the entries of its list stand, so that what is wrong can be
/// told by its line.
public final class EntryLines {
  private EntryLines() {}

  /// The line of each entry, from 1; as many as could be read.
  ///
  /// @param text a JSON object
  /// @param list the name of a list in it
  public static List<Integer> of(String text, String list) {
    List<Integer> lines = new ArrayList<>();
    try (JsonParser json = JsonMapper.shared().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return lines;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals(list);
        if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            lines.add(json.currentTokenLocation().getLineNr());
            json.skipChildren();
          }
          return lines;
        }
        json.skipChildren();
      }
    } catch (JacksonException endsHere) {
      // What stands before the fault is known.
    }
    return lines;
  }

  /// The line on which a text ceases to be JSON; 0 where that is not known.
  public static int of(JacksonException notJson) {
    TokenStreamLocation place = notJson.getLocation();
    return place == null ? 0 : Math.max(0, place.getLineNr());
  }

  /// The line of one entry; 0 where it is not known.
  ///
  /// @param index from 0
  public static int line(String text, String list, int index) {
    List<Integer> lines = of(text, list);
    return index < lines.size() ? lines.get(index) : 0;
  }
}
