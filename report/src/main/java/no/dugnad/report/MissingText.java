package no.dugnad.report;

/// A text that should be there is not: a fault in Dugnad, found by the test that reads every text
/// file. Says which text in which file.
public final class MissingText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param file the class-path resource that lacks it, or that is not there at all
  /// @param key the text's key; empty where the whole file is missing
  public MissingText(String file, String key) {
    super(key.isEmpty() ? "no text file " + file : "no text '" + key + "' in " + file);
  }
}
