package no.dugnad.practice.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Zones written as class-path resources: one record a line, `owner ttl type data`, owners relative
/// to the apex unless they end in a dot, comments from `;` at the start of a line.
final class ZoneLines {
  private ZoneLines() {}

  /// The zone in `zones/NAME.zone`.
  ///
  /// @param name the apex without the dot at the end; `root` for the root
  static ZoneFile read(String name, Signing signing) {
    String apex = name.equals("root") ? "." : name + ".";
    try (InputStream in =
        ZoneLines.class.getResourceAsStream("/no/dugnad/practice/zones/" + name + ".zone")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its zone " + name);
      }
      List<Entry> entries = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank() && !line.startsWith(";")) {
          entries.add(entry(line, apex));
        }
      }
      return new ZoneFile(apex, entries, signing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line, String apex) {
    String[] parts = line.split(" ", 4);
    return new Entry(owner(parts[0], apex), parts[2], Long.parseLong(parts[1]), parts[3]);
  }

  private static String owner(String written, String apex) {
    if (written.equals("@")) {
      return apex;
    }
    return written.endsWith(".") ? written : written + "." + (apex.equals(".") ? "" : apex);
  }
}
