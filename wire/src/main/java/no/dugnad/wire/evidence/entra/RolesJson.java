package no.dugnad.wire.evidence.entra;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RoleFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `GET /directoryRoles?$expand=members` of Microsoft Graph. It tells of roles in use only, not of
/// those that somebody may take on for a while, and an expanded list ends after twenty members. Ids
/// are held while the file is read, since a person may hold several roles.
final class RolesJson implements ItemImporter.Counting {
  /// The same in every tenant.
  private static final String GLOBAL = "62e90394-69f5-4237-9190-012177145e10";

  private static final int MOST_EXPANDED = 20;
  private static final int MOST_MEMBERS = 1_000_000;

  private final Set<String> global = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> programs = new HashSet<>();
  private long full;

  @Override
  public boolean knows(JsonObject first) {
    return first.has("roleTemplateId");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    if (!item.has("roleTemplateId") || !item.has("members")) {
      return Optional.of(
          BadFile.lacks(
              item.has("roleTemplateId") ? "members ($expand=members)" : "roleTemplateId"));
    }
    String role = item.text("roleTemplateId").orElse("").toLowerCase(Locale.ROOT);
    int index = 0;
    for (JsonValue value : item.list("members")) {
      String where = path + ".members[" + index++ + "]";
      Optional<String> id =
          value instanceof JsonObject member ? member.text("id") : Optional.empty();
      if (id.isEmpty() || !(value instanceof JsonObject member)) {
        return Optional.of(BadFile.value(new Place.Path(where), "id", value.found()));
      }
      sort(member, id.get(), role.equals(GLOBAL));
    }
    full += index >= MOST_EXPANDED ? 1 : 0;
    if (persons.size() + groups.size() + programs.size() > MOST_MEMBERS) {
      throw new TooLarge("more members than are counted");
    }
    return Optional.empty();
  }

  private void sort(JsonObject member, String id, boolean isGlobal) {
    String type = member.text("@odata.type").orElse("").toLowerCase(Locale.ROOT);
    if (type.endsWith(".group")) {
      groups.add(id);
    } else if (type.endsWith(".serviceprincipal")) {
      programs.add(id);
    } else {
      persons.add(id);
      if (isGlobal) {
        global.add(id);
      }
    }
  }

  @Override
  public Facts facts(JsonObject head) {
    return new RoleFacts(
        global.size(),
        persons.size(),
        groups.size(),
        programs.size(),
        full,
        !head.has("@odata.nextLink"));
  }
}
