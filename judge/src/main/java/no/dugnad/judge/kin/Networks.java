package no.dugnad.judge.kin;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;

/// The networks that a zone's name servers stand in, as far as prefixes tell: /24 for IPv4 and /48
/// for IPv6, the smallest that the internet routes by itself.
///
/// @param ipv4 networks of IPv4
/// @param ipv6 networks of IPv6
/// @param hosts how many machines there can be told to be: the most addresses in one family,
///   because one machine often has one of each
public record Networks(Set<IpAddress> ipv4, Set<IpAddress> ipv6, int hosts) {
  private static final int BITS_IPV4 = 24;
  private static final int BITS_IPV6 = 48;

  public Networks {
    ipv4 = Set.copyOf(ipv4);
    ipv6 = Set.copyOf(ipv6);
  }

  /// Of all addresses of all servers.
  public static Networks of(NameServers servers) {
    Set<IpAddress> ipv4 = new HashSet<>();
    Set<IpAddress> ipv6 = new HashSet<>();
    int hosts4 = 0;
    int hosts6 = 0;
    for (NameServers.Place place : servers.places()) {
      IpAddress address = place.address();
      if (address.family() == Family.IPV4) {
        ipv4.add(address.network(BITS_IPV4));
        hosts4++;
      } else {
        ipv6.add(address.network(BITS_IPV6));
        hosts6++;
      }
    }
    return new Networks(ipv4, ipv6, Math.max(hosts4, hosts6));
  }

  /// Whether there are two networks in one family. One of each is no spread: it may be one machine
  /// with an address in both.
  public boolean spread() {
    return ipv4.size() > 1 || ipv6.size() > 1;
  }

  /// All of them, such as `192.0.2.0/24, 2001:db8::/48`.
  public String text() {
    return new TreeSet<>(ipv4)
            .stream().map(network -> network + "/" + BITS_IPV4).collect(Collectors.joining(", "))
        + (ipv4.isEmpty() || ipv6.isEmpty() ? "" : ", ")
        + new TreeSet<>(ipv6)
            .stream().map(network -> network + "/" + BITS_IPV6).collect(Collectors.joining(", "));
  }
}
