package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Accounts and administrators' groups of an Active Directory.
///
/// @param accounts empty where the file holds no accounts of people
/// @param groups empty where the file holds none of the groups that rule the domain
/// @param machines empty where the file holds no computers
/// @param asOf the newest date in the file that must be past when it was written
public record DirectoryFacts(
    Optional<Accounts> accounts,
    Optional<PrivilegedGroups> groups,
    Optional<Machines> machines,
    Optional<Instant> asOf)
    implements Facts {
  @Override
  public String kind() {
    return "ad.directory";
  }

  @Override
  public List<Counted> counts() {
    List<Counted> counts = new ArrayList<>();
    accounts.ifPresent(all -> {
      counts.add(new Counted("enabled", all.enabled()));
      counts.add(new Counted("disabled", all.disabled()));
      counts.add(new Counted("never-expires", all.passwordNeverExpires()));
    });
    groups.ifPresent(all -> {
      counts.add(new Counted("privileged", all.persons()));
      counts.add(new Counted("privileged-disabled", all.disabled()));
      counts.add(new Counted("privileged-service", all.services()));
      counts.add(new Counted("unresolved", all.unresolved()));
    });
    machines.ifPresent(all -> {
      counts.add(new Counted("machines", all.count()));
      counts.add(new Counted("machines-in-use", all.inUse()));
    });
    return counts;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (accounts.isEmpty()) {
      notes.add("no-accounts");
    } else if (!accounts.get().tellsUse()) {
      notes.add("no-use");
    }
    if (groups.isEmpty()) {
      notes.add("no-groups");
    } else if (groups.get().unresolved() > 0) {
      notes.add("unresolved");
    }
    return notes;
  }
}
