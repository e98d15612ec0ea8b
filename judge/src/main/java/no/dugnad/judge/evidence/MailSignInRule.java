package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.PolicyFacts;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.facts.SecurityDefaultsFacts;
import no.dugnad.wire.evidence.facts.SignInFacts;

/// Multi-factor sign-in to mail and cloud. To be registered is not to be asked: registration only
/// caps. A policy in force, or a log of sign-ins, shows; either of them together with the
/// registration of everybody is measured.
final class MailSignInRule implements EvidenceRule {
  static final MeasureId MEASURE = new MeasureId("MFA_MAIL");

  /// Fewer persons than this say too little: in a log, without a list of everybody; and in a list,
  /// which is then one that was cut, and not of everybody in a municipality.
  static final long FEWEST_PERSONS = 30;

  private static final Estimate NOBODY_KNOWS = Estimate.between(0, 1);

  /// Nothing by these policies; all of it only if it is demanded by other means.
  private static final Estimate HARDLY = new Estimate(0, 0, 1);

  @Override
  public List<Statement> judge(Pile pile) {
    Optional<Pile.Of<RegistrationFacts>> registration =
        pile.newest(RegistrationFacts.class)
            .filter(of -> of.facts().complete() && of.facts().members() >= FEWEST_PERSONS);
    List<Statement> said = new ArrayList<>();
    pile.newest(RegistrationFacts.class).ifPresent(of -> said.add(registered(pile, of)));
    Optional<Statement> log =
        pile.newest(SignInFacts.class).map(of -> signedIn(pile, of, registration));
    log.ifPresent(said::add);
    boolean elsewhere =
        pile.newest(SecurityDefaultsFacts.class).map(of -> of.facts().on()).orElse(false)
            || pile.newest(SignInFacts.class).map(of -> of.facts().multi() > 0).orElse(false);
    pile.newest(PolicyFacts.class)
        .map(of -> demanded(pile, of, registration, elsewhere))
        .ifPresent(policies -> said.addAll(weighed(policies, log)));
    pile.newest(SecurityDefaultsFacts.class).ifPresent(of -> said.add(defaults(pile, of)));
    return said;
  }

  private static Statement registered(Pile pile, Pile.Of<RegistrationFacts> of) {
    Saying saying = new Saying(pile, of.file(), MEASURE, EvidenceLevel.DOCUMENTED);
    RegistrationFacts facts = of.facts();
    if (facts.members() == 0) {
      return saying.supports("nobody");
    }
    if (!facts.complete()) {
      return saying.supports("incomplete");
    }
    return saying.caps(
        capable(facts), "registered", "part", facts.capable(), "whole", facts.members());
  }

  private static Estimate capable(RegistrationFacts facts) {
    return Estimate.share(facts.capable(), facts.members());
  }

  private static Statement signedIn(
      Pile pile, Pile.Of<SignInFacts> of, Optional<Pile.Of<RegistrationFacts>> registration) {
    SignInFacts facts = of.facts();
    boolean together = registration.map(list -> list.file().format().tried()).orElse(false);
    Saying saying =
        new Saying(
            pile, of.file(), MEASURE, together ? EvidenceLevel.MEASURED : EvidenceLevel.DOCUMENTED);
    if (facts.persons() == 0) {
      return saying.supports(facts.unsaid() > 0 ? "no-field" : "no-successes");
    }
    if (!facts.complete()) {
      return saying.supports("incomplete");
    }
    if (registration.isEmpty() && facts.persons() < FEWEST_PERSONS) {
      return saying.supports("few", "persons", facts.persons(), "needed", FEWEST_PERSONS);
    }
    Estimate share =
        registration.map(list -> amongAll(facts, list.facts())).orElseGet(() -> amongSeen(facts));
    return saying.shows(
        share,
        registration.isPresent() ? "asked-of-all" : "asked",
        "part",
        facts.multi(),
        "whole",
        facts.successes(),
        "persons",
        facts.persons(),
        "always",
        facts.always());
  }

  /// Of those who signed in: always asked is the least, asked at least once the most.
  private static Estimate amongSeen(SignInFacts facts) {
    double low = (double) facts.always() / facts.persons();
    double high = (double) facts.ever() / facts.persons();
    double share = (double) facts.multi() / facts.successes();
    return new Estimate(low, Math.clamp(share, low, high), high);
  }

  /// Of all members: of those who did not sign in it is not known, and nobody who has registered
  /// nothing can have been asked.
  private static Estimate amongAll(SignInFacts facts, RegistrationFacts everybody) {
    double all = Math.max(everybody.members(), facts.persons());
    Estimate seen = amongSeen(facts);
    double part = facts.persons() / all;
    double high = facts.ever() / all + (1 - part);
    return new Estimate(seen.low() * part, seen.likely() * part + (1 - part) * seen.low(), high)
        .atMost(capable(everybody));
  }

  private static Statement demanded(
      Pile pile,
      Pile.Of<PolicyFacts> of,
      Optional<Pile.Of<RegistrationFacts>> registration,
      boolean elsewhere) {
    Enforcement force = Enforcement.forMembers(of.facts());
    boolean known = force.whole() || force.countable();
    boolean together =
        known && registration.map(list -> list.file().format().tried()).orElse(false);
    Saying saying =
        new Saying(
            pile, of.file(), MEASURE, together ? EvidenceLevel.MEASURED : EvidenceLevel.DOCUMENTED);
    if (!force.inForce()) {
      if (!force.would() || !of.facts().complete()) {
        return saying.supports("no-policy");
      }
      return elsewhere ? saying.supports("report-only") : saying.caps(HARDLY, "report-only");
    }
    Estimate cap = registration.map(list -> capable(list.facts())).orElse(Estimate.ONE);
    if (force.whole()) {
      return saying.shows(cap, registration.isPresent() ? "in-force-and-registered" : "in-force");
    }
    if (force.countable() && registration.isPresent()) {
      RegistrationFacts facts = registration.get().facts();
      double low = (double) (facts.capable() - force.excludedUsers()) / facts.members();
      return saying.shows(
          Estimate.between(Math.max(0, low), cap.high()),
          "users-left-out",
          "n",
          force.excludedUsers());
    }
    return saying.shows(NOBODY_KNOWS.atMost(cap), "holes", "holes", force.told());
  }

  // What was asked of people is nearer to the truth than what a setting says. Where the log is the
  // firmer one it shows and the policies support; where the policies are, the log still caps them.
  private static List<Statement> weighed(Statement policies, Optional<Statement> log) {
    Optional<Statement> shown = log.filter(one -> one.evidence().bearing() == Bearing.SHOWS);
    if (policies.evidence().bearing() != Bearing.SHOWS || shown.isEmpty()) {
      return List.of(policies);
    }
    boolean logIsFirmer =
        shown.get().evidence().level().compareTo(policies.evidence().level()) >= 0;
    return logIsFirmer
        ? List.of(with(policies, Bearing.SUPPORTS))
        : List.of(policies, with(shown.get(), Bearing.CAPS));
  }

  private static Statement with(Statement said, Bearing bearing) {
    var was = said.evidence();
    var now =
        new no.dugnad.model.measure.Evidence(
            was.measure(),
            was.kind(),
            bearing,
            was.level(),
            was.share(),
            was.date(),
            was.shelfLifeDays(),
            was.source());
    return new Statement(now, said.key(), said.arguments());
  }

  private static Statement defaults(Pile pile, Pile.Of<SecurityDefaultsFacts> of) {
    Saying saying = new Saying(pile, of.file(), MEASURE, EvidenceLevel.DOCUMENTED);
    return of.facts().on() ? saying.shows(Estimate.ONE, "on") : saying.supports("off");
  }
}
