package no.dugnad.wire.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;

/// What the macro letters stand for (RFC 7208 §7.2). A letter without a value makes the expansion
/// empty, so the same code expands macros with a sender and without one.
@FunctionalInterface
interface MacroValues {
  /// The most characters of a domain name in a query (§7.3).
  int LONGEST_NAME = 253;

  /// The longest expansion that is made: longer than any use of one, short enough that a record
  /// full of macros and a long sender cost nothing.
  int LONGEST_EXPANSION = 8_192;

  /// The value of a letter.
  ///
  /// @param letter lower case
  Optional<String> value(char letter);

  /// Expands a macro-string to text; empty where a letter has no value or the result is longer than
  /// [#LONGEST_EXPANSION].
  default Optional<String> expand(MacroString macros) {
    StringBuilder expanded = new StringBuilder();
    for (MacroString.Part part : macros.parts()) {
      switch (part) {
        case MacroString.Part.Literal(String text) -> expanded.append(text);
        case MacroString.Part.Macro macro -> {
          Optional<String> value = value(macro.letter());
          if (value.isEmpty()) {
            return Optional.empty();
          }
          String transformed = transform(value.get(), macro);
          expanded.append(macro.escape() ? escape(transformed) : transformed);
        }
      }
      if (expanded.length() > LONGEST_EXPANSION) {
        return Optional.empty();
      }
    }
    return Optional.of(expanded.toString());
  }

  /// Expands a domain-spec to the name it means, left labels cut off until it is short enough for a
  /// query (§7.3); empty where a letter has no value or the result is no domain name (§4.8).
  default Optional<DomainName> expandName(MacroString macros) {
    return expand(macros).map(MacroValues::fitted).flatMap(DomainName::parse);
  }

  private static String fitted(String name) {
    String rest = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    while (rest.length() > LONGEST_NAME && rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return rest;
  }

  private static String transform(String value, MacroString.Part.Macro macro) {
    if (macro.digits().isEmpty() && !macro.reverse() && macro.delimiters().isEmpty()) {
      return value;
    }
    String delimiters = macro.delimiters().isEmpty() ? "." : macro.delimiters();
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || delimiters.indexOf(value.charAt(i)) >= 0) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    if (macro.reverse()) {
      Collections.reverse(parts);
    }
    int kept = Math.min(parts.size(), macro.digits().orElse(parts.size()));
    return String.join(".", parts.subList(parts.size() - kept, parts.size()));
  }

  /// URL escaping: everything but RFC 3986's unreserved characters.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean unreserved =
          c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~');
      escaped.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return escaped.toString();
  }

  /// The address as the macro `i` has it: dotted decimals, or nibbles with dots between (§7.3).
  static String dotted(IpAddress ip) {
    return ip.family() == Family.IPV4 ? ip.text() : String.join(".", ip.octets().hex().split(""));
  }

  /// The name under which the reverse name of an address stands (RFC 1035 §3.5, RFC 3596 §2.5).
  static DomainName reverseName(IpAddress ip) {
    List<String> labels = new ArrayList<>(List.of(dotted(ip).split("\\.")));
    Collections.reverse(labels);
    labels.addAll(List.of(ip.family() == Family.IPV4 ? "in-addr" : "ip6", "arpa"));
    return new DomainName(labels);
  }
}
