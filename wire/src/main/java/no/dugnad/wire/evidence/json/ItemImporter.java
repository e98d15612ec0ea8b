package no.dugnad.wire.evidence.json;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import no.dugnad.wire.evidence.text.Text;

/// Reads JSON whose items are objects of one kind. It is known by its first object; where the list
/// is empty, by what Microsoft Graph writes beside it.
///
/// @param context a word of `@odata.context`, in lower case, by which an empty list is known; empty
///   where nothing is written beside it
/// @param counting makes a new count for each file
public record ItemImporter(String format, String context, Supplier<Counting> counting)
    implements Importer {
  /// What is counted while a file is read. One for each file.
  public interface Counting {
    /// Whether the first object of a file is of this kind.
    boolean knows(JsonObject first);

    /// Counts one item; says what is wrong where it cannot be used.
    ///
    /// @param path where it stands
    Optional<BadFile> count(String path, JsonObject item) throws TooLarge;

    /// What was counted.
    ///
    /// @param head what stands beside a list; see [JsonItems#head]
    Facts facts(JsonObject head);

    /// Wrong as a whole, though every item is right.
    default Optional<BadFile> whole() {
      return Optional.empty();
    }
  }

  @Override
  public Reading read(Content content) throws IOException {
    if (!looksLikeJson(content)) {
      return new Reading.NotThisKind();
    }
    Counting count = counting.get();
    boolean known = false;
    try (JsonItems items = JsonItems.of(content)) {
      while (true) {
        switch (items.next()) {
          case JsonStep.Item(String path, JsonValue value) -> {
            if (!(value instanceof JsonObject item)) {
              return known ? bad(path, value) : new Reading.NotThisKind();
            }
            if (!known && !count.knows(item)) {
              return new Reading.NotThisKind();
            }
            known = true;
            Optional<BadFile> wrong = count.count(path, item);
            if (wrong.isPresent()) {
              return new Reading.Bad(wrong.get());
            }
          }
          case JsonStep.End() -> {
            return end(count, known, items.head());
          }
          case JsonStep.Bad(BadFile why) -> {
            return known ? new Reading.Bad(why) : new Reading.NotThisKind();
          }
        }
      }
    }
  }

  private Reading end(Counting count, boolean known, JsonObject head) {
    if (!known) {
      String written = head.text("@odata.context").orElse("").toLowerCase(java.util.Locale.ROOT);
      return !context.isEmpty() && written.contains(context)
          ? new Reading.Bad(BadFile.whole(Problem.NO_ROWS))
          : new Reading.NotThisKind();
    }
    return count
        .whole()
        .<Reading>map(Reading.Bad::new)
        .orElseGet(() -> new Reading.Read(format, count.facts(head)));
  }

  private static Reading bad(String path, JsonValue value) {
    return new Reading.Bad(BadFile.value(new Place.Path(path), "", value.found()));
  }

  /// Whether the first sign of the content that is no blank begins an object or a list.
  public static boolean looksLikeJson(Content content) throws IOException {
    String beginning = Text.beginning(content, 1000).stripLeading();
    return beginning.startsWith("{") || beginning.startsWith("[");
  }
}
