package no.dugnad.report.terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.report.Harmless;
import no.dugnad.report.Texts;

/// What a run is doing, as lines. Pure: it is given where the run stands and answers with what to
/// write. On a terminal that is a line for each check that is decided and, below them, one line
/// that is written over itself; into a pipe it is a plain line now and then.
public final class Progress {
  private static final String BACK = "\r";
  private static final String ERASE = "\u001b[K";

  private final Texts texts;
  private final Sheet sheet;
  private final Letters letters;

  /// @param sheet its width is that of the one line
  public Progress(Texts texts, Sheet sheet) {
    this.texts = texts;
    this.sheet = sheet;
    this.letters = new Letters(sheet.charset());
  }

  /// Where a run stands.
  ///
  /// @param done how many checks are decided
  /// @param all how many there are; 0 where that is not known yet
  /// @param now the questions that are still open, longest waiting first, in a few words as
  ///   strangers' names make them
  /// @param silent whether nothing has ended for a while, so that the run is waiting for somebody
  public record Standing(int done, int all, List<String> now, boolean silent) {
    public Standing {
      now = List.copyOf(now);
    }
  }

  /// One decided check, as a line with its newline: its mark, verdict and title.
  ///
  /// @param domain told where the run has several
  public String told(Finding finding, Optional<DomainName> domain) {
    String verdict = finding.verdict().text();
    String title = texts.title(finding.check());
    String said = texts.word("mark." + verdict) + " " + texts.word("verdict." + verdict);
    String whose = domain.map(name -> Harmless.name(name) + ": ").orElse("");
    return sheet.style().of(finding.verdict(), letters.writable(said))
        + ": "
        + letters.writable(Harmless.line(whose + title))
        + "\n";
  }

  /// The line above those of [#told], with its newline.
  public String heading() {
    return letters.writable(texts.word("progress.heading")) + "\n";
  }

  /// What to write on a terminal: goes back to the line's start, tells, and clears the rest. Never
  /// longer than the line. Without [Style#ANSI] (`TERM=dumb`) the rest is cleared with spaces.
  public String rewriting(Standing standing) {
    return BACK + fitted(line(standing));
  }

  /// What to write when the line is no longer wanted.
  public String cleared() {
    return sheet.style() == Style.ANSI ? BACK + ERASE : BACK + " ".repeat(sheet.width() - 1) + BACK;
  }

  /// What to write into a pipe, newline and all; empty where it would say the same as before.
  ///
  /// @param before where the run stood when a line was last written
  public Optional<String> plain(Standing standing, Optional<Standing> before) {
    return before.filter(standing::equals).isPresent()
        ? Optional.empty()
        : Optional.of(letters.writable(line(standing)) + "\n");
  }

  private String line(Standing standing) {
    Map<String, String> counts =
        Map.of("done", Integer.toString(standing.done()), "all", Integer.toString(standing.all()));
    if (standing.now().isEmpty()) {
      return texts.word("progress.done", counts);
    }
    String first = standing.now().getFirst();
    int more = standing.now().size() - 1;
    String now =
        more == 0
            ? first
            : texts.word("progress.many", Map.of("first", first, "count", Integer.toString(more)));
    Map<String, String> arguments = new HashMap<>(counts);
    arguments.put("now", now);
    return texts.word(standing.silent() ? "progress.waiting" : "progress.line", arguments);
  }

  // One column is left free: a full line makes some terminals go to the next.
  private String fitted(String line) {
    String written = letters.writable(Harmless.line(line));
    int room = sheet.width() - 1;
    StringBuilder fits = new StringBuilder();
    int used = 0;
    for (int i = 0; i < written.length(); ) {
      String letter = Character.toString(written.codePointAt(i));
      int columns = Wrap.columns(letter);
      if (used + columns > room) {
        break;
      }
      fits.append(letter);
      used += columns;
      i += letter.length();
    }
    return fits + (sheet.style() == Style.ANSI ? ERASE : " ".repeat(room - used));
  }
}
