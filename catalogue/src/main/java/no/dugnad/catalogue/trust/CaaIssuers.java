package no.dugnad.catalogue.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private static CaaIssuers parse(String text) {
    Map<String, List<String>> names = new HashMap<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 1) {
        throw new IllegalStateException(RESOURCE + ": a line without a tab: " + line);
      }
      List<String> listed = List.of(line.substring(tab + 1).strip().split(" +"));
      if (names.put(line.substring(0, tab), listed) != null) {
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
