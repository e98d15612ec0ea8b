package no.dugnad.wire.evidence.principles;

import java.util.List;
import java.util.Map;
import no.dugnad.wire.evidence.BadFile;

/// What came of reading a spreadsheet of measures.
public sealed interface PrincipleSheet {
  /// It was read to its end.
  ///
  /// @param entries by number, such as `2.6.7`, in the order of the file; never empty
  /// @param formulas how many cells were left out because they were formulas
  record Read(Map<String, Entry> entries, long formulas) implements PrincipleSheet {}

  /// It is such a spreadsheet and cannot be used. Nothing of it counts.
  record Bad(BadFile why) implements PrincipleSheet {}

  /// No row of headings with a number and a priority or a question was found.
  record NotRecognised() implements PrincipleSheet {}

  /// What the file says of one measure, in its own words.
  ///
  /// @param priorities as they stand, each once; mostly one or none
  /// @param questions questions or requirements as they stand, each once
  record Entry(List<String> priorities, List<String> questions) {
    public Entry {
      priorities = List.copyOf(priorities);
      questions = List.copyOf(questions);
    }
  }
}
