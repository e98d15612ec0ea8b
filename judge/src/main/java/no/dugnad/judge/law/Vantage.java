package no.dugnad.judge.law;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;

/// Where we stand, learned from the run's own exchanges and nobody else's: which ways out of here
/// were open, whether somebody between us and the internet answered in another's place, and on
/// which side of the checked networks we were.
///
/// @param ways for each way whether anything came back on it
/// @param intercepted the protocols (`dns`, `smtp`, `tls`) that cannot be relied on from here
public record Vantage(Map<Way, Open> ways, Set<String> intercepted, Standing standing) {
  public Vantage {
    ways = Map.copyOf(ways);
    intercepted = Set.copyOf(intercepted);
  }

  /// A way out of here.
  public enum Way {
    UDP53,
    TCP53,
    TCP25,
    TCP443,
    IPV4,
    IPV6
  }

  /// Whether a way was open.
  public enum Open {
    YES,
    NO,
    UNTRIED
  }

  /// Reads it off everything that was seen.
  ///
  /// @param trust the roots that certificates are judged by
  /// @param stated where the operator says that we stand
  /// @param ours addresses that unwired connections went out from
  public static Vantage of(
      Collection<Observation> observations,
      TrustList trust,
      Standing.Side stated,
      Collection<IpAddress> ours) {
    Map<Way, Open> ways = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      ways.put(way, Open.UNTRIED);
    }
    for (Observation observation : observations) {
      boolean answered = answered(observation);
      if (answered || tried(observation)) {
        for (Way way : waysOf(observation)) {
          if (answered || ways.get(way) == Open.UNTRIED) {
            ways.put(way, answered ? Open.YES : Open.NO);
          }
        }
      }
    }
    return new Vantage(
        ways, Interception.of(observations, trust), Standing.of(stated, ours, observations));
  }

  /// What a check found in the light of where we stand. The whole is made anew from its parts,
  /// because what decided it may have fallen away.
  public Step.Settled seenFromHere(Check check, Step.Settled settled) {
    if (settled.parts().isEmpty()) {
      return new Step.Settled(seenFromHere(check, settled.whole()), List.of());
    }
    List<Finding> parts = settled.parts().stream().map(part -> seenFromHere(check, part)).toList();
    return parts.equals(settled.parts()) ? settled : Whole.of(settled.whole().asset(), parts);
  }

  private Finding seenFromHere(Check check, Finding finding) {
    Finding seen = seenFromHere(finding);
    return standing.side() == Standing.Side.INSIDE && needsOutside(check, seen)
        ? seen.as(Verdict.unknown(Cause.INSIDE), Reason.of("common.inside")).withoutRepair()
        : seen;
  }

  /// A finding in the light of what came through. What rests on an intercepted protocol is unknown;
  /// what could not be told over a way that never worked in the whole run is blocked here.
  public Finding seenFromHere(Finding finding) {
    if (restsOnIntercepted(finding)) {
      return finding
          .as(Verdict.unknown(Cause.INTERCEPTED), Reason.of("common.intercepted"))
          .withoutRepair();
    }
    return closedWay(finding)
        .map(way -> {
          String key = "common.blocked-here." + way.name().toLowerCase(Locale.ROOT);
          return finding.as(Verdict.unknown(Cause.BLOCKED_HERE), Reason.of(key)).withoutRepair();
        })
        .orElse(finding);
  }

  /// The way that a finding rests on and that never worked in the whole run. Silence may then be
  /// that of a filter here, and so may a refusal: firewalls answer with resets of their own. What
  /// is unknown for another reason keeps that reason.
  private Optional<Way> closedWay(Finding finding) {
    return !mayBeBlocked(finding)
        ? Optional.empty()
        : finding.restsOn().stream()
            .filter(exchange -> !isPlainRefusal(finding, exchange))
            .flatMap(exchange -> waysOf(exchange).stream())
            .filter(way -> ways.get(way) == Open.NO)
            .findFirst();
  }

  /// A refused connection to port 25 is how a host without a mail server answers, and in the run of
  /// a domain without mail nothing else would ever open that way: what was decided on it (that the
  /// domain is not used for mail) stands. No accusation of a mail server rests on one; and silence
  /// on port 25 comes as a trial, which does not stand.
  private static boolean isPlainRefusal(Finding finding, Exchange<?> exchange) {
    return exchange instanceof Exchange.SmtpSession
        && !(finding.verdict() instanceof Verdict.Unknown);
  }

  /// Whether a closed way would explain it.
  static boolean mayBeBlocked(Finding finding) {
    return switch (finding.verdict()) {
      case Verdict.Unknown(Cause cause) ->
          Set.of(Cause.TIMED_OUT, Cause.REFUSED_US, Cause.BLOCKED_HERE).contains(cause);
      case Verdict.Met _, Verdict.Partly _, Verdict.NotMet _, Verdict.NotApplicable _ -> true;
    };
  }

  /// Whether it is one of the findings that are only true where we stand outside.
  static boolean needsOutside(Check check, Finding finding) {
    return !(finding.verdict() instanceof Verdict.Unknown)
        && check.clausesThatNeedOutside().stream()
            .anyMatch(suffix -> finding.reason().key().equals(check.id() + "." + suffix));
  }

  private boolean restsOnIntercepted(Finding finding) {
    return !(finding.verdict() instanceof Verdict.NotApplicable)
        && finding.restsOn().stream()
            .anyMatch(exchange -> intercepted.contains(protocol(exchange)));
  }

  static String protocol(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.ServerQuery _ -> "dns";
      case Exchange.SmtpSession _ -> "smtp";
      case Exchange.Handshake _, Exchange.RevocationQuery _ -> "tls";
      case Exchange.HttpRequest request -> request.secure() ? "tls" : "http";
      case Exchange.Connect _ -> "tcp";
      case Exchange.SilenceTrial trial -> protocol(trial.probe());
    };
  }

  static boolean answered(Observation observation) {
    return switch (observation.outcome()) {
      case Fact.TrialResult result -> result.answer().filter(Fact.class::isInstance).isPresent();
      case Fact _ -> true;
      // A rate limit, a garbled answer and a refusal within an open connection came from somebody;
      // the refusal of a connection may have come from a filter on the way, and an intercepted
      // answer did not come from where we asked.
      case Failure.RateLimited _, Failure.Garbled _ -> true;
      case Failure.Refused(String stage, String said) ->
          !stage.equals("connect") && !said.startsWith("ICMP");
      case Failure _ -> false;
    };
  }

  private static boolean tried(Observation observation) {
    return !(observation.outcome() instanceof Failure.BudgetSpent
        || observation.outcome() instanceof Failure.OutOfScope
        || observation.outcome() instanceof Failure.NotLooked);
  }

  static Set<Way> waysOf(Observation observation) {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    ways.addAll(waysOf(observation.exchange()));
    if (observation.exchange() instanceof Exchange.Lookup
        && observation.outcome() instanceof Fact.DnsAnswer answer
        && answer.authoritative()) {
      // That something resolved from the root says that one of the two transports works; over UDP
      // unless told otherwise, because TCP is only the fall-back.
      ways.add(Way.UDP53);
    }
    return ways;
  }

  static List<Way> waysOf(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.RevocationQuery _ -> List.of();
      case Exchange.ServerQuery it ->
          List.of(it.transport() == Transport.UDP ? Way.UDP53 : Way.TCP53, family(it.address()));
      case Exchange.Connect it -> withPort(it.port(), it.address());
      case Exchange.Handshake it -> withPort(it.port(), it.address());
      case Exchange.SmtpSession it -> withPort(25, it.address());
      case Exchange.HttpRequest it -> withPort(it.port(), it.address());
      case Exchange.SilenceTrial it -> waysOf(it.probe());
    };
  }

  private static List<Way> withPort(int port, IpAddress address) {
    return switch (port) {
      case 25 -> List.of(Way.TCP25, family(address));
      case 443 -> List.of(Way.TCP443, family(address));
      default -> List.of(family(address));
    };
  }

  private static Way family(IpAddress address) {
    return address.family() == Family.IPV4 ? Way.IPV4 : Way.IPV6;
  }
}
