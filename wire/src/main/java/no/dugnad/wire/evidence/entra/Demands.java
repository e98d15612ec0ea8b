package no.dugnad.wire.evidence.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.dugnad.wire.evidence.facts.Policy.Demand;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// What a policy demands (Microsoft Graph, conditionalAccessGrantControls). `OR` among several
/// controls means that each of them alone is enough.
final class Demands {
  /// Built-in strengths have the same ids in every tenant: multi-factor, passwordless multi-factor,
  /// phishing-resistant multi-factor.
  private static final String MULTI = "00000000-0000-0000-0000-000000000002";

  private static final String PASSWORDLESS = "00000000-0000-0000-0000-000000000003";
  private static final String RESISTANT = "00000000-0000-0000-0000-000000000004";

  private Demands() {}

  static Demand of(JsonObject grant) {
    List<Demand> controls = new ArrayList<>();
    for (String control : grant.texts("builtInControls")) {
      controls.add(
          switch (control.toLowerCase(Locale.ROOT)) {
            case "mfa" -> Demand.MULTI;
            case "block" -> Demand.BLOCK;
            default -> Demand.OTHER;
          });
    }
    grant
        .object("authenticationStrength")
        .filter(Conditions::isSaid)
        .ifPresent(strength -> controls.add(strength(strength)));
    int others =
        grant.texts("customAuthenticationFactors").size() + grant.texts("termsOfUse").size();
    for (int i = 0; i < others; i++) {
      controls.add(Demand.OTHER);
    }
    if (controls.isEmpty()) {
      return Demand.NOTHING;
    }
    boolean all = grant.text("operator").orElse("OR").equalsIgnoreCase("AND");
    return all || controls.size() == 1 ? strongest(controls) : weakest(controls);
  }

  private static Demand strongest(List<Demand> controls) {
    for (Demand demand : List.of(Demand.BLOCK, Demand.RESISTANT, Demand.MULTI)) {
      if (controls.contains(demand)) {
        return demand;
      }
    }
    return Demand.OTHER;
  }

  private static Demand weakest(List<Demand> controls) {
    boolean multi = controls.contains(Demand.MULTI) || controls.contains(Demand.RESISTANT);
    if (controls.contains(Demand.OTHER)) {
      return multi ? Demand.MULTI_OR_OTHER : Demand.OTHER;
    }
    if (controls.contains(Demand.MULTI)) {
      return Demand.MULTI;
    }
    return multi ? Demand.RESISTANT : Demand.BLOCK;
  }

  private static Demand strength(JsonObject strength) {
    List<String> allowed = strength.texts("allowedCombinations");
    Methods methods = Methods.shipped();
    String id = strength.text("id").orElse("");
    boolean multi =
        strength.text("requirementsSatisfied").orElse("").equalsIgnoreCase("mfa")
            || id.equals(MULTI)
            || id.equals(PASSWORDLESS);
    if (!allowed.isEmpty()
        ? allowed.stream().allMatch(methods::isResistant)
        : id.equals(RESISTANT)) {
      return Demand.RESISTANT;
    }
    return multi ? Demand.MULTI : Demand.OTHER;
  }
}
