package no.dugnad.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// An absolute `http` or `https` address as a browser would go to it.
///
/// @param port 1 to 65535
/// @param target the path with its query, starting with "/", printable ASCII only
public record HttpUrl(boolean secure, DomainName host, int port, String target) {
  private static final int LONGEST = 8192;

  /// The address of a page on the scheme's usual port.
  public static HttpUrl of(boolean secure, DomainName host, String target) {
    return new HttpUrl(secure, host, secure ? 443 : 80, target);
  }

  /// Where a `Location` leads from this page (RFC 9110 §10.2.2, RFC 3986 §5.2, with the leniency of
  /// the WHATWG URL standard for back-slashes and white space). User names and fragments are left
  /// out.
  ///
  /// @param location each byte as the character of the same number
  /// @return empty where it leads to another scheme, to an address without a name, to a port that
  ///   browsers keep away from, or nowhere
  public Optional<HttpUrl> resolve(String location) {
    String text = tidy(location);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int scheme = schemeEnd(text);
    if (scheme > 0) {
      String name = text.substring(0, scheme).toLowerCase(Locale.ROOT);
      String rest = text.substring(scheme + 1);
      boolean https = name.equals("https");
      if (!https && !name.equals("http")) {
        return Optional.empty();
      }
      return https == secure && !rest.startsWith("/") ? relative(rest) : absolute(https, rest);
    }
    return text.startsWith("//") ? absolute(secure, text) : relative(text);
  }

  /// As written in an address bar.
  public String text() {
    return (secure ? "https://" : "http://") + host + (usualPort() ? "" : ":" + port) + target;
  }

  private boolean usualPort() {
    return port == (secure ? 443 : 80);
  }

  private Optional<HttpUrl> relative(String text) {
    if (text.isEmpty()) {
      return Optional.of(this);
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String joined =
        switch (text.charAt(0)) {
          case '/' -> text;
          case '?' -> path + text;
          default -> path.substring(0, path.lastIndexOf('/') + 1) + text;
        };
    return Optional.of(new HttpUrl(secure, host, port, normal(joined)));
  }

  private static Optional<HttpUrl> absolute(boolean secure, String rest) {
    int from = 0;
    while (from < rest.length() && rest.charAt(from) == '/') {
      from++;
    }
    int to = from;
    while (to < rest.length() && rest.charAt(to) != '/' && rest.charAt(to) != '?') {
      to++;
    }
    String authority = rest.substring(from, to);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    if (authority.startsWith("[")) {
      return Optional.empty();
    }
    int colon = authority.indexOf(':');
    String name = colon < 0 ? authority : authority.substring(0, colon);
    String digits = colon < 0 ? "" : authority.substring(colon + 1);
    int port = digits.isEmpty() ? (secure ? 443 : 80) : port(digits);
    Optional<DomainName> host =
        DomainName.parse(
            new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    if (port < 1 || BadPorts.holds(port) || host.isEmpty() || host.get().isRoot()) {
      return Optional.empty();
    }
    String target = rest.substring(to);
    return Optional.of(
        new HttpUrl(
            secure, host.get(), port, normal(target.startsWith("/") ? target : "/" + target)));
  }

  private static int port(String digits) {
    boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : -1;
    return port <= 65_535 ? port : -1;
  }

  /// Without white space at the ends, line breaks, tabs and the fragment; back-slashes before the
  /// query are slashes.
  private static String tidy(String location) {
    StringBuilder kept = new StringBuilder();
    boolean query = false;
    for (int i = 0; i < location.length(); i++) {
      char c = location.charAt(i);
      if (c == '#') {
        break;
      }
      query |= c == '?';
      if (c >= ' ') {
        kept.append(c == '\\' && !query ? '/' : c);
      }
    }
    return kept.toString().strip();
  }

  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        return i;
      }
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        return -1;
      }
    }
    return -1;
  }

  /// Without dot segments (RFC 3986 §5.2.4), and with everything escaped that can't go on a request
  /// line.
  private static String normal(String pathAndQuery) {
    int query = pathAndQuery.indexOf('?');
    String path = query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> keepSlash(kept, last);
        case ".." -> {
          kept.pollLast();
          keepSlash(kept, last);
        }
        default -> kept.addLast(segments[i]);
      }
    }
    String tail = query < 0 ? "" : pathAndQuery.substring(query);
    return escaped("/" + String.join("/", kept) + tail);
  }

  private static void keepSlash(Deque<String> kept, boolean last) {
    if (last) {
      kept.addLast("");
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.ISO_8859_1)) {
      int c = octet & 0xff;
      if (c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>') {
        out.append((char) c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return out.toString();
  }
}
