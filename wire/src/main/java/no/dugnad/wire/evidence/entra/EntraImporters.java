package no.dugnad.wire.evidence.entra;

import java.util.List;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.rows.RowImporter;

/// The formats of Entra that are read.
public final class EntraImporters {
  private EntraImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new ItemImporter(
            "entra.registration.graph-json", "userregistrationdetails", RegistrationJson::new),
        new RowImporter("entra.registration.portal-csv", RegistrationCsv::of),
        new ItemImporter("entra.conditional-access.graph-json", "policies", PoliciesJson::new),
        new ItemImporter("entra.sign-ins.graph-json", "signins", SignInsJson::new),
        new RowImporter("entra.sign-ins.portal-csv", SignInsCsv::of),
        new ItemImporter("entra.roles.graph-json", "directoryroles", RolesJson::new),
        new ItemImporter(
            "entra.security-defaults.graph-json",
            "identitysecuritydefaultsenforcementpolicy",
            SecurityDefaultsJson::new));
  }
}
