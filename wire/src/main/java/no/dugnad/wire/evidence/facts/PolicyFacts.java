package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conditional access policies of Entra, without their names and without whom they name.
///
/// @param complete whether the file is a list that says nothing is left out
/// @param lastChange the newest change of any policy; it tells nothing of when the file was made
public record PolicyFacts(List<Policy> policies, boolean complete, Optional<Instant> lastChange)
    implements Facts {
  public PolicyFacts {
    policies = List.copyOf(policies);
  }

  @Override
  public String kind() {
    return "entra.conditional-access";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("policies", policies.size()),
        new Counted("in-force", with(Policy.State.IN_FORCE)),
        new Counted("report-only", with(Policy.State.REPORT_ONLY)),
        new Counted("off", with(Policy.State.OFF)));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!complete) {
      notes.add("incomplete");
    }
    if (with(Policy.State.UNKNOWN) > 0) {
      notes.add("unknown-state");
    }
    return notes;
  }

  private long with(Policy.State state) {
    return policies.stream().filter(policy -> policy.state() == state).count();
  }
}
