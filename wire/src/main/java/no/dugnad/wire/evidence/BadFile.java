package no.dugnad.wire.evidence;

import java.util.Optional;

/// Why a file cannot be used, as data for one sentence. Nothing in it comes from the file except
/// numbers and names of columns and properties that the importer itself asked for.
///
/// @param where in the file, where that is known
/// @param expected what should have been there: a column's or property's name, a number, a form;
///   may be empty
/// @param found what was there, in kind
public record BadFile(Problem problem, Optional<Place> where, String expected, Found found) {
  /// A problem of the whole file.
  public static BadFile whole(Problem problem) {
    return new BadFile(problem, Optional.empty(), "", Found.UNSAID);
  }

  /// A problem at a place.
  public static BadFile at(Place where, Problem problem) {
    return new BadFile(problem, Optional.of(where), "", Found.UNSAID);
  }

  /// A value that is not what it should be.
  ///
  /// @param expected the column or property, as the importer names it
  public static BadFile value(Place where, String expected, Found found) {
    return new BadFile(Problem.VALUE, Optional.of(where), expected, found);
  }

  /// A column or property that is lacking.
  public static BadFile lacks(String expected) {
    return new BadFile(Problem.LACKS, Optional.empty(), expected, Found.NOTHING);
  }

  /// With what was expected.
  public BadFile expecting(String what) {
    return new BadFile(problem, where, what, found);
  }
}
