package no.dugnad.wire.csp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One content security policy (CSP3 §2.2).
///
/// @param directives by name in lower case, each once: later ones of the same name do not count
///   (§2.2.1)
public record Policy(Map<String, List<String>> directives) {
  /// The most characters of a policy that are read.
  public static final int LONGEST = 65_536;

  public Policy {
    directives = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(directives));
  }

  /// Reads one serialised policy (§2.2.1).
  public static Policy parse(String text) {
    Map<String, List<String>> directives = new LinkedHashMap<>();
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (String part : bounded.split(";", -1)) {
      List<String> tokens = tokens(part);
      if (tokens.isEmpty() || !part.chars().allMatch(c -> c < 0x80)) {
        continue;
      }
      directives.putIfAbsent(
          tokens.getFirst().toLowerCase(Locale.ROOT),
          List.copyOf(tokens.subList(1, tokens.size())));
    }
    return new Policy(directives);
  }

  /// Reads the field lines of an answer, each of which may hold several policies (§2.2.2). Policies
  /// without any directive are left out.
  public static List<Policy> all(List<String> values) {
    List<Policy> policies = new ArrayList<>();
    for (String value : values) {
      for (String item : value.split(",", -1)) {
        Policy policy = parse(item);
        if (!policy.directives.isEmpty()) {
          policies.add(policy);
        }
      }
    }
    return policies;
  }

  /// The source list of the first of these directives that is there.
  public Optional<SourceList> sources(String... names) {
    for (String name : names) {
      List<String> tokens = directives.get(name);
      if (tokens != null) {
        return Optional.of(SourceList.parse(tokens));
      }
    }
    return Optional.empty();
  }

  /// The policy as a `meta` element sets it: without the directives that do not count there (HTML
  /// standard, "content security policy state").
  public Policy inMeta() {
    Map<String, List<String>> kept = new LinkedHashMap<>(directives);
    kept.keySet().removeAll(List.of("report-uri", "frame-ancestors", "sandbox"));
    return new Policy(kept);
  }

  /// Whether `sandbox` forbids all scripts.
  public boolean sandboxedWithoutScripts() {
    List<String> flags = directives.get("sandbox");
    return flags != null && flags.stream().noneMatch("allow-scripts"::equalsIgnoreCase);
  }

  private static List<String> tokens(String part) {
    List<String> tokens = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= part.length(); i++) {
      // ASCII white space as the Infra standard has it.
      boolean space = i == part.length() || " \t\n\f\r".indexOf(part.charAt(i)) >= 0;
      if (space && from >= 0) {
        tokens.add(part.substring(from, i));
        from = -1;
      } else if (!space && from < 0) {
        from = i;
      }
    }
    return tokens;
  }
}
