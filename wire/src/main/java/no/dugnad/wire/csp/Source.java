package no.dugnad.wire.csp;

import java.util.Locale;
import java.util.Set;

/// One source expression (CSP3 §2.3.1).
public sealed interface Source {
  /// A keyword in lower case with its quotes, such as `'unsafe-inline'`.
  record Keyword(String text) implements Source {}

  /// `'nonce-…'`.
  record Nonce(String value) implements Source {}

  /// `'sha256-…'`, `'sha384-…'`, `'sha512-…'`.
  record Hash(String algorithm, String value) implements Source {}

  /// A scheme alone: everything that it leads to.
  ///
  /// @param name in lower case, without the colon
  record Scheme(String name) implements Source {}

  /// A host, perhaps with scheme, port and path.
  ///
  /// @param host in lower case; `*` for any, or beginning with `*.` for any below
  /// @param rest the port and path as written
  record Host(String scheme, String host, String rest) implements Source {}

  /// Something that browsers do not heed.
  record Ignored(String text) implements Source {}

  /// Keywords that browsers know.
  Set<String> KEYWORDS =
      Set.of(
          "'self'",
          "'unsafe-inline'",
          "'unsafe-eval'",
          "'strict-dynamic'",
          "'unsafe-hashes'",
          "'report-sample'",
          "'unsafe-allow-redirects'",
          "'wasm-unsafe-eval'",
          "'trusted-types-eval'",
          "'inline-speculation-rules'");

  /// Schemes from which anybody can have a page load what he wrote. Others (`blob:`, `filesystem:`)
  /// reach only what the page itself has made.
  Set<String> OPEN_SCHEMES = Set.of("http", "https", "data", "ws", "wss", "ftp");

  /// Reads one token; never fails.
  static Source parse(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    if (token.startsWith("'")) {
      return quoted(token, lower);
    }
    if (schemePart(lower, lower.length() - 1) && lower.endsWith(":")) {
      return new Scheme(lower.substring(0, lower.length() - 1));
    }
    int mark = lower.indexOf("://");
    if (mark >= 0 && !schemePart(lower, mark)) {
      return new Ignored(token);
    }
    int from = mark < 0 ? 0 : mark + 3;
    int to = from;
    while (to < lower.length() && lower.charAt(to) != ':' && lower.charAt(to) != '/') {
      to++;
    }
    String host = lower.substring(from, to);
    return hostPart(host)
        ? new Host(mark < 0 ? "" : lower.substring(0, mark), host, token.substring(to))
        : new Ignored(token);
  }

  /// Whether practically everybody is let in: any host, a scheme that leads anywhere, or all hosts
  /// under a top-level domain.
  default boolean anywhere() {
    return switch (this) {
      case Scheme(String name) -> OPEN_SCHEMES.contains(name);
      case Host(String scheme, String host, String rest) ->
          host.equals("*") || host.startsWith("*.") && host.indexOf('.', 2) < 0;
      case Keyword keyword -> false;
      case Nonce nonce -> false;
      case Hash hash -> false;
      case Ignored ignored -> false;
    };
  }

  private static Source quoted(String token, String lower) {
    if (KEYWORDS.contains(lower)) {
      return new Keyword(lower);
    }
    if (token.length() > 2 && token.endsWith("'")) {
      String inner = token.substring(1, token.length() - 1);
      int dash = inner.indexOf('-');
      String value = inner.substring(dash + 1);
      if (dash > 0 && base64(value)) {
        String kind = inner.substring(0, dash).toLowerCase(Locale.ROOT);
        return switch (kind) {
          case "nonce" -> new Nonce(value);
          case "sha256", "sha384", "sha512" -> new Hash(kind, value);
          default -> new Ignored(token);
        };
      }
    }
    return new Ignored(token);
  }

  private static boolean base64(String text) {
    int end = text.length();
    while (end > 0 && text.length() - end < 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    return end > 0
        && text.substring(0, end).chars().allMatch(c -> alphanumeric(c) || "+/-_".indexOf(c) >= 0);
  }

  private static boolean schemePart(String text, int length) {
    if (length < 1 || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
      return false;
    }
    return text.substring(0, length)
        .chars()
        .allMatch(c -> alphanumeric(c) || "+-.".indexOf(c) >= 0);
  }

  private static boolean hostPart(String host) {
    if (host.equals("*")) {
      return true;
    }
    String names = host.startsWith("*.") ? host.substring(2) : host;
    return !names.isEmpty()
        && names.chars().allMatch(c -> alphanumeric(c) || c == '-' || c == '_' || c == '.');
  }

  private static boolean alphanumeric(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
