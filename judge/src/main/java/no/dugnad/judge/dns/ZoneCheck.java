package no.dugnad.judge.dns;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// What the checks about a zone as a whole have in common: they speak of the zone that the domain
/// lies in, and have nothing to say where that is the zone of a public suffix, which is another's.
///
/// @param scribe the check's id and usual clause
/// @param claims the kinds of claim that the check makes
/// @param rule what the check does with the zone
/// @param agreement what two looks must have in common beyond the usual, or instead of it
record ZoneCheck(
    Scribe scribe, Set<Claim> claims, Rule rule, BiPredicate<Finding, Finding> agreement)
    implements Check {
  ZoneCheck {
    claims = Set.copyOf(claims);
  }

  /// With the usual agreement: verdict and reason.
  ZoneCheck(Scribe scribe, Set<Claim> claims, Rule rule) {
    this(scribe, claims, rule, ZoneCheck::sameReason);
  }

  /// The usual agreement.
  static boolean sameReason(Finding one, Finding other) {
    return one.verdict().equals(other.verdict()) && one.reason().key().equals(other.reason().key());
  }

  @Override
  public boolean agree(Finding one, Finding other) {
    return agreement.test(one, other);
  }

  /// Judges a zone.
  @FunctionalInterface
  interface Rule {
    List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone);
  }

  @Override
  public String id() {
    return scribe.check();
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    return switch (Zone.of(view, subject.domain())) {
      case Zone.NotKnown(var _, var missed) -> List.of(scribe.unknown(whole(subject), missed));
      case Zone.WithinSuffix(var question, var suffix) ->
          List.of(
              scribe
                  .notApplicable(whole(subject), "no-zone")
                  .with("zone", suffix.unicode())
                  .on(question));
      case Zone.Apex zone -> rule.judge(scribe, subject, view, zone);
    };
  }
}
