package no.dugnad.wire.evidence.remote;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.RemoteUserFacts;
import no.dugnad.wire.evidence.text.Lines;
import no.dugnad.wire.evidence.text.Text;

/// `config user local` of a FortiGate, alone or in a whole backup: blocks of `config … end` with
/// entries `edit … next`, and `set` with a name and a value. What has its usual value is left out,
/// and no second factor is usual. No line outside these blocks is looked at.
record FortiGateUsers(String format) implements Importer {
  private static final String BLOCK = "user local";
  private static final int DEEPEST = 64;

  @Override
  public Reading read(Content content) throws IOException {
    String beginning = Text.beginning(content, 1000).stripLeading();
    if (!beginning.startsWith("#config-version=") && !beginning.startsWith("config " + BLOCK)) {
      return new Reading.NotThisKind();
    }
    Count count = new Count();
    try (Lines lines = Lines.of(content)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!count.line(line.get())) {
          return new Reading.Bad(BadFile.whole(Problem.PIECE_TOO_LARGE));
        }
      }
    } catch (TooLarge large) {
      return new Reading.Bad(BadFile.whole(Problem.PIECE_TOO_LARGE));
    }
    return count.reading(format);
  }

  /// The users so far. One for each file.
  private static final class Count {
    private final Deque<String> open = new ArrayDeque<>();
    private boolean seen;
    private boolean inText;
    private boolean secrets;
    private String type = "";
    private String second = "";
    private boolean closed;
    private long users;
    private long demanded;
    private long plain;
    private long elsewhere;

    /// Takes one line; false where blocks stand deeper in one another than is read.
    boolean line(String line) {
      boolean within = inText;
      inText ^= hasOpenQuote(line);
      if (within) {
        return true;
      }
      String word = SettingsImporter.word(line);
      String rest = SettingsImporter.rest(line);
      boolean here = BLOCK.equals(open.peek());
      switch (word) {
        case "config" -> {
          open.push(rest);
          seen |= rest.equals(BLOCK);
        }
        case "end" -> open.poll();
        case "edit" -> fresh();
        case "next" -> {
          if (here) {
            counted();
          }
        }
        case "set" -> {
          if (here) {
            set(SettingsImporter.word(rest), SettingsImporter.rest(rest).toLowerCase(Locale.ROOT));
          }
        }
        default -> {}
      }
      return open.size() <= DEEPEST;
    }

    // A value may go over several lines between quotation marks.
    private static boolean hasOpenQuote(String line) {
      int quotes = 0;
      for (int i = 0; i < line.length(); i++) {
        quotes += line.charAt(i) == '"' && (i == 0 || line.charAt(i - 1) != '\\') ? 1 : 0;
      }
      return quotes % 2 == 1;
    }

    private void fresh() {
      type = "password";
      second = "disable";
      closed = false;
    }

    private void set(String name, String value) {
      switch (name) {
        case "type" -> type = value;
        case "two-factor" -> second = value;
        case "status" -> closed = value.equals("disable");
        case "passwd", "ppk-secret" -> secrets = true;
        default -> {}
      }
    }

    private void counted() {
      if (closed) {
        return;
      }
      users++;
      if (!second.equals("disable")) {
        demanded++;
      } else if (type.equals("password")) {
        plain++;
      } else {
        elsewhere++;
      }
    }

    Reading reading(String format) {
      if (!seen) {
        return new Reading.Bad(BadFile.lacks("config user local"));
      }
      if (!open.isEmpty()) {
        return new Reading.Bad(BadFile.lacks("end"));
      }
      return users == 0
          ? new Reading.Bad(BadFile.whole(Problem.NO_ROWS))
          : new Reading.Read(
              format, new RemoteUserFacts(users, demanded, plain, elsewhere, secrets));
    }
  }
}
