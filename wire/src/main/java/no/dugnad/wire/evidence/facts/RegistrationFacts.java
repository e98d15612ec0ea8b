package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who could use multi-factor sign-in in Entra: what a person has registered, never what was asked
/// of them.
///
/// @param members persons of the organisation itself, at least as many as `capable`
/// @param capable members with a strong method that the policy allows
/// @param weakOnly capable members whose only methods are telephone and e-mail
/// @param guests persons of other organisations, counted apart
/// @param admins members and guests with an administrator's role; empty where the file does not say
/// @param adminsResistant administrators with a method that a false sign-in page cannot steal
/// @param complete whether the file says that nothing is left out
public record RegistrationFacts(
    long members,
    long capable,
    long weakOnly,
    long guests,
    Optional<Long> admins,
    long adminsResistant,
    boolean complete,
    Optional<Instant> asOf)
    implements Facts {
  @Override
  public String kind() {
    return "entra.registration";
  }

  @Override
  public List<Counted> counts() {
    List<Counted> counts = new ArrayList<>();
    counts.add(new Counted("members", members));
    counts.add(new Counted("capable", capable));
    counts.add(new Counted("weak", weakOnly));
    counts.add(new Counted("guests", guests));
    admins.ifPresent(number -> {
      counts.add(new Counted("admins", number));
      counts.add(new Counted("resistant", adminsResistant));
    });
    return counts;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!complete) {
      notes.add("incomplete");
    }
    if (admins.isEmpty()) {
      notes.add("no-admins");
    }
    return notes;
  }
}
