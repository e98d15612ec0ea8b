package no.dugnad.cli.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A zone's key and its signatures, made by NLnet Labs' ldns.
public final class Signer {
  private final Path folder;
  private final String zone;
  private final String key;

  private Signer(Path folder, String zone, String key) {
    this.folder = folder;
    this.zone = zone;
    this.key = key;
  }

  /// Makes a key (ECDSA P-256, one for all).
  ///
  /// @param folder where its files go
  public static Signer of(Path folder, String zone) throws IOException, InterruptedException {
    String key =
        Programs.run(
                folder, List.of(Programs.path("ldns-keygen"), "-a", "ECDSAP256SHA256", "-k", zone))
            .strip();
    return new Signer(folder, zone, key);
  }

  /// The data of the DS record that belongs at the parent.
  public String delegation() throws IOException {
    return Files.readString(folder.resolve(key + ".ds")).strip().replaceFirst("^.*\\bDS\\s+", "");
  }

  /// Signs a zone.
  ///
  /// @param options of `ldns-signzone`
  /// @return the signed zone file
  public Path sign(String text, String... options) throws IOException, InterruptedException {
    Path plain = Files.writeString(folder.resolve(zone), text);
    Path signed = folder.resolve(zone + ".signed");
    List<String> command = new ArrayList<>(List.of(Programs.path("ldns-signzone")));
    command.addAll(List.of(options));
    command.addAll(List.of("-f", signed.toString(), "-o", zone, plain.toString(), key));
    Programs.run(folder, command);
    return signed;
  }
}
