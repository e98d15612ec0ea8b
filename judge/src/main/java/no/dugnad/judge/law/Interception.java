package no.dugnad.judge.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.suffix.PublicSuffix;
import no.dugnad.wire.table.Table;

/// Whether somebody on the way out of here opens what we send. Decided for a run and a protocol
/// from several unrelated operators (other registrable domains): one odd server is that server's
/// fault, the same oddity at all of them is ours.
final class Interception {
  /// From how many unrelated operators on a common trait is no chance.
  private static final int UNRELATED = 2;

  private static final List<String> INSPECTORS =
      Table.rows(Interception.class, "inspection-authorities.tsv", 1).stream()
          .map(List::getFirst)
          .toList();

  private Interception() {}

  static Set<String> of(Collection<Observation> observations, TrustList trust) {
    Set<String> intercepted = new HashSet<>();
    if (observations.stream().anyMatch(seen -> seen.outcome() instanceof Failure.Intercepted)) {
      intercepted.add("dns");
    }
    if (mailIsMasked(observations)) {
      intercepted.add("smtp");
    }
    if (tlsIsOpened(observations, trust)) {
      intercepted.add("tls");
    }
    return intercepted;
  }

  /// TLS inspection shows every site a certificate of the office's own: so all sites, of at least
  /// two unrelated operators, hang from one and the same root that is not among the trusted ones. A
  /// single operator with an odd root has an odd root, unless it is a root that only such filters
  /// have.
  private static boolean tlsIsOpened(Collection<Observation> observations, TrustList trust) {
    Map<DomainName, Set<X500Principal>> tops = new HashMap<>();
    for (Observation seen : observations) {
      Optional<DomainName> host = siteOf(seen.exchange());
      Optional<X500Principal> top = rootOfSite(seen);
      if (host.isPresent() && top.isPresent()) {
        tops.computeIfAbsent(PublicSuffix.registrable(host.get()), _ -> new HashSet<>())
            .add(top.get());
      }
    }
    Set<X500Principal> all = new HashSet<>();
    tops.values().forEach(all::addAll);
    if (all.size() != 1) {
      return false;
    }
    X500Principal shared = all.iterator().next();
    if (tops.size() < UNRELATED && !madeUpOnTheWay(shared, observations)) {
      return false;
    }
    return trust.anchors().stream()
        .flatMap(anchor -> Certificate.parse(anchor.certificate()).stream())
        .noneMatch(root -> root.subject().equals(shared));
  }

  /// Whether one operator is enough: the root bears the name of a filter's maker, and the
  /// certificate the name of the very site. An appliance that stands open to the internet shows a
  /// certificate in its own name.
  private static boolean madeUpOnTheWay(X500Principal root, Collection<Observation> observations) {
    String name = root.getName().toLowerCase(Locale.ROOT);
    return INSPECTORS.stream().anyMatch(name::contains)
        && observations.stream().anyMatch(Interception::bearsItsName);
  }

  private static boolean bearsItsName(Observation seen) {
    Optional<DomainName> host = siteOf(seen.exchange());
    return host.isPresent()
        && session(seen.outcome())
            .flatMap(session -> session.chain().stream().findFirst())
            .flatMap(Certificate::parse)
            .filter(own -> own.names().covers(host.get()))
            .isPresent();
  }

  /// The name of the root that a web site's certificate hangs from, where one was shown.
  static Optional<X500Principal> rootOfSite(Observation seen) {
    return siteOf(seen.exchange()).isEmpty()
        ? Optional.empty()
        : session(seen.outcome()).flatMap(Interception::top);
  }

  private static Optional<DomainName> siteOf(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Handshake it -> Optional.of(it.serverName());
      case Exchange.HttpRequest it -> Optional.of(it.host());
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.ServerQuery _ -> Optional.empty();
      case Exchange.Connect _, Exchange.SmtpSession _ -> Optional.empty();
      case Exchange.RevocationQuery _, Exchange.SilenceTrial _ -> Optional.empty();
    };
  }

  private static Optional<Fact.TlsSession> session(Outcome outcome) {
    return switch (outcome) {
      case Fact.TlsSession session -> Optional.of(session);
      case Fact.HttpAnswer answer -> answer.tls();
      case Fact _, Failure _ -> Optional.empty();
    };
  }

  /// The name of the root that a chain as served hangs from.
  private static Optional<X500Principal> top(Fact.TlsSession session) {
    return session.chain().isEmpty()
        ? Optional.empty()
        : Certificate.parse(session.chain().getLast()).map(Certificate::issuer);
  }

  /// Mail inspection strips STARTTLS and often masks the greeting with asterisks: so no server
  /// offers it, and the greetings are masked, or those of at least two unrelated operators are
  /// identical. One operator is enough where they are masked: a firewall did that, and from here
  /// nobody can tell whether it stands in front of them or of us.
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
    if (all.isEmpty() || all.stream().anyMatch(Interception::offersTls)) {
      return false;
    }
    boolean masked = all.stream().map(Fact.SmtpDialogue::greeting).allMatch(Interception::isMasked);
    boolean identical =
        byOperator.size() >= UNRELATED
            && all.stream().map(Fact.SmtpDialogue::greeting).distinct().count() == 1;
    return masked || identical;
  }

  static boolean isMasked(List<String> greeting) {
    return String.join("", greeting).contains("***");
  }

  static boolean offersTls(Fact.SmtpDialogue dialogue) {
    return dialogue.startTlsReply().isPresent()
        || dialogue.ehlo().stream()
            .anyMatch(line -> line.toUpperCase(Locale.ROOT).contains("STARTTLS"));
  }
}
