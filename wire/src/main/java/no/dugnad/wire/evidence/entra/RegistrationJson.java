package no.dugnad.wire.evidence.entra;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `GET /reports/authenticationMethods/userRegistrationDetails` of Microsoft Graph, or the same
/// from PowerShell. What counts is `isMfaCapable`: a strong method that the tenant's policy allows.
/// `isMfaRegistered` also counts methods that are no longer allowed.
final class RegistrationJson implements ItemImporter.Counting {
  private final Methods methods = Methods.shipped();
  private long members;
  private long capable;
  private long weakOnly;
  private long guests;
  private long admins;
  private long adminsResistant;
  private boolean tellsAdmins = true;
  private Optional<Instant> newest = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    return first.has("isMfaCapable") && first.has("isMfaRegistered");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    Optional<Boolean> isCapable = item.flag("isMfaCapable");
    if (isCapable.isEmpty()) {
      return Optional.of(
          BadFile.value(
              new Place.Path(path + ".isMfaCapable"),
              "isMfaCapable",
              item.get("isMfaCapable").found()));
    }
    List<String> registered = item.texts("methodsRegistered");
    if (item.text("userType").orElse("").equalsIgnoreCase("guest")) {
      guests++;
    } else {
      members++;
      capable += isCapable.get() ? 1 : 0;
      boolean weak = !registered.isEmpty() && registered.stream().allMatch(methods::isWeak);
      weakOnly += isCapable.get() && weak ? 1 : 0;
    }
    Optional<Boolean> isAdmin = item.flag("isAdmin");
    tellsAdmins &= isAdmin.isPresent();
    if (isAdmin.orElse(false)) {
      admins++;
      adminsResistant += registered.stream().anyMatch(methods::isResistant) ? 1 : 0;
    }
    newest = Moment.later(newest, item.text("lastUpdatedDateTime").flatMap(Moment::read));
    return Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    return new RegistrationFacts(
        members,
        capable,
        weakOnly,
        guests,
        tellsAdmins ? Optional.of(admins) : Optional.empty(),
        adminsResistant,
        !head.has("@odata.nextLink"),
        newest);
  }
}
