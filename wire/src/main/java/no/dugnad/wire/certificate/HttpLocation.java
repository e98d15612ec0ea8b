package no.dugnad.wire.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.http.BadPorts;

/// An `http://` address taken apart (RFC 3986), as certificates hold them: a host by name, no user.
///
/// @param port 1 to 65535
/// @param target the path with its query, starting with "/"
public record HttpLocation(DomainName host, int port, String target) {
  private static final int HTTP = 80;

  /// Reads an address; empty where it is another scheme, names an address instead of a host or a
  /// port that browsers keep away from, or is none.
  public static Optional<HttpLocation> parse(String text) {
    try {
      URI uri = new URI(text);
      if (!"http".equalsIgnoreCase(uri.getScheme())
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getPort() == 0
          || uri.getPort() > 65_535
          || BadPorts.holds(uri.getPort())) {
        return Optional.empty();
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
      // Other letters than ASCII would break a request line apart.
      if (!target.chars().allMatch(c -> c > ' ' && c <= '~')) {
        return Optional.empty();
      }
      int port = uri.getPort() < 0 ? HTTP : uri.getPort();
      return DomainName.parse(uri.getHost())
          .filter(host -> host.labels().size() > 1 && !isNumber(host.labels().getLast()))
          .map(host -> new HttpLocation(host, port, target));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
