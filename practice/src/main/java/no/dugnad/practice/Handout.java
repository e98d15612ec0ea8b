package no.dugnad.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.pki.Authority;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer;

/// The files that a checker is given.
///
/// @param folder where they stand
/// @param wiring for `--wiring`
/// @param rootHints for `--root-hints`, in the format of root.hints
/// @param trustAnchor for `--trust-anchor`, DS lines
/// @param caFile for `--ca-file`, PEM, with the CAA name of the owner in a comment
public record Handout(Path folder, Path wiring, Path rootHints, Path trustAnchor, Path caFile) {
  /// Writes them.
  ///
  /// @throws IOException where the folder is not ours to write
  static Handout write(
      Path folder,
      Wiring wiring,
      Municipality municipality,
      List<String> trustAnchor,
      Authority authority)
      throws IOException {
    return new Handout(
        folder,
        Files.writeString(folder.resolve("wiring.json"), wiring.json()),
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
    for (Path file : List.of(wiring, rootHints, trustAnchor, caFile, folder)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // A folder that somebody uses stays.
      }
    }
  }
}
