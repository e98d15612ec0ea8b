package no.dugnad.wire.evidence.remote;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.text.Text;

/// An export of Microsoft's Network Policy Server. It holds the secret that a VPN and the server
/// share, in clear text, so it is known in order to be refused.
record NpsExport(String format) implements Importer {
  private static final int BEGINNING = 1 << 18;

  @Override
  public Reading read(Content content) throws IOException {
    if (!Text.beginning(content, 1000).stripLeading().startsWith("<")) {
      return new Reading.NotThisKind();
    }
    String beginning = Text.beginning(content, BEGINNING);
    boolean known =
        beginning.contains("<Root")
            && (beginning.contains("Microsoft_Internet_Authentication_Service")
                || beginning.contains("<_locDefinition"));
    return known ? new Reading.Bad(BadFile.whole(Problem.SECRETS)) : new Reading.NotThisKind();
  }
}
