package no.dugnad.judge.mail;

import java.util.List;
import no.dugnad.judge.check.Check;

/// The checks of what a mail domain publishes, SPF apart.
public final class MailPolicyChecks {
  private static final List<Check> ALL =
      List.of(
          new DmarcPresentCheck(),
          new DmarcValidCheck(),
          new DmarcPolicyCheck(),
          new DmarcSubdomainsCheck(),
          new DmarcReportsCheck(),
          new DkimKeysCheck(),
          new MtaStsCheck(),
          new TlsReportingCheck());

  private MailPolicyChecks() {}

  /// All of them, in the order in which they are shown.
  public static List<Check> all() {
    return ALL;
  }
}
