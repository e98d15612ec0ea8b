package no.dugnad.wire.evidence.entra;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.entra.SignInCount.Demanded;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `GET /auditLogs/signIns` of Microsoft Graph, or the portal's JSON download. Only the beta
/// endpoint and the portal say what was demanded (`authenticationRequirement`); v1.0 has no such
/// field, and its sign-ins are counted as unsaid.
final class SignInsJson implements ItemImporter.Counting {
  private final Methods methods = Methods.shipped();
  private final SignInCount counted = new SignInCount();

  @Override
  public boolean knows(JsonObject first) {
    return first.has("createdDateTime")
        && (first.has("userId") || first.has("userPrincipalName"))
        && first.has("appDisplayName")
        && first.has("status");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    Optional<Instant> when = item.text("createdDateTime").flatMap(Moment::read);
    if (when.isEmpty()) {
      String name = "createdDateTime";
      return Optional.of(
          BadFile.value(new Place.Path(path + "." + name), name, item.get(name).found()));
    }
    counted.at(when.get());
    String person = item.text("userId").or(() -> item.text("userPrincipalName")).orElse("");
    if (!succeeded(item) || isNoPerson(item) || isGuest(item) || person.isEmpty()) {
      counted.passOver();
      return Optional.empty();
    }
    counted.count(
        new SignInCount.SignIn(
            person,
            demanded(item.text("authenticationRequirement").orElse("")),
            item.text("clientAppUsed").orElse(""),
            tools(
                item.text("appDisplayName").orElse(""),
                item.text("resourceDisplayName").orElse("")),
            isResistant(item)));
    return Optional.empty();
  }

  static Set<String> tools(String application, String resource) {
    return application.equals(resource) ? Set.of(application) : Set.of(application, resource);
  }

  /// A status without a code says nothing, and does not count as success.
  private static boolean succeeded(JsonObject item) {
    return item.object("status").flatMap(status -> status.whole("errorCode")).orElse(-1L) == 0;
  }

  private static boolean isGuest(JsonObject item) {
    return item.text("userType").orElse("").equalsIgnoreCase("guest");
  }

  private static boolean isNoPerson(JsonObject item) {
    List<String> types = item.texts("signInEventTypes");
    return item.flag("isInteractive").orElse(true).equals(false)
        || !types.isEmpty() && types.stream().noneMatch("interactiveUser"::equalsIgnoreCase);
  }

  /// What an entry of Graph (`multiFactorAuthentication`) or of the portal (`Multifactor
  /// authentication`) says.
  static Demanded demanded(String requirement) {
    String letters = requirement.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (letters) {
      case "multifactorauthentication" -> Demanded.MULTI;
      case "singlefactorauthentication" -> Demanded.SINGLE;
      default -> Demanded.UNSAID;
    };
  }

  private boolean isResistant(JsonObject item) {
    for (JsonValue step : item.list("authenticationDetails")) {
      if (step instanceof JsonObject object
          && object.flag("succeeded").orElse(false)
          && methods.isResistant(object.text("authenticationMethod").orElse(""))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Facts facts(JsonObject head) {
    return counted.facts(!head.has("@odata.nextLink"));
  }
}
