package no.dugnad.wire.evidence.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.Policy;
import no.dugnad.wire.evidence.facts.Policy.Client;
import no.dugnad.wire.evidence.facts.Policy.Demand;
import no.dugnad.wire.evidence.facts.Policy.Narrowing;
import no.dugnad.wire.evidence.facts.Policy.State;
import no.dugnad.wire.evidence.facts.PolicyFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
  private static PolicyFacts facts(Content content) throws IOException {
    return (PolicyFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static Policy one(String state, String conditions, String grant) throws IOException {
    return facts(Samples.text(text(state, conditions, grant))).policies().getFirst();
  }

  private static String text(String state, String conditions, String grant) {
    return "[{\"state\":\"%s\",\"conditions\":{%s},\"grantControls\":%s}]"
        .formatted(state, conditions, grant);
  }

  private static final String ALL =
      "\"users\":{\"includeUsers\":[\"All\"]},\"applications\":{\"includeApplications\":[\"All\"]}";

  @Test
  void report_only_is_not_in_force() throws IOException {
    PolicyFacts facts = facts(Samples.of("conditionalAccessPolicy-list-reportOnly.beta.json"));
    assertThat(facts.policies())
        .extracting(Policy::state)
        .containsExactlyInAnyOrder(State.REPORT_ONLY, State.IN_FORCE);
  }

  @Test
  void a_policy_for_administrators_with_a_group_left_out_is_read_from_the_sample()
      throws IOException {
    PolicyFacts facts = facts(Samples.of("conditionalAccessPolicy-list.beta.json"));
    Policy first = facts.policies().getFirst();
    assertThat(first.who().administrators()).isTrue();
    assertThat(first.who().all()).isFalse();
    assertThat(first.who().roles()).isEqualTo(15);
    assertThat(first.who().excludedGroups()).isEqualTo(1);
    assertThat(first.demand()).isEqualTo(Demand.MULTI);
    assertThat(first.clients()).containsExactlyInAnyOrder(Client.values());
    assertThat(first.narrowed()).isEmpty();
    assertThat(facts.policies().get(1).narrowed()).containsExactly(Narrowing.RISK);
    assertThat(facts.complete()).isTrue();
  }

  @Test
  void trusted_places_narrow_a_policy_and_one_policy_is_no_list() throws IOException {
    PolicyFacts facts =
        facts(Samples.of("conditionalAccessPolicy-created-mfaExceptTrustedLocations.v1.json"));
    assertThat(facts.policies().getFirst().narrowed()).contains(Narrowing.LOCATION);
    assertThat(facts.complete()).isFalse();
  }

  @Test
  void a_disabled_policy_with_every_condition_is_off() throws IOException {
    Policy policy = facts(Samples.of("conditionalAccessPolicy-get.v1.json")).policies().getFirst();
    assertThat(policy.state()).isEqualTo(State.OFF);
    assertThat(policy.narrowed()).isNotEmpty();
  }

  @Test
  void powershells_capitals_and_a_strength_instead_of_a_control_are_understood()
      throws IOException {
    List<Policy> policies =
        facts(Samples.of("conditional_access_policies-powershell.json")).policies();
    assertThat(policies).hasSize(7).allMatch(policy -> policy.state() == State.IN_FORCE);
    assertThat(policies).filteredOn(policy -> policy.demand() == Demand.MULTI).hasSize(1);
    assertThat(policies)
        .filteredOn(policy ->
            policy.demand() == Demand.BLOCK
                && policy.clients().equals(Set.of(Client.ACTIVE_SYNC, Client.OTHER)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"operator\":\"OR\",\"builtInControls\":[\"mfa\"]} | MULTI",
        "{\"operator\":\"OR\",\"builtInControls\":[\"mfa\",\"compliantDevice\"]} | MULTI_OR_OTHER",
        "{\"operator\":\"AND\",\"builtInControls\":[\"mfa\",\"compliantDevice\"]} | MULTI",
        "{\"builtInControls\":[\"mfa\",\"compliantDevice\"]} | MULTI_OR_OTHER",
        "{\"operator\":\"OR\",\"builtInControls\":[\"block\"]} | BLOCK",
        "{\"operator\":\"OR\",\"builtInControls\":[\"passwordChange\"]} | OTHER",
        "{\"operator\":\"OR\",\"builtInControls\":[\"mfa\"],\"termsOfUse\":[\"x\"]} |"
            + " MULTI_OR_OTHER",
        "{\"builtInControls\":[],\"authenticationStrength\":{\"requirementsSatisfied\":\"mfa\"}} |"
            + " MULTI",
        "{\"authenticationStrength\":{\"allowedCombinations\":[\"fido2\",\"windowsHelloForBusiness\"]}}"
            + " | RESISTANT",
        "{\"authenticationStrength\":{\"requirementsSatisfied\":\"mfa\",\"allowedCombinations\":[\"fido2\",\"password,sms\"]}}"
            + " | MULTI",
        "{\"authenticationStrength\":{\"id\":\"x\"}} | OTHER",
        "{\"operator\":\"OR\",\"builtInControls\":[\"mfa\"],\"authenticationStrength\":{\"id\":null}}"
            + " | MULTI",
        "{\"builtInControls\":[]} | NOTHING",
        "null | NOTHING"
      })
  void what_is_demanded_is_the_least_that_lets_somebody_in(String grant, Demand demand)
      throws IOException {
    assertThat(one("enabled", ALL, grant).demand()).isEqualTo(demand);
  }

  @Test
  void a_condition_that_nobody_knows_narrows() throws IOException {
    assertThat(one("enabled", ALL + ",\"moonPhase\":[\"full\"]", "null").narrowed())
        .containsExactly(Narrowing.SOMETHING);
    assertThat(one("enabled", ALL + ",\"moonPhase\":{\"a\":[],\"b\":null}", "null").narrowed())
        .isEmpty();
  }

  @Test
  void all_places_without_exception_do_not_narrow() throws IOException {
    String all = ",\"locations\":{\"includeLocations\":[\"All\"],\"excludeLocations\":[%s]}";
    assertThat(one("enabled", ALL + all.formatted(""), "null").narrowed()).isEmpty();
    assertThat(one("enabled", ALL + all.formatted("\"AllTrusted\""), "null").narrowed())
        .containsExactly(Narrowing.LOCATION);
  }

  @Test
  void a_state_nobody_knows_is_not_in_force() throws IOException {
    assertThat(one("enabledSomehow", ALL, "null").state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void what_powershell_cut_away_is_told() throws IOException {
    String cut =
        text(
            "enabled",
            "\"users\":\"Microsoft.Graph.PowerShell.Models.MicrosoftGraphConditionalAccessUsers\"",
            "null");
    assertThat(((Reading.Bad) Importers.read(Samples.text(cut))).why())
        .isEqualTo(
            BadFile.value(new Place.Path("[0].conditions.users"), "conditions.users", Found.TEXT));
  }
}
