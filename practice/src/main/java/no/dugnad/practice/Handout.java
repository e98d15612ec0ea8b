package no.dugnad.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.pki.Authority;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer;

/// The files that a checker is given.
///
/// @param folder where they stand
/// @param wiring for `--wiring`; empty where the municipality stands on its real addresses
/// @param rootHints for `--root-hints`, in the format of root.hints
/// @param trustAnchor for `--trust-anchor`, DS lines
/// @param caFile for `--ca-file`, PEM, with the CAA name of the owner in a comment
public record Handout(
    Path folder, Optional<Path> wiring, Path rootHints, Path trustAnchor, Path caFile) {
  /// Writes them.
  ///
  /// @throws IOException where the folder is not ours to write
  static Handout write(
      Path folder,
      Optional<Wiring> wiring,
      Municipality municipality,
      List<String> trustAnchor,
      Authority authority)
      throws IOException {
    Optional<Path> wires = Optional.empty();
    if (wiring.isPresent()) {
      wires = Optional.of(Files.writeString(folder.resolve("wiring.json"), wiring.get().json()));
    }
    return new Handout(
        folder,
        wires,
        Files.writeString(folder.resolve("root.hints"), hints(municipality)),
        Files.writeString(
            folder.resolve("trust-anchor.txt"), String.join("\n", trustAnchor) + "\n"),
        Files.writeString(folder.resolve("ca.pem"), authority.caFile()));
  }

  private static String hints(Municipality municipality) {
    StringBuilder text = new StringBuilder("; The root servers of the practice municipality.\n");
    for (NameServer server : municipality.nameServers()) {
      if (server.zones().contains(".")) {
        text.append(". 3600000 NS ").append(server.host()).append('\n');
        for (String address : server.addresses()) {
          String type = address.contains(":") ? "AAAA" : "A";
          text.append(Entry.absolute(server.host()))
              .append(" 3600000 ")
              .append(type)
              .append(' ')
              .append(address)
              .append('\n');
        }
      }
    }
    return text.toString();
  }

  /// Takes the files away, and the folder where nothing else is in it.
  void delete() {
    List<Path> files = new ArrayList<>(wiring.stream().toList());
    files.addAll(List.of(rootHints, trustAnchor, caFile, folder));
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // A folder that somebody uses stays.
      }
    }
  }
}
