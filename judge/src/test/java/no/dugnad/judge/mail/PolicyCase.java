package no.dugnad.judge.mail;

import java.util.function.UnaryOperator;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.DomainName;

/// A world and what a check must say of a domain in it.
///
/// @param domain mostly `fjellby.kommune.no`
/// @param check the check's id
/// @param suffix the clause, as it stands in the reason's key
/// @param verdict as in reports
/// @param name what the case is about
/// @param world what is planted into a municipality that has mail, SPF and nothing else
record PolicyCase(
    DomainName domain,
    String check,
    String suffix,
    String verdict,
    String name,
    UnaryOperator<FakeView> world) {
  PolicyCase(
      String check, String suffix, String verdict, String name, UnaryOperator<FakeView> world) {
    this(World.DOMAIN, check, suffix, verdict, name, world);
  }

  /// The case for another domain, which has mail too.
  PolicyCase of(String other) {
    return new PolicyCase(
        DomainName.of(other),
        check,
        suffix,
        verdict,
        name,
        view -> world.apply(view).lines(other + " MX 10 mx1.fjellby.kommune.no"));
  }

  /// What is checked.
  Subject subject() {
    Subject usual = MtaStsCases.SUBJECT;
    return new Subject(domain, usual.asOf(), usual.trust(), usual.dkimSelectors());
  }

  @Override
  public String toString() {
    return check + "." + suffix + ": " + name;
  }
}
