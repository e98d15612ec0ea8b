package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether Microsoft's security defaults are on. Off is no fault by itself: they are off wherever
/// conditional access is used.
public record SecurityDefaultsFacts(boolean on) implements Facts {
  @Override
  public String kind() {
    return "entra.security-defaults";
  }

  @Override
  public List<Counted> counts() {
    return List.of(new Counted("on", on ? 1 : 0));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    return on ? List.of() : List.of("off");
  }
}
