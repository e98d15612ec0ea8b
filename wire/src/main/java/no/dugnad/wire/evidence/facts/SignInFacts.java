package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was asked of people who signed in to Entra, interactively and with success. Only sign-ins
/// whose entry says what was asked count in the other numbers.
///
/// @param successes sign-ins of the organisation's own people with a stated demand
/// @param multi those of them where a second factor was demanded
/// @param unsaid successful sign-ins that do not say what was demanded (Graph v1.0)
/// @param legacy successes over protocols that can't ask for a second factor
/// @param persons who signed in
/// @param always persons of whom a second factor was demanded every time
/// @param ever persons of whom it was demanded at least once
/// @param adminSignIns successes to tools that only administrators use
/// @param adminResistant those of them with a method that a false sign-in page can't steal
/// @param adminMulti those of them where a second factor was demanded
/// @param passedOver failed sign-ins, those without a result, those of guests, and those that no
///   person made
/// @param complete whether the file says that nothing is left out
public record SignInFacts(
    long successes,
    long multi,
    long unsaid,
    long legacy,
    long persons,
    long always,
    long ever,
    long adminSignIns,
    long adminResistant,
    long adminMulti,
    long passedOver,
    boolean complete,
    Optional<Instant> oldest,
    Optional<Instant> asOf)
    implements Facts {
  @Override
  public String kind() {
    return "entra.sign-ins";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("successes", successes),
        new Counted("multi", multi),
        new Counted("persons", persons),
        new Counted("always", always),
        new Counted("legacy", legacy),
        new Counted("admin", adminSignIns),
        new Counted("admin-resistant", adminResistant),
        new Counted("unsaid", unsaid),
        new Counted("passed-over", passedOver));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!complete) {
      notes.add("incomplete");
    }
    if (unsaid > 0) {
      notes.add(successes == 0 ? "no-field" : "some-unsaid");
    }
    if (successes == 0 && unsaid == 0) {
      notes.add("no-successes");
    }
    return notes;
  }
}
