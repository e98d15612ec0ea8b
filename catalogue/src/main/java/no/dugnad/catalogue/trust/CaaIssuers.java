package no.dugnad.catalogue.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which issuer domain names the operators of certificate authorities honour in CAA records (RFC
/// 8659 §4.2), by the organisation in the name of the certificate that issues. The one that issues
/// is asked, not the root: the two may belong to different companies.
///
/// @param names by organisation, exactly as it stands in certificates
public record CaaIssuers(Map<String, List<String>> names) {
  private static final String RESOURCE = "caa-issuers.tsv";

  public CaaIssuers {
    names = Map.copyOf(names);
  }

  /// Reads the shipped table.
  public static CaaIssuers read() {
    try (InputStream in = CaaIssuers.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Reads a table of three columns: organisation, names, and the sources of the row.
  ///
  /// @throws IllegalStateException where a row has no source, or an organisation stands twice
  static CaaIssuers parse(String text) {
    Map<String, List<String>> names = new HashMap<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || Stream.of(cells).anyMatch(String::isBlank)) {
        throw new IllegalStateException(RESOURCE + ": not name, list and source: " + line);
      }
      if (names.put(cells[0], List.of(cells[1].strip().split(" +"))) != null) {
        throw new IllegalStateException(RESOURCE + ": twice: " + line);
      }
    }
    return new CaaIssuers(names);
  }

  /// The names that an organisation honours, the one to recommend first; empty where it is not
  /// known to us, which says nothing about it.
  public List<String> of(String organisation) {
    return names.getOrDefault(organisation, List.of());
  }
}
