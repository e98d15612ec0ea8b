package no.dugnad.wire.evidence.entra;

import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.SecurityDefaultsFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `GET /policies/identitySecurityDefaultsEnforcementPolicy` of Microsoft Graph.
final class SecurityDefaultsJson implements ItemImporter.Counting {
  /// The policy has the same id in every tenant.
  private static final String ID = "00000000-0000-0000-0000-000000000005";

  private boolean on;

  @Override
  public boolean knows(JsonObject first) {
    String context = first.text("@odata.context").orElse("").toLowerCase(Locale.ROOT);
    return first.has("isEnabled")
        && !first.has("conditions")
        && (context.contains("identitysecuritydefaultsenforcementpolicy")
            || first.text("id").orElse("").equals(ID));
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    Optional<Boolean> flag = item.flag("isEnabled");
    on = flag.orElse(false);
    return flag.isPresent()
        ? Optional.empty()
        : Optional.of(
            BadFile.value(new Place.Path("isEnabled"), "isEnabled", item.get("isEnabled").found()));
  }

  @Override
  public Facts facts(JsonObject head) {
    return new SecurityDefaultsFacts(on);
  }
}
