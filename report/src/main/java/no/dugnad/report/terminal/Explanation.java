package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.List;
import no.dugnad.report.Area;
import no.dugnad.report.Texts;

/// What `dugnad explain CHECK` says: what a check tests, why, how it is put right, its clause, and
/// what silence is worth to it.
public final class Explanation {
  private static final int INDENT = 2;

  private Explanation() {}

  /// Writes the explanation of a check.
  ///
  /// @param check its id; [Texts#knows] has said yes to it
  /// @param clause what it follows, such as `RFC 7208 §5.1`; empty where it is not known here
  /// @param claims the kinds of claim it makes: `content`, `absence`, `closed`, `reachable`
  /// @throws IOException as the sink throws it
  public static void write(
      String check, String clause, List<String> claims, Texts texts, Sheet sheet, Appendable sink)
      throws IOException {
    Printer out = new Printer(sink, sheet);
    out.styled(0, texts.title(check), out.style()::bold);
    out.styled(0, check + " · " + texts.word("area." + Area.of(check).key()), out.style()::faint);
    out.blank();
    heading(out, texts.word("explain.why"));
    out.paragraph(INDENT, texts.why(check));
    out.blank();
    list(out, texts, check, "explain.ends", "reason.");
    list(out, texts, check, "explain.fix", "repair.");
    if (!claims.isEmpty()) {
      heading(out, texts.word("explain.claims"));
      for (String claim : claims) {
        out.paragraph(INDENT, texts.word("claim." + claim));
      }
      out.blank();
    }
    if (!clause.isEmpty()) {
      out.labelled(0, texts.word("explain.rule"), clause);
    }
  }

  private static void heading(Printer out, String text) throws IOException {
    out.styled(0, text, out.style()::bold);
  }

  private static void list(Printer out, Texts texts, String check, String word, String start)
      throws IOException {
    List<String> suffixes = texts.suffixes(check, start);
    if (suffixes.isEmpty()) {
      return;
    }
    heading(out, texts.word(word));
    for (String suffix : suffixes) {
      out.item(INDENT, "- ", suffix, texts.template(check, start + suffix), text -> text);
    }
    out.blank();
  }
}
