package no.dugnad.wire.csp;

import java.util.ArrayList;
import java.util.List;

/// The sources of one directive and what they let in (CSP3 §2.3.1, §6.7).
///
/// @param sources as written; empty for `'none'`
public record SourceList(List<Source> sources) {
  public SourceList {
    sources = List.copyOf(sources);
  }

  /// Reads a directive's value.
  public static SourceList parse(List<String> tokens) {
    if (tokens.size() == 1 && tokens.getFirst().equalsIgnoreCase("'none'")) {
      return new SourceList(List.of());
    }
    List<Source> sources = new ArrayList<>();
    tokens.forEach(token -> sources.add(Source.parse(token)));
    return new SourceList(sources);
  }

  /// Whether a keyword stands in the list.
  ///
  /// @param keyword in lower case, with its quotes
  public boolean has(String keyword) {
    return sources.contains(new Source.Keyword(keyword));
  }

  /// Whether there is a nonce or a hash.
  public boolean nonceOrHash() {
    return sources.stream()
        .anyMatch(source -> source instanceof Source.Nonce || source instanceof Source.Hash);
  }

  /// Whether it lets practically every host in.
  public boolean anywhere() {
    return sources.stream().anyMatch(Source::anywhere);
  }

  /// Whether scripts may come from practically anywhere: with `'strict-dynamic'` hosts and schemes
  /// do not count (§8.2).
  public boolean scriptsFromAnywhere() {
    return !has("'strict-dynamic'") && anywhere();
  }

  /// Whether every inline script may run (§6.7.3.2): `'unsafe-inline'` counts only where there is
  /// neither nonce, hash nor `'strict-dynamic'`.
  public boolean allInlineScripts() {
    return has("'unsafe-inline'") && !nonceOrHash() && !has("'strict-dynamic'");
  }
}
