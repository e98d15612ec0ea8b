package no.dugnad.judge.mail;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.mail.SharedSenders;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.Family;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.SpfHosts;
import no.dugnad.wire.spf.SpfReach;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.SpfTree;
import no.dugnad.wire.spf.Term;

/// `mail.spf.wide`: no mechanism lets in more than 65,536 IPv4 addresses, or an equal share of
/// IPv6, besides those of large services by name; and no `ptr` (RFC 7208 §5.5, §11).
record SpfWide(SharedSenders senders) implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.spf.wide", "RFC 7208 §11.4");

  /// A /16 of either family: 2¹⁶ of 2³² addresses, and the same share of 2¹²⁸.
  private static final BigInteger MOST_IPV4 = BigInteger.ONE.shiftLeft(16);

  private static final BigInteger MOST_IPV6 = BigInteger.ONE.shiftLeft(112);

  /// Prefixes of host names from here on could become wide together.
  private static final int NARROW_BITS = 24;

  @Override
  public String id() {
    return SCRIBE.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.MailDomain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    SpfCase spf = SpfCase.of(SCRIBE, subject, view);
    return List.of(spf.noValidRecord().orElseGet(() -> judge(spf)));
  }

  private Finding judge(SpfCase spf) {
    SpfHosts hosts = spf.hosts(SpfWide::couldBeWide);
    Optional<Draft> fault = wide(spf, SpfReach.of(spf.tree(), hosts)).or(() -> ptr(spf));
    if (fault.isPresent()) {
      return fault.get().on(spf.restsOn());
    }
    return spf.tree().hasGaps() || hosts.hasGaps()
        ? spf.unknown()
        : SCRIBE.met(spf.asset(), "narrow").on(spf.restsOn());
  }

  private static boolean couldBeWide(Mechanism mechanism) {
    return switch (mechanism) {
      case Mechanism.A(_, int bits4, int bits6) -> bits4 < NARROW_BITS || bits6 < NARROW_BITS;
      case Mechanism.Mx(_, int bits4, int bits6) -> bits4 < NARROW_BITS || bits6 < NARROW_BITS;
      case Mechanism.All _,
          Mechanism.Include _,
          Mechanism.Ptr _,
          Mechanism.Exists _,
          Mechanism.Ip4 _,
          Mechanism.Ip6 _ ->
          false;
    };
  }

  private Optional<Draft> wide(SpfCase spf, SpfReach reach) {
    return reach.widths().stream()
        .filter(width ->
            width.addresses().compareTo(width.family() == Family.IPV4 ? MOST_IPV4 : MOST_IPV6) > 0)
        .filter(width -> width.through().stream().noneMatch(this::isShared))
        .findFirst()
        .map(width -> {
          String suffix = width.family() == Family.IPV4 ? "wide" : "wide-ipv6";
          Draft draft =
              SCRIBE
                  .partly(spf.asset(), suffix)
                  .with("term", width.term())
                  .with("domain", width.through().getLast().unicode());
          return width.family() == Family.IPV4
              ? draft.with("addresses", width.addresses().toString()).repair("wide")
              : draft.repair("wide");
        });
  }

  private Optional<Draft> ptr(SpfCase spf) {
    return spf.tree().all().stream()
        .filter(tree -> !isShared(tree.domain()))
        .filter(SpfWide::usesPtr)
        .findFirst()
        .map(tree -> {
          Draft draft =
              SCRIBE
                  .partly(spf.asset(), "ptr")
                  .with("domain", tree.domain().unicode())
                  .citing("RFC 7208 §5.5");
          return tree.equals(spf.tree())
              ? draft.repair("ptr", SpfDraft.without(spf.record(), SpfWide::isPtr))
              : draft.repair("ptr");
        });
  }

  private static boolean usesPtr(SpfTree tree) {
    return tree.record().map(SpfRecord::effectiveDirectives).orElse(List.of()).stream()
        .anyMatch(SpfWide::isPtr);
  }

  private static boolean isPtr(Term term) {
    return term instanceof Term.Directive(_, _, Mechanism.Ptr _);
  }

  private boolean isShared(no.dugnad.model.asset.DomainName domain) {
    return senders.including(domain).isPresent();
  }
}
