package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.PolicyFacts;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.facts.SecurityDefaultsFacts;
import no.dugnad.wire.evidence.facts.SignInFacts;

/// Sign-in of administrators with a factor that a false sign-in page can't steal. A security key
/// that is registered caps; a policy that demands it shows; a demand for any second factor only
/// supports.
final class AdminSignInRule implements EvidenceRule {
  static final MeasureId MEASURE = new MeasureId("MFA_ADMIN");

  /// Fewer sign-ins than this to administrators' tools say too little.
  private static final long FEWEST_SIGN_INS = 10;

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    Optional<Pile.Of<RegistrationFacts>> registration =
        pile.newest(RegistrationFacts.class)
            .filter(of -> of.facts().complete() && of.facts().admins().orElse(0L) > 0);
    registration.ifPresent(of -> {
      long admins = of.facts().admins().orElseThrow();
      said.add(
          saying(pile, of.file(), EvidenceLevel.DOCUMENTED)
              .caps(
                  share(of.facts()),
                  "admins",
                  "part",
                  of.facts().adminsResistant(),
                  "whole",
                  admins));
    });
    pile.newest(PolicyFacts.class).ifPresent(of -> said.add(demanded(pile, of, registration)));
    pile.newest(SignInFacts.class)
        .filter(of -> of.facts().adminSignIns() > 0)
        .ifPresent(of -> said.add(signedIn(pile, of)));
    pile.newest(SecurityDefaultsFacts.class)
        .filter(of -> of.facts().on())
        .ifPresent(of ->
            said.add(saying(pile, of.file(), EvidenceLevel.DOCUMENTED).supports("on-admins")));
    return said;
  }

  private static Estimate share(RegistrationFacts facts) {
    return Estimate.share(facts.adminsResistant(), facts.admins().orElseThrow());
  }

  private static Saying saying(Pile pile, Brought file, EvidenceLevel level) {
    return new Saying(pile, file, MEASURE, level);
  }

  private static Statement demanded(
      Pile pile, Pile.Of<PolicyFacts> of, Optional<Pile.Of<RegistrationFacts>> registration) {
    Enforcement resistant = Enforcement.resistantForAdministrators(of.facts());
    Saying documented = saying(pile, of.file(), EvidenceLevel.DOCUMENTED);
    if (!resistant.inForce()) {
      boolean any = Enforcement.anyForAdministrators(of.facts()).inForce();
      return documented.supports(
          any ? "admins-any" : resistant.would() ? "admins-report-only" : "admins-no-policy");
    }
    if (!resistant.whole()) {
      return documented.shows(Estimate.between(0, 1), "admins-holes", "holes", resistant.told());
    }
    if (registration.isEmpty() || !registration.get().file().format().tried()) {
      return documented.shows(Estimate.ONE, "admins-in-force");
    }
    return saying(pile, of.file(), EvidenceLevel.MEASURED)
        .shows(share(registration.get().facts()), "admins-in-force");
  }

  // A sign-in that rests on an earlier one does not name the key that was used then, so the log can
  // tell that too little was demanded, and never that a key was lacking.
  private static Statement signedIn(Pile pile, Pile.Of<SignInFacts> of) {
    SignInFacts facts = of.facts();
    Saying saying = saying(pile, of.file(), EvidenceLevel.DOCUMENTED);
    Object[] counts = {"part", facts.adminMulti(), "whole", facts.adminSignIns()};
    return facts.adminSignIns() < FEWEST_SIGN_INS
        ? saying.supports("admins-few", counts)
        : saying.caps(
            Estimate.share(facts.adminMulti(), facts.adminSignIns()), "admins-asked", counts);
  }
}
