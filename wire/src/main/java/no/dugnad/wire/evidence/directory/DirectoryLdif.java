package no.dugnad.wire.evidence.directory;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.ldif.LdifEntries;
import no.dugnad.wire.evidence.ldif.LdifEntry;
import no.dugnad.wire.evidence.ldif.LdifStep;
import no.dugnad.wire.evidence.text.Text;

/// Users and groups of Active Directory as LDIF, from `ldapsearch` or from `ldifde`, which writes
/// `changetype: add` into each entry.
///
/// @param changes whether entries are written as changes
record DirectoryLdif(String format, boolean changes) implements Importer {
  @Override
  public Reading read(Content content) throws IOException {
    if (!looksLikeLdif(content)) {
      return new Reading.NotThisKind();
    }
    DirectoryCount counted = new DirectoryCount();
    boolean begun = false;
    try (LdifEntries entries = LdifEntries.of(content)) {
      while (true) {
        switch (entries.next()) {
          case LdifStep.Entry(_, LdifEntry entry) -> {
            if (!begun && entry.text("changetype").isPresent() != changes) {
              return new Reading.NotThisKind();
            }
            begun = true;
            counted.count(entry);
          }
          case LdifStep.End() -> {
            return end(counted, begun);
          }
          case LdifStep.Bad(BadFile why) -> {
            return begun || !changes ? new Reading.Bad(why) : new Reading.NotThisKind();
          }
        }
      }
    }
  }

  private Reading end(DirectoryCount counted, boolean begun) {
    if (!begun) {
      return changes ? new Reading.NotThisKind() : new Reading.Bad(BadFile.whole(Problem.NO_ROWS));
    }
    return counted
        .facts()
        .<Reading>map(facts -> new Reading.Read(format, facts))
        .orElseGet(() -> new Reading.Bad(BadFile.lacks("userAccountControl")));
  }

  /// Whether the first line that is neither empty nor a comment begins an entry or names the
  /// version. A file of comments only, in ldapsearch's form, is LDIF too.
  private static boolean looksLikeLdif(Content content) throws IOException {
    for (String line : Text.beginning(content, 8_000).lines().toList()) {
      if (line.startsWith("dn:") || line.startsWith("version: 1")) {
        return true;
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        return false;
      }
    }
    return false;
  }
}
