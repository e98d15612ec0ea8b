package no.dugnad.wire.evidence.machines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;

/// The tables of machines, and of findings on them, that are read.
public final class MachineImporters {
  private MachineImporters() {}

  /// All of them, by headings that are recognised.
  public static List<Importer> all() {
    return with(Mapping.NONE);
  }

  /// All of them; a table is read by a mapping where there is one.
  public static List<Importer> with(Mapping mapping) {
    List<Importer> all = new ArrayList<>();
    all.add(new ItemImporter("machines.graph-json", "manageddevices", ManagedDevices::new));
    all.add(
        new RowImporter(
            "machines.hotfix-csv",
            columns ->
                mapping.equals(Mapping.NONE) && isHotfix(columns)
                    ? Optional.of(new MachineTable(Headings.shipped().in(columns)))
                    : Optional.empty()));
    all.add(
        new RowImporter(
            "machines.table",
            columns ->
                columns(columns, mapping)
                    .filter(found -> isMachines(found, columns, mapping))
                    .map(MachineTable::new)));
    all.add(
        new RowImporter(
            "scan.service.table",
            columns ->
                columns(columns, mapping)
                    .filter(MachineImporters::isFindings)
                    .filter(_ -> !isScanner(columns))
                    .map(FindingTable::new)));
    return all;
  }

  /// Which column is what, by a mapping or by headings; empty where the mapping names a column that
  /// is not there.
  public static Optional<Map<Role, Integer>> columns(Columns columns, Mapping mapping) {
    return mapping.equals(Mapping.NONE)
        ? Optional.of(Headings.shipped().in(columns))
        : mapping.in(columns, columns.width());
  }

  private static boolean isHotfix(Columns columns) {
    return columns.hasAll("PSComputerName", "HotFixID", "InstalledOn");
  }

  private static boolean isMachines(Map<Role, Integer> found, Columns columns, Mapping mapping) {
    if (!mapping.equals(Mapping.NONE)) {
      return !found.containsKey(Role.DEGREE)
          && (found.containsKey(Role.UPDATED) || found.containsKey(Role.PRODUCT));
    }
    boolean told =
        found.containsKey(Role.UPDATED)
            || found.containsKey(Role.PRODUCT)
                && (found.containsKey(Role.VERSION) || found.containsKey(Role.SEEN));
    return told
        && found.containsKey(Role.MACHINE)
        && !found.containsKey(Role.DEGREE)
        && !isHotfix(columns)
        && !isScanner(columns);
  }

  private static boolean isFindings(Map<Role, Integer> found) {
    return found.containsKey(Role.DEGREE)
        && (found.containsKey(Role.FINDING) || found.containsKey(Role.MACHINE));
  }

  // Tables that other importers know, and that share headings with these.
  private static boolean isScanner(Columns columns) {
    return Set.of("Plugin ID", "Plugin", "NVT OID", "User ID", "Username", "UserPrincipalName")
        .stream()
        .anyMatch(name -> columns.find(name).isPresent() || columns.isTwice(name));
  }
}
