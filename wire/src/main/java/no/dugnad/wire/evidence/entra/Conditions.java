package no.dugnad.wire.evidence.entra;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.dugnad.wire.evidence.facts.Policy;
import no.dugnad.wire.evidence.facts.Policy.Client;
import no.dugnad.wire.evidence.facts.Policy.Narrowing;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonFlag;
import no.dugnad.wire.evidence.json.JsonValue.JsonList;
import no.dugnad.wire.evidence.json.JsonValue.JsonNull;
import no.dugnad.wire.evidence.json.JsonValue.JsonNumber;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import no.dugnad.wire.evidence.json.JsonValue.JsonText;

/// The conditions of a conditional access policy (Microsoft Graph, conditionalAccessConditionSet).
final class Conditions {
  /// Global Administrator; the same id in every tenant.
  private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

  /// What each condition narrows by. A condition that is not here narrows in a way we do not know.
  private static final Map<String, Narrowing> NARROWS =
      Map.of(
          "locations", Narrowing.LOCATION,
          "platforms", Narrowing.PLATFORM,
          "userrisklevels", Narrowing.RISK,
          "signinrisklevels", Narrowing.RISK,
          "serviceprincipalrisklevels", Narrowing.RISK,
          "insiderrisklevels", Narrowing.RISK,
          "agentidrisklevels", Narrowing.RISK,
          "devices", Narrowing.DEVICE,
          "devicestates", Narrowing.DEVICE,
          "devicestates@odata.context", Narrowing.DEVICE);

  private static final Set<String> READ_ELSEWHERE =
      Set.of("users", "applications", "clientapptypes");

  private Conditions() {}

  static Policy.Who who(JsonObject users) {
    List<String> included = users.texts("includeUsers");
    List<String> roles = users.texts("includeRoles");
    return new Policy.Who(
        has(included, "All"),
        has(roles, GLOBAL_ADMINISTRATOR),
        has(included, "GuestsOrExternalUsers") || isSaid(users.get("includeGuestsOrExternalUsers")),
        ids(included),
        users.texts("includeGroups").size(),
        roles.size(),
        ids(users.texts("excludeUsers")),
        users.texts("excludeGroups").size(),
        users.texts("excludeRoles").size(),
        has(users.texts("excludeUsers"), "GuestsOrExternalUsers")
            || isSaid(users.get("excludeGuestsOrExternalUsers")));
  }

  static Policy.What what(JsonObject applications) {
    List<String> included = applications.texts("includeApplications");
    long excluded =
        applications.texts("excludeApplications").stream()
            .filter(one -> !one.equalsIgnoreCase("None"))
            .count();
    boolean filtered = isSaid(applications.get("applicationFilter"));
    long some =
        included.stream().filter(one -> !isWord(one)).count()
            + applications.texts("includeUserActions").size()
            + applications.texts("includeAuthenticationContextClassReferences").size();
    return new Policy.What(
        has(included, "All") && !filtered, has(included, "Office365") && !filtered, some, excluded);
  }

  /// No list, or an empty one, is every way.
  static Set<Client> clients(List<String> types) {
    if (types.isEmpty() || has(types, "all")) {
      return EnumSet.allOf(Client.class);
    }
    Set<Client> clients = EnumSet.noneOf(Client.class);
    for (String type : types) {
      switch (type.toLowerCase(Locale.ROOT)) {
        case "browser" -> clients.add(Client.BROWSER);
        case "mobileappsanddesktopclients" -> clients.add(Client.APPS);
        case "exchangeactivesync", "easunsupported", "eassupported" ->
            clients.add(Client.ACTIVE_SYNC);
        case "other" -> clients.add(Client.OTHER);
        default -> {}
      }
    }
    return clients;
  }

  static Set<Narrowing> narrowed(JsonObject conditions) {
    Set<Narrowing> narrowed = EnumSet.noneOf(Narrowing.class);
    Map<String, JsonValue> others = new HashMap<>(conditions.members());
    others.keySet().removeAll(READ_ELSEWHERE);
    others.forEach((name, value) -> {
      if (isSaid(value) && !isEverywhere(value) && !name.contains("@odata")) {
        narrowed.add(NARROWS.getOrDefault(name, Narrowing.SOMETHING));
      }
    });
    return narrowed;
  }

  /// Whether a condition names all places or platforms and leaves out none.
  private static boolean isEverywhere(JsonValue condition) {
    if (!(condition instanceof JsonObject object)) {
      return false;
    }
    boolean all =
        has(object.texts("includeLocations"), "All")
            || has(object.texts("includePlatforms"), "all");
    return all
        && !isSaid(object.get("excludeLocations"))
        && !isSaid(object.get("excludePlatforms"));
  }

  /// Whether a value says anything: null, nothing and objects of nothing do not.
  static boolean isSaid(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> false;
      case JsonText(String text) -> !text.isEmpty();
      case JsonList(List<JsonValue> items) -> items.stream().anyMatch(Conditions::isSaid);
      case JsonObject(Map<String, JsonValue> members) ->
          members.values().stream().anyMatch(Conditions::isSaid);
      case JsonNumber _, JsonFlag _ -> true;
    };
  }

  private static long ids(List<String> users) {
    return users.stream().filter(one -> !isWord(one)).count();
  }

  /// A word with a meaning of its own instead of an id.
  private static boolean isWord(String one) {
    return one.equalsIgnoreCase("All")
        || one.equalsIgnoreCase("None")
        || one.equalsIgnoreCase("GuestsOrExternalUsers")
        || one.equalsIgnoreCase("Office365");
  }

  private static boolean has(List<String> list, String word) {
    return list.stream().anyMatch(word::equalsIgnoreCase);
  }
}
