package no.dugnad.judge.mail;

import java.util.List;
import no.dugnad.judge.check.Check;

/// The checks of the servers that take a domain's mail.
public final class MailServerChecks {
  private MailServerChecks() {}

  /// All of them.
  public static List<Check> all() {
    return List.of(
        new StartTlsOffered(),
        new StartTlsCertificate(),
        new DaneRecords(),
        new AuthHidden(),
        new ReverseNames());
  }
}
