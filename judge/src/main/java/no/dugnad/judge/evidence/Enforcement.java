package no.dugnad.judge.evidence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.facts.Policy;
import no.dugnad.wire.evidence.facts.Policy.Client;
import no.dugnad.wire.evidence.facts.Policy.Demand;
import no.dugnad.wire.evidence.facts.Policy.State;
import no.dugnad.wire.evidence.facts.PolicyFacts;

/// What conditional access policies together demand of somebody who signs in. Policies add up: each
/// that applies must be satisfied, so the one with the fewest holes tells.
///
/// @param holes what the best policy in force leaves open; empty where it leaves nothing open, or
///   where there is none
/// @param excludedUsers how many users the best policy leaves out one by one
/// @param would whether a policy without effect (report-only or off) would have demanded it
record Enforcement(boolean inForce, Set<Hole> holes, long excludedUsers, boolean would) {
  Enforcement {
    holes = Set.copyOf(holes);
  }

  /// What a policy leaves open. The order is that in which they are told.
  enum Hole {
    /// Only some users, groups or roles.
    NOT_ALL_USERS,
    /// A group is left out, and who is in it is not in the file.
    EXCLUDED_GROUP,
    /// A role is left out.
    EXCLUDED_ROLE,
    /// Users are left out one by one.
    EXCLUDED_USERS,
    /// Only some applications.
    NOT_ALL_APPLICATIONS,
    /// An application is left out.
    EXCLUDED_APPLICATION,
    /// Some places are trusted with a password alone, or only some places count.
    LOCATION,
    PLATFORM,
    RISK,
    DEVICE,
    /// A condition that we do not know.
    UNKNOWN_CONDITION,
    /// A second factor, or something else instead.
    OR_OTHER,
    /// Browsers or programs are not covered.
    MODERN_SIGN_IN,
    /// Old ways of signing in, which can't ask for a second factor, are neither covered nor
    /// blocked.
    LEGACY_SIGN_IN
  }

  private static final Set<Client> OLD = EnumSet.of(Client.ACTIVE_SYNC, Client.OTHER);
  private static final Set<Client> MODERN = EnumSet.of(Client.BROWSER, Client.APPS);

  /// A role template of Microsoft names 14 roles as those of administrators: fewer leave some out.
  private static final int ADMINISTRATOR_ROLES = 14;

  /// A second factor for every member.
  static Enforcement forMembers(PolicyFacts facts) {
    return of(facts, EnumSet.of(Demand.RESISTANT, Demand.MULTI, Demand.MULTI_OR_OTHER), false);
  }

  /// A second factor that can't be stolen for every administrator.
  static Enforcement resistantForAdministrators(PolicyFacts facts) {
    return of(facts, EnumSet.of(Demand.RESISTANT), true);
  }

  /// Any second factor for every administrator.
  static Enforcement anyForAdministrators(PolicyFacts facts) {
    return of(facts, EnumSet.of(Demand.RESISTANT, Demand.MULTI), true);
  }

  private static Enforcement of(PolicyFacts facts, Set<Demand> wanted, boolean administrators) {
    List<Policy> demanding =
        facts.policies().stream()
            .filter(policy -> wanted.contains(policy.demand()))
            .filter(policy -> concerns(policy.who(), administrators))
            .toList();
    boolean oldBlocked = facts.policies().stream().anyMatch(Enforcement::blocksOld);
    Optional<Enforcement> best =
        demanding.stream()
            .filter(policy -> policy.state() == State.IN_FORCE)
            .map(policy ->
                new Enforcement(
                    true,
                    holes(policy, administrators, oldBlocked),
                    policy.who().excludedUsers(),
                    false))
            .min(java.util.Comparator.comparingInt(one -> weight(one.holes())));
    boolean would =
        demanding.stream()
            .anyMatch(policy -> policy.state() == State.REPORT_ONLY || policy.state() == State.OFF);
    return best.orElse(new Enforcement(false, Set.of(), 0, would));
  }

  // Users named one by one can be counted and weigh less than what can't.
  private static int weight(Collection<Hole> holes) {
    return holes.stream().mapToInt(hole -> hole == Hole.EXCLUDED_USERS ? 1 : 2).sum();
  }

  private static boolean concerns(Policy.Who who, boolean administrators) {
    return administrators ? who.all() || who.administrators() : isOfMembers(who);
  }

  // A policy for guests or for administrators' roles says nothing of members in general.
  private static boolean isOfMembers(Policy.Who who) {
    return who.all() || who.groups() > 0 || who.users() > 0;
  }

  private static boolean blocksOld(Policy policy) {
    return policy.state() == State.IN_FORCE
        && policy.demand() == Demand.BLOCK
        && policy.who().all()
        && policy.who().excludedGroups() == 0
        && policy.who().excludedUsers() == 0
        && policy.who().excludedRoles() == 0
        && policy.what().all()
        && policy.what().excluded() == 0
        && policy.narrowed().isEmpty()
        && policy.clients().containsAll(OLD);
  }

  private static Set<Hole> holes(Policy policy, boolean administrators, boolean oldBlocked) {
    Set<Hole> holes = EnumSet.noneOf(Hole.class);
    Policy.Who who = policy.who();
    boolean everybody =
        who.all() || administrators && who.roles() >= ADMINISTRATOR_ROLES && who.administrators();
    add(holes, !everybody, Hole.NOT_ALL_USERS);
    add(holes, who.excludedGroups() > 0, Hole.EXCLUDED_GROUP);
    add(holes, who.excludedRoles() > 0, Hole.EXCLUDED_ROLE);
    add(holes, who.excludedUsers() > 0, Hole.EXCLUDED_USERS);
    boolean enough = policy.what().all() || policy.what().office() && !administrators;
    add(holes, !enough, Hole.NOT_ALL_APPLICATIONS);
    add(holes, policy.what().excluded() > 0, Hole.EXCLUDED_APPLICATION);
    for (Policy.Narrowing narrowing : policy.narrowed()) {
      holes.add(
          switch (narrowing) {
            case LOCATION -> Hole.LOCATION;
            case PLATFORM -> Hole.PLATFORM;
            case RISK -> Hole.RISK;
            case DEVICE -> Hole.DEVICE;
            case SOMETHING -> Hole.UNKNOWN_CONDITION;
          });
    }
    add(holes, policy.demand() == Demand.MULTI_OR_OTHER, Hole.OR_OTHER);
    add(holes, !policy.clients().containsAll(MODERN), Hole.MODERN_SIGN_IN);
    add(holes, !oldBlocked && !policy.clients().containsAll(OLD), Hole.LEGACY_SIGN_IN);
    return holes;
  }

  private static void add(Set<Hole> holes, boolean open, Hole hole) {
    if (open) {
      holes.add(hole);
    }
  }

  /// In force for everybody, everywhere, in every way.
  boolean whole() {
    return inForce && holes.isEmpty();
  }

  /// In force for everybody but users who are counted.
  boolean countable() {
    return inForce && holes.equals(Set.of(Hole.EXCLUDED_USERS));
  }

  /// The holes as one argument of a sentence: keys parted by commas, in their order.
  String told() {
    return holes.stream()
        .sorted()
        .map(hole -> hole.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .collect(java.util.stream.Collectors.joining(","));
  }
}
