package no.dugnad.wire.evidence.principles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.rows.RowStep;
import no.dugnad.wire.evidence.rows.Rows;

/// Reads a spreadsheet of measures, XLSX (its first sheet) or CSV. Other lines may stand above the
/// headings; rows that name a category or a principle, or no number at all, are passed over.
public final class PrincipleSheets {
  private static final int MOST_ROWS_ABOVE = 30;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_OF_ONE = 20;
  private static final int LONGEST = 4_000;

  /// What is told as expected where a number is not one.
  private static final String NUMBERS = "1.1.1 – 4.4.4";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:NSM|GP)?[ -]?([0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2})[.:)]?(?:\\s.*+)?",
          Pattern.DOTALL);
  private static final Pattern ABOVE =
      Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})?[.:)]?(?:\\s.*+)?", Pattern.DOTALL);

  private final Set<String> known;
  private final Map<String, List<String>> priorities = new LinkedHashMap<>();
  private final Map<String, List<String>> questions = new LinkedHashMap<>();
  private long formulas;

  private PrincipleSheets(Set<String> known) {
    this.known = known;
  }

  /// Reads a file. Nothing of a file with a fault is kept.
  ///
  /// @param known the numbers that there are; another number is a fault
  /// @throws IOException where the bytes cannot be had
  public static PrincipleSheet read(Content content, Set<String> known) throws IOException {
    try (Rows rows = Rows.of(content)) {
      return new PrincipleSheets(known).read(rows);
    } catch (TooLarge large) {
      return new PrincipleSheet.Bad(BadFile.whole(Problem.TOO_LARGE));
    } catch (ZipException damaged) {
      return new PrincipleSheet.Bad(BadFile.whole(Problem.ZIP));
    }
  }

  private PrincipleSheet read(Rows rows) throws IOException {
    Optional<Headings> headings = Headings.of(rows.header());
    for (int read = 0; read < MOST_ROWS; read++) {
      switch (rows.nextOfAnyWidth()) {
        case RowStep.Bad(BadFile why) -> {
          return new PrincipleSheet.Bad(why);
        }
        case RowStep.End() -> {
          return end(headings.isPresent());
        }
        case RowStep.Row row -> {
          if (headings.isPresent()) {
            Optional<BadFile> wrong = take(headings.get(), row);
            if (wrong.isPresent()) {
              return new PrincipleSheet.Bad(wrong.get());
            }
          } else if (read < MOST_ROWS_ABOVE) {
            headings = Headings.of(row.fields());
          } else {
            return new PrincipleSheet.NotRecognised();
          }
        }
      }
    }
    return new PrincipleSheet.Bad(BadFile.whole(Problem.TOO_LARGE));
  }

  private PrincipleSheet end(boolean recognised) {
    if (!recognised) {
      return new PrincipleSheet.NotRecognised();
    }
    if (priorities.isEmpty()) {
      return new PrincipleSheet.Bad(BadFile.whole(Problem.NO_ROWS));
    }
    Map<String, PrincipleSheet.Entry> entries = new LinkedHashMap<>();
    priorities.forEach((number, of) ->
        entries.put(
            number, new PrincipleSheet.Entry(of, questions.getOrDefault(number, List.of()))));
    return new PrincipleSheet.Read(java.util.Collections.unmodifiableMap(entries), formulas);
  }

  private Optional<BadFile> take(Headings headings, RowStep.Row row) {
    String cell = field(row, OptionalInt.of(headings.number())).strip();
    boolean digits = cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (!digits || cell.length() <= LONGEST && ABOVE.matcher(cell).matches()) {
      return Optional.empty();
    }
    Place where = new Place.Row(row.number());
    Matcher form = NUMBER.matcher(cell);
    if (cell.length() > LONGEST || !form.matches()) {
      // Also where a spreadsheet program has made a date of the number.
      return Optional.of(BadFile.value(where, NUMBERS, Found.TEXT));
    }
    String number = form.group(1);
    if (!known.contains(number)) {
      return Optional.of(BadFile.value(where, NUMBERS, Found.NUMBER));
    }
    List<String> priority = priorities.computeIfAbsent(number, _ -> new ArrayList<>());
    List<String> question = questions.computeIfAbsent(number, _ -> new ArrayList<>());
    boolean kept =
        keep(priority, field(row, headings.priority()))
            && keep(question, field(row, headings.question()));
    return kept ? Optional.empty() : Optional.of(BadFile.at(where, Problem.PIECE_TOO_LARGE));
  }

  private boolean keep(List<String> of, String field) {
    String text = field.strip();
    if (text.startsWith("=")) {
      formulas++;
      return true;
    }
    if (text.length() > LONGEST) {
      return false;
    }
    if (!text.isEmpty() && !of.contains(text)) {
      of.add(text);
    }
    return of.size() <= MOST_OF_ONE;
  }

  private static String field(RowStep.Row row, OptionalInt column) {
    return column.isPresent() && column.getAsInt() < row.fields().size()
        ? row.fields().get(column.getAsInt())
        : "";
  }
}
