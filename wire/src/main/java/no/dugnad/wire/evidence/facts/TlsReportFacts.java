package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one sender saw of the encryption of mail on its way in (RFC 8460), without names. It tells
/// of MTA-STS and DANE; none of the measures is about that alone.
///
/// @param policies of domains that the report tells of, 1 or more
/// @param good sessions that were encrypted as they should be
/// @param failed sessions that were not
public record TlsReportFacts(long policies, long good, long failed, Optional<Instant> asOf)
    implements Facts {
  @Override
  public String kind() {
    return "mail.tls-report";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("policies", policies),
        new Counted("good", good),
        new Counted("failed", failed));
  }

  @Override
  public List<String> notes() {
    return failed > 0 ? List.of("failed") : List.of();
  }
}
