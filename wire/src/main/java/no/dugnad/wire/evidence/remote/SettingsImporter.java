package no.dugnad.wire.evidence.remote;

import java.io.IOException;
import java.util.List;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.text.Text;

/// Reads settings that are short enough to be held as a whole: one setting on each line.
record SettingsImporter(String format, Settings settings) implements Importer {
  private static final int BEGINNING = 1 << 14;
  private static final int LONGEST = 1 << 20;

  /// One kind of settings.
  interface Settings {
    /// Whether the beginning of a file is of this kind.
    ///
    /// @param lines without blanks around them; the last may be cut
    boolean knows(List<String> lines);

    /// What they demand.
    ///
    /// @param lines all of them, without blanks around them
    Reading read(String format, List<String> lines);
  }

  @Override
  public Reading read(Content content) throws IOException {
    if (!settings.knows(lines(Text.beginning(content, BEGINNING)))) {
      return new Reading.NotThisKind();
    }
    String all = Text.beginning(content, LONGEST + 1);
    return all.length() > LONGEST
        ? new Reading.Bad(BadFile.whole(Problem.TOO_LARGE))
        : settings.read(format, lines(all));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).toList();
  }

  /// The first word of a line, such as `server` of `server 10.8.0.0 255.255.255.0`.
  static String word(String line) {
    return line.split("\\s", 2)[0];
  }

  /// What stands after the first word; empty where nothing does.
  static String rest(String line) {
    String[] parts = line.split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1];
  }
}
