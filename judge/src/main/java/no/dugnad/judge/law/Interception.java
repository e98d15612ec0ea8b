package no.dugnad.judge.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.wire.suffix.PublicSuffix;

/// Whether somebody on the way out of here opens what we send. Decided for a run and a protocol
/// from several unrelated operators (other registrable domains): one odd server is that server's
/// fault, the same oddity at all of them is ours.
final class Interception {
  /// From how many unrelated operators on a common trait is no chance.
  private static final int UNRELATED = 2;

  private Interception() {}

  static Set<String> of(Collection<Observation> observations) {
    Set<String> intercepted = new HashSet<>();
    if (observations.stream().anyMatch(seen -> seen.outcome() instanceof Failure.Intercepted)) {
      intercepted.add("dns");
    }
    if (mailIsMasked(observations)) {
      intercepted.add("smtp");
    }
    return intercepted;
  }

  /// Mail inspection strips STARTTLS and often masks the greeting with asterisks: so no server of
  /// at least two unrelated operators offers it, and their greetings are masked or identical.
  private static boolean mailIsMasked(Collection<Observation> observations) {
    Map<DomainName, List<Fact.SmtpDialogue>> byOperator = new HashMap<>();
    for (Observation seen : observations) {
      if (seen.exchange() instanceof Exchange.SmtpSession session
          && seen.outcome() instanceof Fact.SmtpDialogue dialogue) {
        byOperator
            .computeIfAbsent(PublicSuffix.registrable(session.serverName()), _ -> new ArrayList<>())
            .add(dialogue);
      }
    }
    List<Fact.SmtpDialogue> all = byOperator.values().stream().flatMap(List::stream).toList();
    if (byOperator.size() < UNRELATED || all.stream().anyMatch(Interception::offersTls)) {
      return false;
    }
    boolean masked = all.stream().allMatch(one -> String.join("", one.greeting()).contains("***"));
    boolean identical = all.stream().map(Fact.SmtpDialogue::greeting).distinct().count() == 1;
    return masked || identical;
  }

  private static boolean offersTls(Fact.SmtpDialogue dialogue) {
    return dialogue.startTlsReply().isPresent()
        || dialogue.ehlo().stream()
            .anyMatch(line -> line.toUpperCase(java.util.Locale.ROOT).contains("STARTTLS"));
  }
}
