package no.dugnad.practice.town;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A web site under one host name.
///
/// @param host without the dot at the end
/// @param addresses where it answers; sites may share them
/// @param http what answers on port 80; empty: nothing of this site does
/// @param https what answers on port 443; empty: nothing of this site does
/// @param tls for port 443
public record Site(
    String host, List<String> addresses, Optional<Door> http, Optional<Door> https, Tls tls) {
  public Site {
    addresses = List.copyOf(addresses);
  }

  /// With port 80 changed, where it answers.
  public Site http(UnaryOperator<Door> change) {
    return new Site(host, addresses, http.map(change), https, tls);
  }

  /// With port 443 changed, where it answers.
  public Site https(UnaryOperator<Door> change) {
    return new Site(host, addresses, http, https.map(change), tls);
  }

  /// Closed on port 80.
  public Site withoutHttp() {
    return new Site(host, addresses, Optional.empty(), https, tls);
  }

  /// Closed on port 443.
  public Site withoutHttps() {
    return new Site(host, addresses, http, Optional.empty(), tls);
  }

  /// With other TLS.
  public Site tls(Tls other) {
    return new Site(host, addresses, http, https, other);
  }

  /// At other addresses.
  public Site addresses(List<String> others) {
    return new Site(host, others, http, https, tls);
  }
}
