package no.dugnad.judge.law;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.wire.certificate.Certificate;

/// Which settled findings nothing that is seen later in the run can change, so that they may be
/// told before it ends. Immutable; grows with what is seen.
///
/// A finding changes after it was settled only by where we turn out to stand ([Vantage]), so it is
/// final once that can no longer be decided against it. Interception of mail and TLS is told by a
/// trait that *all* servers share, so one server without the trait rules it out for the whole run.
/// Interception of DNS is told by the servers at the top, which are asked first: what was answered
/// from there while none of them spoke in another's place is told as it was seen. A way out that
/// worked once was open. That we stood inside shows at the end at the latest, so what needs us to
/// stand outside waits.
public final class Finality {
  private final TrustList trust;
  private final boolean namesAnswered;
  private final boolean namesIntercepted;
  private final boolean mailCleared;
  private final boolean tlsCleared;
  private final Set<Vantage.Way> open;
  private final Set<List<String>> greetings;
  private final Set<X500Principal> tops;

  private Finality(
      TrustList trust,
      boolean namesAnswered,
      boolean namesIntercepted,
      boolean mailCleared,
      boolean tlsCleared,
      Set<Vantage.Way> open,
      Set<List<String>> greetings,
      Set<X500Principal> tops) {
    this.trust = trust;
    this.namesAnswered = namesAnswered;
    this.namesIntercepted = namesIntercepted;
    this.mailCleared = mailCleared;
    this.tlsCleared = tlsCleared;
    this.open = Set.copyOf(open);
    this.greetings = Set.copyOf(greetings);
    this.tops = Set.copyOf(tops);
  }

  /// Nothing seen yet: nothing is final.
  ///
  /// @param trust the roots that certificates are judged by
  public static Finality none(TrustList trust) {
    return new Finality(trust, false, false, false, false, Set.of(), Set.of(), Set.of());
  }

  /// With more observations.
  public Finality with(Collection<Observation> fresh) {
    boolean answered = namesAnswered;
    boolean intercepted = namesIntercepted;
    boolean mail = mailCleared;
    Set<Vantage.Way> ways = EnumSet.noneOf(Vantage.Way.class);
    ways.addAll(open);
    Set<List<String>> greeted = new HashSet<>(greetings);
    Set<X500Principal> roots = new HashSet<>(tops);
    for (Observation seen : fresh) {
      answered |= Vantage.protocol(seen.exchange()).equals("dns") && seen.outcome() instanceof Fact;
      intercepted |= seen.outcome() instanceof Failure.Intercepted;
      if (Vantage.answered(seen)) {
        ways.addAll(Vantage.waysOf(seen));
      }
      if (seen.exchange() instanceof Exchange.SmtpSession
          && seen.outcome() instanceof Fact.SmtpDialogue dialogue) {
        mail |= Interception.offersTls(dialogue);
        greeted.add(dialogue.greeting());
      }
      if (!tlsCleared) {
        Interception.rootOfSite(seen).ifPresent(roots::add);
      }
    }
    mail |= greeted.size() > 1 && greeted.stream().anyMatch(one -> !Interception.isMasked(one));
    boolean tls =
        tlsCleared
            || roots.size() > 1
            || !roots.equals(tops) && roots.stream().anyMatch(this::isTrusted);
    return new Finality(trust, answered, intercepted, mail, tls, ways, greeted, roots);
  }

  private boolean isTrusted(X500Principal root) {
    byte[] name = root.getEncoded();
    // Parsing every root for each name would cost more than the whole run; a root that holds the
    // name is parsed.
    return trust.anchors().stream()
        .filter(anchor -> contains(anchor.certificate().toArray(), name))
        .flatMap(anchor -> Certificate.parse(anchor.certificate()).stream())
        .anyMatch(anchor -> anchor.subject().equals(root));
  }

  private static boolean contains(byte[] whole, byte[] part) {
    for (int start = 0; start + part.length <= whole.length; start++) {
      if (java.util.Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a settled finding stands, whatever is seen from now on.
  ///
  /// @param check the check that made it
  public boolean isFinal(Check check, Finding finding) {
    if (!namesAnswered) {
      return false;
    }
    boolean asked = !(finding.verdict() instanceof Verdict.NotApplicable);
    if (asked && !finding.restsOn().stream().allMatch(this::isCleared)) {
      return false;
    }
    if (Vantage.needsOutside(check, finding)) {
      return false;
    }
    return !Vantage.mayBeBlocked(finding) || closedWay(finding).isEmpty();
  }

  private boolean isCleared(Exchange<?> exchange) {
    return switch (Vantage.protocol(exchange)) {
      case "dns" -> !namesIntercepted;
      case "smtp" -> mailCleared;
      case "tls" -> tlsCleared;
      default -> true;
    };
  }

  private Optional<Vantage.Way> closedWay(Finding finding) {
    return finding.restsOn().stream()
        .flatMap(exchange -> Vantage.waysOf(exchange).stream())
        .filter(way -> !open.contains(way))
        .findFirst();
  }
}
