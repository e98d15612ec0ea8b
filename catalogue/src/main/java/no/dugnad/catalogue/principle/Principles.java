package no.dugnad.catalogue.principle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;

/// All of Grunnprinsippene that Dugnad knows, checked against each other and against the replay.
///
/// @param measures in the order of their numbers
/// @param lists in the order in which they are shown
/// @param gaps references of other frameworks that none of the measures answers to
public record Principles(
    List<PrincipleMeasure> measures,
    List<BasicList> lists,
    List<Framework> frameworks,
    List<Mapping> gaps) {
  /// The version of Grunnprinsippene.
  public static final String VERSION = "2.1";

  public Principles {
    measures = List.copyOf(measures);
    lists = List.copyOf(lists);
    frameworks = List.copyOf(frameworks);
    gaps = List.copyOf(gaps);
  }

  /// The shipped data.
  ///
  /// @param replay whose measures they name
  /// @throws BadRow where a table is missing or wrong: the program was built wrongly
  public static Principles shipped(ReplayData replay) {
    return read(replay, file -> Resources.text(Principles.class, file));
  }

  /// Data from tables given as text.
  ///
  /// @param table the text of a table by its file name, such as `bearing.tsv`
  /// @throws BadRow with the file, the row and what was expected, where one is wrong
  public static Principles read(ReplayData replay, Function<String, String> table) {
    return new PrincipleReader(replay, table).read();
  }

  /// The measure with this number; empty where there is none.
  public Optional<PrincipleMeasure> measure(MeasureNumber number) {
    return measures.stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /// The categories, such as `2`, in order.
  public List<String> categories() {
    return measures.stream()
        .map(one -> Integer.toString(one.number().category()))
        .distinct()
        .toList();
  }

  /// The 21 principles, such as `2.10`, in order.
  public List<String> principles() {
    return measures.stream().map(one -> one.number().ofPrinciple()).distinct().toList();
  }

  /// The measures of a category such as `2`, of a principle such as `2.10`, or the one with the
  /// number; none where there is no such thing.
  public List<PrincipleMeasure> under(String place) {
    return measures.stream().filter(one -> (one.number() + ".").startsWith(place + ".")).toList();
  }
}
