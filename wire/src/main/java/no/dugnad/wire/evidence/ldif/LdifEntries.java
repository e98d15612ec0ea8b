package no.dugnad.wire.evidence.ldif;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.text.Text;

/// LDIF entries (RFC 2849), one at a time, as `ldapsearch` and `ldifde` write them: folded lines,
/// base64, comments, a first `version:`, `changetype: add`, and ldapsearch's trailer, which is no
/// entry. A value that stands in another file (`:<`) is left out and never fetched.
public final class LdifEntries implements AutoCloseable {
  /// Characters of one unfolded line.
  private static final int LONGEST_LINE = 1 << 20;

  /// Values of one entry.
  private static final int MOST_VALUES = 500_000;

  /// Characters of all values of one entry.
  private static final int MOST_TEXT = 1 << 26;

  private final BufferedReader text;
  private String ahead = "";
  private boolean hasAhead;
  private boolean ended;
  private long line;

  private LdifEntries(BufferedReader text) {
    this.text = text;
  }

  /// Begins to read. The caller closes it.
  public static LdifEntries of(Content content) throws IOException {
    return new LdifEntries(Text.reader(content));
  }

  /// The next entry. After an end or a bad file there is no meaning in asking further.
  public LdifStep next() throws IOException {
    while (true) {
      String dn = "";
      Map<String, List<Bytes>> attributes = new HashMap<>();
      long start = 0;
      int values = 0;
      long size = 0;
      for (Optional<String> unfolded = unfolded(); ; unfolded = unfolded()) {
        if (unfolded.isEmpty() || unfolded.get().isEmpty()) {
          if (!dn.isEmpty()) {
            return new LdifStep.Entry(start, new LdifEntry(dn, attributes));
          }
          if (unfolded.isEmpty()) {
            return new LdifStep.End();
          }
          break;
        }
        String one = unfolded.get();
        if (one.startsWith("#")) {
          continue;
        }
        int colon = one.indexOf(':');
        if (colon <= 0) {
          return bad(Problem.LDIF);
        }
        Optional<Bytes> value = value(one.substring(colon + 1));
        if (value.isEmpty()) {
          return bad(Problem.LDIF);
        }
        size += one.length();
        if (++values > MOST_VALUES || size > MOST_TEXT || one.length() > LONGEST_LINE) {
          return bad(Problem.PIECE_TOO_LARGE);
        }
        String name = one.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (name.equals("dn")) {
          if (!dn.isEmpty()) {
            return bad(Problem.LDIF);
          }
          dn = value.get().utf8();
          start = line;
        } else {
          attributes.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.get());
        }
      }
    }
  }

  private LdifStep bad(Problem problem) {
    return new LdifStep.Bad(BadFile.at(new Place.Line(Math.max(1, line)), problem));
  }

  /// What stands after the first colon: `: base64`, `< place` or ` text`.
  private static Optional<Bytes> value(String rest) {
    if (rest.startsWith(":")) {
      try {
        return Optional.of(Bytes.of(Base64.getDecoder().decode(rest.substring(1).strip())));
      } catch (IllegalArgumentException broken) {
        return Optional.empty();
      }
    }
    String plain = rest.startsWith("<") ? "" : rest.stripLeading();
    return Optional.of(Bytes.utf8(plain));
  }

  /// The next line with those that continue it; empty at the end.
  private Optional<String> unfolded() throws IOException {
    Optional<String> first = hasAhead ? Optional.of(ahead) : line();
    hasAhead = false;
    if (first.isEmpty() || first.get().isEmpty()) {
      return first;
    }
    StringBuilder whole = new StringBuilder(first.get());
    while (true) {
      Optional<String> more = line();
      if (more.isPresent() && more.get().startsWith(" ")) {
        if (whole.length() <= LONGEST_LINE) {
          whole.append(more.get(), 1, more.get().length());
        }
        continue;
      }
      if (more.isPresent()) {
        ahead = more.get();
        hasAhead = true;
      }
      return Optional.of(whole.toString());
    }
  }

  private Optional<String> line() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    StringBuilder one = new StringBuilder();
    for (int c = text.read(); ; c = text.read()) {
      if (c < 0) {
        ended = true;
        if (one.isEmpty()) {
          return Optional.empty();
        }
        // The last line counts whether or not it ends like the others.
        line++;
        return Optional.of(one.toString());
      }
      if (c == '\n') {
        line++;
        return Optional.of(one.toString());
      }
      if (c != '\r' && one.length() <= LONGEST_LINE) {
        one.append((char) c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
