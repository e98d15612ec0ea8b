package no.dugnad.wire.evidence.machines;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.MachineFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import no.dugnad.wire.evidence.products.Products;

/// `GET /deviceManagement/managedDevices` of Microsoft Graph. When a device last spoke with Intune
/// says nothing of updates, and a device owned by a person is no machine of the municipality.
final class ManagedDevices implements ItemImporter.Counting {
  private final Products products = Products.shipped();
  private final MachineCount counted = new MachineCount();
  private long row;

  @Override
  public boolean knows(JsonObject first) {
    return first.has("operatingSystem") && first.has("osVersion") && first.has("lastSyncDateTime");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    if (!knows(item)) {
      return Optional.of(
          BadFile.value(
              new Place.Path(path), "lastSyncDateTime", item.get("lastSyncDateTime").found()));
    }
    if (item.text("managedDeviceOwnerType").orElse("").equals("personal")) {
      return Optional.empty();
    }
    Optional<LocalDate> seen = Dates.read(item.text("lastSyncDateTime").orElse("")).dayFirst();
    counted.count(
        "#" + row++,
        products.of(item.text("operatingSystem").orElse(""), item.text("osVersion").orElse("")),
        Optional.empty(),
        seen,
        false);
    return Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    return new MachineFacts(
        counted.counted(false, true), false, !head.has("@odata.nextLink"), counted.newest());
  }
}
