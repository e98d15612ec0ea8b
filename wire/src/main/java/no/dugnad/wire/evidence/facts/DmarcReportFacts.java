package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one receiver saw of mail in a domain's name (RFC 9990, before that RFC 7489), without
/// domains and addresses.
///
/// @param policy that the receiver found published
/// @param messages in all
/// @param passed messages that passed DMARC
/// @param stopped messages that did not, and were rejected or put aside
/// @param let messages that did not, and were let through
public record DmarcReportFacts(
    Policy policy, long messages, long passed, long stopped, long let, Optional<Instant> asOf)
    implements Facts {
  /// What the domain asks receivers to do with what does not pass.
  public enum Policy {
    NONE,
    QUARANTINE,
    REJECT,
    UNSAID
  }

  @Override
  public String kind() {
    return "mail.dmarc-report";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("messages", messages),
        new Counted("passed", passed),
        new Counted("stopped", stopped),
        new Counted("let", let));
  }

  @Override
  public List<String> notes() {
    return List.of("one-receiver");
  }
}
