package no.dugnad.judge.mail;

import java.util.List;
import no.dugnad.catalogue.mail.SharedSenders;
import no.dugnad.judge.check.Check;

/// The checks of SPF, and of domains without mail.
public final class SpfChecks {
  private SpfChecks() {}

  /// All of them.
  public static List<Check> all() {
    SharedSenders senders = SharedSenders.read();
    return List.of(
        new SpfPresent(senders),
        new SpfValid(),
        new SpfLookups(),
        new SpfPolicy(senders),
        new SpfWide(senders),
        new NoMail());
  }
}
