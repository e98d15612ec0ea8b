package no.dugnad.wire.evidence.facts;

import java.util.Set;

/// One conditional access policy: whether it is in force, for whom, for what, and what it demands.
///
/// @param clients which ways of signing in it is about
/// @param narrowed what narrows it to some sign-ins only
public record Policy(
    State state, Who who, What what, Set<Client> clients, Set<Narrowing> narrowed, Demand demand) {
  public Policy {
    clients = Set.copyOf(clients);
    narrowed = Set.copyOf(narrowed);
  }

  /// Whether it protects anybody.
  public enum State {
    IN_FORCE,
    /// Only reports what it would have done: it protects nobody.
    REPORT_ONLY,
    OFF,
    UNKNOWN
  }

  /// Whom it is about. An exclusion wins over an inclusion.
  ///
  /// @param all every user
  /// @param administrators whether the role of Global Administrator is named
  /// @param users how many users are named one by one
  /// @param groups how many groups are named; who is in them is not in the file
  /// @param roles how many roles are named
  /// @param guests whether guests are named
  /// @param excludesGuests whether guests are left out
  public record Who(
      boolean all,
      boolean administrators,
      boolean guests,
      long users,
      long groups,
      long roles,
      long excludedUsers,
      long excludedGroups,
      long excludedRoles,
      boolean excludesGuests) {}

  /// What it is about.
  ///
  /// @param all every application
  /// @param office Office 365: mail, files, Teams
  /// @param some how many other applications are named, or actions
  /// @param excluded how many applications are left out
  public record What(boolean all, boolean office, long some, long excluded) {}

  /// Ways of signing in. The last two are old and cannot ask for a second factor.
  public enum Client {
    BROWSER,
    APPS,
    ACTIVE_SYNC,
    OTHER
  }

  /// What narrows a policy.
  public enum Narrowing {
    LOCATION,
    PLATFORM,
    RISK,
    DEVICE,
    /// Something that we do not know, so that it may narrow to nothing at all.
    SOMETHING
  }

  /// What it demands.
  public enum Demand {
    /// A second factor that a false sign-in page cannot steal.
    RESISTANT,
    /// A second factor.
    MULTI,
    /// A second factor or something else instead, such as a machine of one's own.
    MULTI_OR_OTHER,
    /// Nobody gets in.
    BLOCK,
    /// Something that is no second factor, or that we do not know.
    OTHER,
    NOTHING
  }
}
