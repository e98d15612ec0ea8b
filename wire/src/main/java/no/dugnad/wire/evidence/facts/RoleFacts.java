package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who holds administrators' roles in Entra, without names and ids. Nobody is counted twice.
///
/// @param global persons who are Global Administrator
/// @param persons persons with any role, at least as many as `global`
/// @param groups groups with a role; who is in them is not in the file
/// @param programs programs with a role
/// @param full roles with so many members that more may have been left out
/// @param complete whether the file says that no role is left out
public record RoleFacts(
    long global, long persons, long groups, long programs, long full, boolean complete)
    implements Facts {
  @Override
  public String kind() {
    return "entra.roles";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("global", global),
        new Counted("persons", persons),
        new Counted("groups", groups),
        new Counted("programs", programs));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!complete || full > 0) {
      notes.add("incomplete");
    }
    if (groups > 0) {
      notes.add("groups");
    }
    return notes;
  }
}
