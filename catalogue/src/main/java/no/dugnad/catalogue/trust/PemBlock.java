package no.dugnad.catalogue.trust;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import no.dugnad.model.bytes.Bytes;

/// One certificate in a PEM text (RFC 7468 §5), with what the comment lines before it say.
///
/// @param der what the block holds, decoded; not yet known to be a certificate
/// @param caaNames from a line `# caa: NAME…`, in lower case
/// @param line the line that the block begins at, from 1
record PemBlock(Bytes der, List<String> caaNames, int line) {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";
  private static final String CAA = "caa:";

  /// The most blocks that are read, so that a mistaken file cannot fill the memory.
  private static final int MOST = 2000;

  /// The longest certificate that is read, in characters of base64.
  private static final int LONGEST = 100_000;

  /// All certificates of a text, in order. Anything between them is comment.
  ///
  /// @throws Malformed where a block is not closed, too long, or not base64
  static List<PemBlock> read(String text) throws Malformed {
    List<PemBlock> blocks = new ArrayList<>();
    List<String> caaNames = List.of();
    StringBuilder body = new StringBuilder();
    int begun = 0;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.equals(BEGIN)) {
        if (begun != 0) {
          throw new Malformed(begun);
        }
        begun = number;
        body.setLength(0);
      } else if (line.equals(END) && begun != 0) {
        blocks.add(new PemBlock(decode(body, begun), caaNames, begun));
        if (blocks.size() > MOST) {
          throw new Malformed(number);
        }
        caaNames = List.of();
        begun = 0;
      } else if (begun != 0) {
        body.append(line);
        if (body.length() > LONGEST) {
          throw new Malformed(begun);
        }
      } else if (line.startsWith("#")) {
        caaNames = caa(line, caaNames);
      }
    }
    if (begun != 0) {
      throw new Malformed(begun);
    }
    return blocks;
  }

  private static List<String> caa(String comment, List<String> before) {
    String said = comment.substring(1).strip().toLowerCase(Locale.ROOT);
    return said.startsWith(CAA)
        ? List.of(said.substring(CAA.length()).strip().split("[ ,]+"))
        : before;
  }

  private static Bytes decode(StringBuilder body, int line) throws Malformed {
    try {
      return Bytes.of(Base64.getDecoder().decode(body.toString()));
    } catch (IllegalArgumentException notBase64) {
      throw new Malformed(line);
    }
  }

  /// A block that can't be read.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line) {
      super("a certificate that can't be read begins at line " + line);
      this.line = line;
    }

    /// Where the block begins, from 1.
    int line() {
      return line;
    }
  }
}
