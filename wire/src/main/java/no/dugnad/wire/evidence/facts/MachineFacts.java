package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of machines, with versions and last updates as far as it has them.
///
/// @param unsure whether day and month of its dates can be told apart in no way, so that no date of
///   it is used
/// @param complete false where the file says that more pages follow
/// @param asOf the newest date in the file
public record MachineFacts(
    Machines machines, boolean unsure, boolean complete, Optional<Instant> asOf) implements Facts {
  @Override
  public String kind() {
    return "machines";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("machines", machines.count()),
        new Counted("in-use", machines.inUse()),
        new Counted("undated", machines.undated()));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!machines.tellsUpdates()) {
      notes.add("no-updates");
    }
    if (unsure) {
      notes.add("unsure");
    }
    if (!complete) {
      notes.add("incomplete");
    }
    return notes;
  }
}
