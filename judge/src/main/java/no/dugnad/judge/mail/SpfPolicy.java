package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.mail.SharedSenders;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.SpfHosts;
import no.dugnad.wire.spf.SpfReach;
import no.dugnad.wire.spf.SpfResult;

/// `mail.spf.policy`: the record fails strangers, judged by its effect: it ends in `-all` or
/// `~all`, by redirect too, and nothing before that passes practically everyone (RFC 7208 §5.1).
record SpfPolicy(SharedSenders senders) implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.spf.policy", "RFC 7208 §5.1");

  /// Prefixes shorter than this could let in so many that everyone passes.
  private static final int WIDE_BITS = 8;

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
    SpfHosts hosts = spf.hosts(SpfPolicy::couldOpen);
    SpfReach reach = SpfReach.of(spf.tree(), hosts);
    if (reach.passesEveryone()) {
      return passAll(spf, reach.openedBy().orElse("")).on(spf.restsOn());
    }
    SpfEnding ending = SpfEnding.of(spf.tree());
    if (ending.result().isEmpty()) {
      return spf.tree().hasGaps()
          ? spf.unknown()
          : SCRIBE.unknown(spf.asset(), Cause.UNSUPPORTED, "by-sender").on(spf.restsOn());
    }
    boolean gaps = spf.tree().hasGaps() || hosts.hasGaps();
    return switch (ending.result().get()) {
      case NEUTRAL -> open(spf, ending).on(spf.restsOn());
      case PERMERROR, NONE, TEMPERROR ->
          gaps && reach.mayPassEveryone()
              ? spf.unknown()
              : SCRIBE.notApplicable(spf.asset(), "broken").on(spf.restsOn());
      case PASS ->
          gaps
              ? spf.unknown()
              : (reach.mayPassEveryone()
                      ? passAll(spf, ending.term().orElse(""))
                      : SCRIBE.met(spf.asset(), "inverted"))
                  .on(spf.restsOn());
      case FAIL, SOFTFAIL ->
          gaps && reach.mayPassEveryone() ? spf.unknown() : closed(spf, ending).on(spf.restsOn());
    };
  }

  private static boolean couldOpen(Mechanism mechanism) {
    return switch (mechanism) {
      case Mechanism.A(_, int bits4, int bits6) -> bits4 < WIDE_BITS || bits6 < WIDE_BITS;
      case Mechanism.Mx(_, int bits4, int bits6) -> bits4 < WIDE_BITS || bits6 < WIDE_BITS;
      case Mechanism.Exists _ -> true;
      case Mechanism.All _,
          Mechanism.Include _,
          Mechanism.Ptr _,
          Mechanism.Ip4 _,
          Mechanism.Ip6 _ ->
          false;
    };
  }

  private static Draft passAll(SpfCase spf, String term) {
    return SCRIBE
        .notMet(spf.asset(), "pass-all")
        .with("term", term)
        .with("record", spf.record().text())
        .repair("pass-all", SpfDraft.closed(spf.record(), each -> each.text().equals(term)));
  }

  private static Draft open(SpfCase spf, SpfEnding ending) {
    Draft draft =
        ending
            .term()
            .map(all -> SCRIBE.notMet(spf.asset(), "neutral").with("term", all))
            .orElseGet(() -> SCRIBE.notMet(spf.asset(), "open-ended").citing("RFC 7208 §4.7"));
    String suffix = ending.term().isPresent() ? "neutral" : "open-ended";
    boolean own = ending.domain().equals(spf.tree().domain());
    Draft told = draft.with("domain", ending.domain().unicode());
    return own
        ? told.repair(suffix, SpfDraft.closed(spf.record(), _ -> false))
        : told.repair(suffix);
  }

  private Draft closed(SpfCase spf, SpfEnding ending) {
    String shared =
        spf.tree().all().stream()
            .flatMap(tree -> senders.including(tree.domain()).stream())
            .map(SharedSenders.Sender::service)
            .distinct()
            .collect(Collectors.joining(", "));
    boolean strict = ending.result().equals(Optional.of(SpfResult.FAIL));
    Draft draft =
        shared.isEmpty()
            ? SCRIBE.met(spf.asset(), strict ? "fail" : "softfail")
            : SCRIBE
                .met(spf.asset(), strict ? "fail-shared" : "softfail-shared")
                .with("senders", shared);
    return draft.with("term", ending.term().orElse(""));
  }
}
