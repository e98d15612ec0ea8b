package no.dugnad.wire.evidence.ldif;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// One entry.
///
/// @param dn its distinguished name as it stands
/// @param attributes by name in lower case, options such as `;range=0-1499` included
public record LdifEntry(String dn, Map<String, List<Bytes>> attributes) {
  public LdifEntry {
    Map<String, List<Bytes>> copy = new HashMap<>();
    attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    attributes = Map.copyOf(copy);
  }

  /// The values of an attribute as text; none where it is not there.
  public List<String> texts(String name) {
    return bytes(name).stream().map(Bytes::utf8).toList();
  }

  /// The first value of an attribute as text.
  public Optional<String> text(String name) {
    return bytes(name).stream().findFirst().map(Bytes::utf8);
  }

  /// The values of an attribute; none where it is not there.
  public List<Bytes> bytes(String name) {
    return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /// Whether an attribute is there only in part, as Active Directory gives long lists.
  public boolean isPartial(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ";range=";
    return attributes.keySet().stream()
        .anyMatch(one -> one.startsWith(start) && !one.endsWith("-*"));
  }
}
