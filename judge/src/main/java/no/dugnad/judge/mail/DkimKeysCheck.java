package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.judge.kin.SpfSenders;
import no.dugnad.judge.kin.SpfSight;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;

/// `mail.dkim.keys`: the keys that mail is signed with are strong and in force.
///
/// A short key is judged wherever it stands, because whoever breaks it can sign. A key that is
/// revoked is no fault: that is how keys are replaced, and where no other is seen there may be one
/// under a name that we do not try. Test mode takes a key its worth (RFC 6376 §3.6.1): not met
/// where no other key is in force, partly beside one.
///
/// That there are no keys at all can't be seen by trying selectors. Only where `_domainkey.DOMAIN`
/// is proven not to exist is it known that no selector does (RFC 8020), and even then mail may be
/// signed in the name of a sub-domain: at most partly, and only for a domain whose SPF record lets
/// somebody send. Without validation it is unknown, because some servers deny names that lie above
/// others.
final class DkimKeysCheck extends PolicyCheck {
  private static final int STRONG_BITS = 2048;
  private static final int FEWEST_BITS = 1024;

  DkimKeysCheck() {
    super("mail.dkim.keys", "RFC 8301 §3.2");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT, Claim.ABSENCE);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DkimSight sight = DkimSight.of(view, subject);
    Optional<Draft> accusation =
        first(
            () -> tooShort(subject, sight),
            () -> noneInForce(subject, sight),
            () -> shortOnes(subject, sight),
            () -> someWithoutWorth(subject, sight));
    if (accusation.isPresent()) {
      return List.of(accusation.get().on(sight.found()));
    }
    if (!sight.missed().isEmpty()) {
      return List.of(write().unknown(whole(subject), sight.missed().getFirst()));
    }
    return List.of(
        sight.keys().isEmpty()
            ? withoutKeys(subject, view, sight)
            : write()
                .met(whole(subject), "strong")
                .with("selectors", names(sight.keys()))
                .on(sight.found()));
  }

  @SafeVarargs
  private static Optional<Draft> first(Supplier<Optional<Draft>>... rules) {
    for (var rule : rules) {
      Optional<Draft> draft = rule.get();
      if (draft.isPresent()) {
        return draft;
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> tooShort(Subject subject, DkimSight sight) {
    return sight
        .shortest()
        .filter(key -> key.bits() < FEWEST_BITS)
        .map(key ->
            write()
                .notMet(whole(subject), "too-short")
                .with("selector", key.selector())
                .with("bits", key.bits())
                .repair("replace"));
  }

  private Optional<Draft> shortOnes(Subject subject, DkimSight sight) {
    return sight
        .shortest()
        .filter(key -> key.bits() < STRONG_BITS)
        .map(key ->
            write()
                .partly(whole(subject), "short")
                .with("selector", key.selector())
                .with("bits", key.bits())
                .repair("replace"));
  }

  private Optional<Draft> noneInForce(Subject subject, DkimSight sight) {
    boolean inForce = sight.keys().stream().anyMatch(key -> key.key().usable());
    if (sight.keys().isEmpty() || inForce || !sight.missed().isEmpty()) {
      return Optional.empty();
    }
    List<DkimSight.Key> testing = sight.testing();
    List<DkimSight.Key> broken = sight.broken();
    Draft draft =
        !testing.isEmpty()
            ? write().notMet(whole(subject), "testing").with("selectors", names(testing))
            : !broken.isEmpty()
                ? write().notMet(whole(subject), "broken").with("selectors", names(broken))
                : revoked(subject, sight);
    Draft cited = draft.citing("RFC 6376 §3.6.1");
    return Optional.of(
        cited.verdict().accuses()
            ? cited.repair(testing.isEmpty() ? "publish" : "in-force")
            : cited);
  }

  /// To withdraw a key that was replaced is what one should do, and the one that replaced it may
  /// have a name that we do not try.
  private Draft revoked(Subject subject, DkimSight sight) {
    return write()
        .unknown(whole(subject), Cause.UNSUPPORTED, "revoked")
        .with("selectors", names(sight.keys()));
  }

  private Optional<Draft> someWithoutWorth(Subject subject, DkimSight sight) {
    List<DkimSight.Key> testing = sight.testing();
    List<DkimSight.Key> broken = sight.broken();
    boolean inForce = sight.keys().stream().anyMatch(key -> key.key().usable());
    if (!inForce || testing.isEmpty() && broken.isEmpty()) {
      return Optional.empty();
    }
    Draft draft =
        testing.isEmpty()
            ? write().partly(whole(subject), "some-broken").with("selectors", names(broken))
            : write().partly(whole(subject), "some-testing").with("selectors", names(testing));
    return Optional.of(
        draft.citing("RFC 6376 §3.6.1").repair(testing.isEmpty() ? "publish" : "in-force"));
  }

  private Finding withoutKeys(Subject subject, View view, DkimSight sight) {
    SpfSight spf = new SpfSight(view);
    boolean sends = SpfSenders.of(subject.domain(), spf) == SpfSenders.SOMEONE;
    if (sends && sight.nothingBelow()) {
      List<Exchange<?>> restsOn = new ArrayList<>(spf.asked());
      restsOn.add(sight.above().lookup());
      return write()
          .partly(whole(subject), "none")
          .with("domain", subject.domain().unicode())
          .citing("RFC 8020 §2")
          .repair("sign")
          .on(restsOn);
    }
    return write()
        .unknown(whole(subject), Cause.UNSUPPORTED, "not-found")
        .with("count", sight.tried())
        .on(sight.above().lookup());
  }

  private static String names(List<DkimSight.Key> keys) {
    return String.join(", ", keys.stream().map(DkimSight.Key::selector).distinct().toList());
  }
}
