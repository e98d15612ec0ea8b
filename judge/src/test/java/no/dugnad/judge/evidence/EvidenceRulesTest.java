package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.wire.evidence.facts.Accounts;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.Policy;
import no.dugnad.wire.evidence.facts.Policy.Client;
import no.dugnad.wire.evidence.facts.Policy.Demand;
import no.dugnad.wire.evidence.facts.Policy.Narrowing;
import no.dugnad.wire.evidence.facts.Policy.State;
import no.dugnad.wire.evidence.facts.PolicyFacts;
import no.dugnad.wire.evidence.facts.PrivilegedGroups;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.facts.SecurityDefaultsFacts;
import no.dugnad.wire.evidence.facts.SignInFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final MeasureId MAIL = new MeasureId("MFA_MAIL");
  private static final MeasureId ADMIN = new MeasureId("MFA_ADMIN");
  private static final Policy.Who EVERYBODY =
      new Policy.Who(true, false, false, 0, 0, 0, 0, 0, 0, false);
  private static final Policy.What EVERYTHING = new Policy.What(true, false, 0, 0);

  private static List<Statement> said(Facts... facts) {
    List<Brought> files = new ArrayList<>();
    for (Facts one : facts) {
      files.add(brought(one, true));
    }
    return EvidenceRules.judge(new Pile(files, TODAY));
  }

  private static Brought brought(Facts facts, boolean tried) {
    String name = "file-" + facts.kind();
    return new Brought(name, new Format(facts.kind() + ".x", tried, "a test"), facts, TODAY);
  }

  private static List<Evidence> about(MeasureId measure, List<Statement> said) {
    return said.stream()
        .map(Statement::evidence)
        .filter(one -> one.measure().equals(measure))
        .toList();
  }

  private static MeasureStatus status(MeasureId measure, List<Statement> said) {
    return new MeasureStatus(measure, GivenAnswer.NONE, about(measure, said));
  }

  private static RegistrationFacts registered(long capable, long members) {
    return new RegistrationFacts(
        members, capable, 0, 0, Optional.of(4L), 1, true, Optional.of(NOW));
  }

  private static Policy policy(State state, Demand demand) {
    return new Policy(state, EVERYBODY, EVERYTHING, EnumSet.allOf(Client.class), Set.of(), demand);
  }

  private static PolicyFacts policies(Policy... policies) {
    return new PolicyFacts(List.of(policies), true, Optional.of(NOW));
  }

  private static SignInFacts signIns(long successes, long multi, long persons, long always) {
    return new SignInFacts(
        successes,
        multi,
        0,
        0,
        persons,
        always,
        persons,
        0,
        0,
        0,
        0,
        true,
        Optional.of(NOW),
        Optional.of(NOW));
  }

  private static SignInFacts neverAsked(long successes, long persons) {
    return new SignInFacts(
        successes, 0, 0, 0, persons, 0, 0, 0, 0, 0, 0, true, Optional.of(NOW), Optional.of(NOW));
  }

  @Test
  void the_paper_perfect_municipality_earns_next_to_nothing_and_is_told_why() {
    List<Statement> said =
        said(
            registered(340, 340),
            policies(policy(State.REPORT_ONLY, Demand.MULTI), policy(State.OFF, Demand.RESISTANT)));
    MeasureStatus mail = status(MAIL, said);
    assertThat(mail.shownOn(TODAY)).isEmpty();
    assertThat(mail.cap().mean()).isLessThan(0.2);
    assertThat(status(ADMIN, said).shownOn(TODAY)).isEmpty();
    assertThat(about(new MeasureId("MFA_REMOTE"), said)).isEmpty();
    assertThat(said).extracting(Statement::key).contains("report-only", "admins-report-only");
  }

  @Test
  void the_paper_perfect_municipality_with_its_log_is_seen_as_it_is() {
    List<Statement> said =
        said(
            registered(340, 340),
            policies(policy(State.REPORT_ONLY, Demand.MULTI)),
            neverAsked(9_000, 330));
    Evidence shown = status(MAIL, said).shownOn(TODAY).orElseThrow();
    assertThat(shown.level()).isEqualTo(EvidenceLevel.MEASURED);
    assertThat(shown.share().low()).isZero();
    assertThat(shown.share().high()).isLessThan(0.04);
  }

  @Test
  void to_be_registered_caps_and_shows_nothing() {
    List<Statement> said = said(registered(312, 340));
    assertThat(about(MAIL, said)).extracting(Evidence::bearing).containsExactly(Bearing.CAPS);
    assertThat(status(MAIL, said).cap()).isEqualTo(Estimate.share(312, 340));
    assertThat(status(ADMIN, said).cap()).isEqualTo(Estimate.share(1, 4));
  }

  @Test
  void only_together_is_it_measured() {
    Policy mfa = policy(State.IN_FORCE, Demand.MULTI);
    assertThat(status(MAIL, said(policies(mfa))).shownOn(TODAY).orElseThrow().level())
        .isEqualTo(EvidenceLevel.DOCUMENTED);
    Evidence both =
        status(MAIL, said(policies(mfa), registered(312, 340))).shownOn(TODAY).orElseThrow();
    assertThat(both.level()).isEqualTo(EvidenceLevel.MEASURED);
    assertThat(both.share()).isEqualTo(Estimate.share(312, 340));
    Evidence log =
        status(MAIL, said(signIns(100, 100, 340, 340), registered(340, 340)))
            .shownOn(TODAY)
            .orElseThrow();
    assertThat(log.level()).isEqualTo(EvidenceLevel.MEASURED);
    assertThat(log.share()).isEqualTo(Estimate.ONE);
  }

  @Test
  void nothing_ever_counts_for_remote_access() {
    List<Statement> said =
        said(
            registered(340, 340),
            policies(policy(State.IN_FORCE, Demand.RESISTANT)),
            signIns(100, 100, 340, 340),
            new SecurityDefaultsFacts(true));
    assertThat(about(new MeasureId("MFA_REMOTE"), said)).isEmpty();
  }

  @Test
  void a_format_nobody_has_seen_is_at_most_claimed_alone_and_together() {
    Brought untried = brought(policies(policy(State.IN_FORCE, Demand.MULTI)), false);
    Brought list = brought(registered(340, 340), true);
    List<Statement> said = EvidenceRules.judge(new Pile(List.of(untried, list), TODAY));
    assertThat(status(MAIL, said).shownOn(TODAY).orElseThrow().level())
        .isEqualTo(EvidenceLevel.CLAIMED);
    List<Statement> other =
        EvidenceRules.judge(
            new Pile(
                List.of(
                    brought(policies(policy(State.IN_FORCE, Demand.MULTI)), true),
                    brought(registered(340, 340), false)),
                TODAY));
    assertThat(status(MAIL, other).shownOn(TODAY).orElseThrow().level())
        .isEqualTo(EvidenceLevel.DOCUMENTED);
  }

  @ParameterizedTest
  @EnumSource
  void a_policy_that_is_narrowed_covers_nobody_knows_how_many(Narrowing narrowing) {
    Policy narrow =
        new Policy(
            State.IN_FORCE,
            EVERYBODY,
            EVERYTHING,
            EnumSet.allOf(Client.class),
            Set.of(narrowing),
            Demand.MULTI);
    assertUnknown(narrow);
  }

  private static void assertUnknown(Policy policy) {
    Evidence shown =
        status(MAIL, said(policies(policy), registered(340, 340))).shownOn(TODAY).orElseThrow();
    assertThat(shown.share()).isEqualTo(Estimate.between(0, 1));
    assertThat(shown.level()).isEqualTo(EvidenceLevel.DOCUMENTED);
  }

  private static Policy with(Policy.Who who, Policy.What what, Demand demand) {
    return new Policy(State.IN_FORCE, who, what, EnumSet.allOf(Client.class), Set.of(), demand);
  }

  @Test
  void groups_roles_applications_and_other_controls_leave_holes_of_unknown_size() {
    assertUnknown(
        with(
            new Policy.Who(true, false, false, 0, 0, 0, 0, 1, 0, false), EVERYTHING, Demand.MULTI));
    assertUnknown(
        with(
            new Policy.Who(true, false, false, 0, 0, 0, 0, 0, 1, false), EVERYTHING, Demand.MULTI));
    assertUnknown(
        with(
            new Policy.Who(false, false, false, 0, 1, 0, 0, 0, 0, false),
            EVERYTHING,
            Demand.MULTI));
    assertUnknown(with(EVERYBODY, new Policy.What(true, false, 0, 1), Demand.MULTI));
    assertUnknown(with(EVERYBODY, new Policy.What(false, false, 3, 0), Demand.MULTI));
    assertUnknown(with(EVERYBODY, EVERYTHING, Demand.MULTI_OR_OTHER));
  }

  @Test
  void old_ways_of_signing_in_must_be_covered_or_blocked() {
    Policy modern =
        new Policy(
            State.IN_FORCE,
            EVERYBODY,
            EVERYTHING,
            EnumSet.of(Client.BROWSER, Client.APPS),
            Set.of(),
            Demand.MULTI);
    assertUnknown(modern);
    Policy block =
        new Policy(
            State.IN_FORCE,
            EVERYBODY,
            EVERYTHING,
            EnumSet.of(Client.ACTIVE_SYNC, Client.OTHER),
            Set.of(),
            Demand.BLOCK);
    assertThat(status(MAIL, said(policies(modern, block))).shownOn(TODAY).orElseThrow().share())
        .isEqualTo(Estimate.ONE);
  }

  @Test
  void users_left_out_one_by_one_are_counted() {
    Policy.Who but = new Policy.Who(true, false, false, 0, 0, 0, 2, 0, 0, false);
    Evidence shown =
        status(MAIL, said(policies(with(but, EVERYTHING, Demand.MULTI)), registered(340, 340)))
            .shownOn(TODAY)
            .orElseThrow();
    assertThat(shown.share()).isEqualTo(Estimate.between(338.0 / 340, 1));
  }

  @Test
  void a_policy_for_guests_or_for_administrators_says_nothing_of_everybody() {
    Policy.Who admins = new Policy.Who(false, true, false, 0, 0, 15, 0, 0, 0, false);
    Policy.Who guests = new Policy.Who(false, false, true, 0, 0, 0, 0, 0, 0, false);
    List<Statement> said =
        said(
            policies(
                with(admins, EVERYTHING, Demand.RESISTANT),
                with(guests, EVERYTHING, Demand.MULTI)));
    assertThat(status(MAIL, said).shownOn(TODAY)).isEmpty();
    assertThat(status(ADMIN, said).shownOn(TODAY).orElseThrow().share()).isEqualTo(Estimate.ONE);
  }

  @Test
  void any_second_factor_does_not_show_one_that_can_not_be_stolen() {
    List<Statement> said = said(policies(policy(State.IN_FORCE, Demand.MULTI)));
    assertThat(status(ADMIN, said).shownOn(TODAY)).isEmpty();
  }

  @Test
  void a_log_that_shows_less_than_the_policies_promise_wins() {
    List<Statement> said =
        said(
            policies(policy(State.IN_FORCE, Demand.MULTI)),
            registered(340, 340),
            signIns(1000, 500, 340, 100));
    Evidence shown = status(MAIL, said).shownOn(TODAY).orElseThrow();
    assertThat(shown.kind()).isEqualTo("entra.sign-ins");
    assertThat(shown.share().low()).isEqualTo(100.0 / 340);
    List<Statement> untried =
        EvidenceRules.judge(
            new Pile(
                List.of(
                    brought(policies(policy(State.IN_FORCE, Demand.MULTI)), true),
                    brought(neverAsked(1000, 340), false)),
                TODAY));
    assertThat(status(MAIL, untried).cap()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void few_persons_an_unfinished_list_and_a_log_without_the_field_only_support() {
    SignInFacts few = signIns(10, 10, 5, 5);
    assertThat(status(MAIL, said(few)).shownOn(TODAY)).isEmpty();
    SignInFacts page =
        new SignInFacts(
            1000, 1000, 0, 0, 300, 300, 300, 0, 0, 0, 0, false, Optional.of(NOW), Optional.of(NOW));
    assertThat(status(MAIL, said(page)).shownOn(TODAY)).isEmpty();
    SignInFacts unsaid =
        new SignInFacts(
            0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, true, Optional.of(NOW), Optional.of(NOW));
    assertThat(said(unsaid)).extracting(Statement::key).containsExactly("no-field");
  }

  private static DirectoryFacts directory(long disabled, long unused, long unsaid) {
    TreeMap<LocalDate, Long> used = new TreeMap<>();
    used.put(TODAY.minusDays(3), 90L);
    used.put(TODAY.minusDays(100), 3L);
    if (unused > 0) {
      used.put(TODAY.minusDays(200), unused);
    }
    TreeMap<LocalDate, Long> made = new TreeMap<>();
    made.put(TODAY.minusDays(1), 7L);
    Accounts accounts = new Accounts(100 + unused + unsaid, disabled, used, made, unsaid, 0);
    return new DirectoryFacts(
        Optional.of(accounts),
        Optional.of(new PrivilegedGroups(3, 0, 1, 1, 0)),
        Optional.empty(),
        Optional.of(TODAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
  }

  @Test
  void of_accounts_that_should_be_closed_the_closed_ones_are_certain() {
    MeasureId closed = new MeasureId("JML");
    assertThat(status(closed, said(directory(0, 0, 0))).shownOn(TODAY).orElseThrow().share())
        .isEqualTo(Estimate.ONE);
    Estimate share =
        status(closed, said(directory(30, 10, 0))).shownOn(TODAY).orElseThrow().share();
    assertThat(share.low()).isEqualTo(0.75);
    assertThat(share.high()).isEqualTo(100.0 / 110);
    assertThat(status(closed, said(directory(0, 10, 0))).shownOn(TODAY).orElseThrow().share().low())
        .isZero();
  }

  @Test
  void a_handful_of_accounts_is_not_a_directory_and_shows_nothing() {
    TreeMap<LocalDate, Long> used = new TreeMap<>();
    used.put(TODAY.minusDays(1), 3L);
    Accounts three = new Accounts(3, 0, used, new TreeMap<>(), 0, 0);
    DirectoryFacts facts =
        new DirectoryFacts(
            Optional.of(three), Optional.empty(), Optional.empty(), Optional.of(NOW));
    assertThat(said(facts)).extracting(Statement::key).containsExactly("few-accounts");
    assertThat(status(new MeasureId("JML"), said(facts)).shownOn(TODAY)).isEmpty();
  }

  @Test
  void a_list_of_administrators_shows_no_measure() {
    List<Statement> said = said(directory(0, 0, 0));
    assertThat(about(new MeasureId("LEASTPRIV"), said))
        .extracting(Evidence::bearing)
        .containsExactly(Bearing.SUPPORTS);
    assertThat(about(new MeasureId("TIERING"), said))
        .extracting(Evidence::bearing)
        .containsExactly(Bearing.SUPPORTS);
  }

  @Test
  void a_date_to_come_counts_as_today() {
    RegistrationFacts future =
        new RegistrationFacts(
            10,
            10,
            0,
            0,
            Optional.empty(),
            0,
            true,
            Optional.of(Instant.parse("2999-01-01T00:00:00Z")));
    assertThat(about(MAIL, said(future)).getFirst().date()).isEqualTo(TODAY);
  }

  @Test
  void a_list_of_a_few_is_no_list_of_everybody_and_makes_nothing_measured() {
    SignInFacts one = signIns(10, 10, 1, 1);
    assertThat(status(MAIL, said(one, registered(1, 1))).shownOn(TODAY)).isEmpty();
    assertThat(status(MAIL, said(one, registered(340, 340))).shownOn(TODAY)).isPresent();
    PolicyFacts mfa = policies(policy(State.IN_FORCE, Demand.MULTI));
    assertThat(status(MAIL, said(mfa, registered(1, 1))).shownOn(TODAY).orElseThrow().level())
        .isEqualTo(EvidenceLevel.DOCUMENTED);
    assertThat(status(MAIL, said(mfa, registered(0, 1))).cap()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void what_is_dated_after_tomorrow_is_a_claim_and_hides_nothing_of_today() {
    Instant toCome = Instant.parse("2999-01-01T00:00:00Z");
    Optional<Instant> then = Optional.of(toCome);
    SignInFacts future =
        new SignInFacts(400, 400, 0, 0, 340, 340, 340, 0, 0, 0, 0, true, then, then);
    assertThat(status(MAIL, said(future)).shownOn(TODAY).orElseThrow().level())
        .isEqualTo(EvidenceLevel.CLAIMED);
    Estimate seen = status(MAIL, said(neverAsked(400, 340))).shownOn(TODAY).orElseThrow().share();
    assertThat(
            status(MAIL, said(neverAsked(400, 340), future)).shownOn(TODAY).orElseThrow().share())
        .isEqualTo(seen);
  }
}
