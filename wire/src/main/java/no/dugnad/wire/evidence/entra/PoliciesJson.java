package no.dugnad.wire.evidence.entra;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.Policy;
import no.dugnad.wire.evidence.facts.PolicyFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonNull;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `GET /identity/conditionalAccess/policies` of Microsoft Graph, one policy of it, or the same
/// from PowerShell. A list that was cut by PowerShell's `-Depth` holds text where objects belong,
/// and is told as such.
final class PoliciesJson implements ItemImporter.Counting {
  /// A tenant can have 240.
  private static final int MOST = 2_000;

  private final List<Policy> policies = new ArrayList<>();
  private boolean isList;
  private Optional<Instant> newest = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    return first.has("state") && first.has("conditions") && first.has("grantControls");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    if (policies.size() >= MOST) {
      throw new TooLarge("more policies than a tenant has");
    }
    isList |= !path.isEmpty();
    String start = path.isEmpty() ? "" : path + ".";
    for (String name : List.of("conditions", "conditions.users", "conditions.applications")) {
      JsonValue value = at(item, name);
      if (!(value instanceof JsonObject)) {
        return Optional.of(BadFile.value(new Place.Path(start + name), name, value.found()));
      }
    }
    JsonValue grant = item.get("grantControls");
    if (!(grant instanceof JsonObject) && grant != JsonNull.NULL) {
      return Optional.of(
          BadFile.value(new Place.Path(start + "grantControls"), "grantControls", grant.found()));
    }
    if (item.text("state").isEmpty()) {
      return Optional.of(
          BadFile.value(new Place.Path(start + "state"), "state", item.get("state").found()));
    }
    policies.add(policy(item));
    for (String name : List.of("createdDateTime", "modifiedDateTime")) {
      newest = Moment.later(newest, item.text(name).flatMap(Moment::read));
    }
    return Optional.empty();
  }

  private static Policy policy(JsonObject item) {
    JsonObject conditions = item.object("conditions").orElseThrow();
    return new Policy(
        state(item.text("state").orElse("")),
        Conditions.who(conditions.object("users").orElseThrow()),
        Conditions.what(conditions.object("applications").orElseThrow()),
        Conditions.clients(conditions.texts("clientAppTypes")),
        Conditions.narrowed(conditions),
        item.object("grantControls").map(Demands::of).orElse(Policy.Demand.NOTHING));
  }

  private static Policy.State state(String state) {
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "enabled" -> Policy.State.IN_FORCE;
      case "enabledforreportingbutnotenforced" -> Policy.State.REPORT_ONLY;
      case "disabled" -> Policy.State.OFF;
      default -> Policy.State.UNKNOWN;
    };
  }

  private static JsonValue at(JsonObject item, String path) {
    JsonValue value = item;
    for (String name : path.split("\\.")) {
      value = value instanceof JsonObject object ? object.get(name) : JsonNull.NULL;
    }
    return value;
  }

  @Override
  public Facts facts(JsonObject head) {
    return new PolicyFacts(policies, isList && !head.has("@odata.nextLink"), newest);
  }
}
