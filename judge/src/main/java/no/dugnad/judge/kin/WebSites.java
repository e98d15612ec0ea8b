package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// The hosts of a domain that a visitor would try: the domain itself and `www` below it, each where
/// it has an address.
///
/// @param sites those with at least one known address
/// @param missed hosts and look-ups that told nothing: there may be addresses that are not known
/// @param restsOn all look-ups
public record WebSites(List<Site> sites, List<Unseen> missed, List<Exchange<?>> restsOn) {
  public WebSites {
    sites = List.copyOf(sites);
    missed = List.copyOf(missed);
    restsOn = List.copyOf(restsOn);
  }

  /// One host and its addresses.
  public record Site(DomainName host, Addresses addresses) {}

  /// A look-up of a host that told nothing.
  public record Unseen(DomainName host, Sight.Missed<Fact.DnsAnswer> lookup) {}

  /// One address of one host.
  public record Spot(DomainName host, IpAddress address) {
    /// The request for a page there.
    public Exchange.HttpRequest get(boolean secure, String target) {
      return new Exchange.HttpRequest("GET", secure, host, address, secure ? 443 : 80, target);
    }
  }

  /// The names that a visitor would try: nobody puts `www` before a name that begins with it,
  /// though where a wildcard stands there is an answer for that too.
  public static List<DomainName> hosts(DomainName domain) {
    boolean begins = domain.isRoot() || domain.labels().getFirst().equals("www");
    return begins
        ? List.of(domain)
        : Stream.concat(Stream.of(domain), domain.tryChild("www").stream()).toList();
  }

  /// Asks for the addresses of both hosts.
  public static WebSites of(View view, DomainName domain) {
    List<DomainName> hosts = hosts(domain);
    List<Site> sites = new ArrayList<>();
    List<Unseen> missed = new ArrayList<>();
    List<Exchange<?>> restsOn = new ArrayList<>();
    for (DomainName host : hosts) {
      Addresses addresses = Addresses.of(view, host);
      restsOn.addAll(addresses.restsOn());
      addresses.missed().forEach(lookup -> missed.add(new Unseen(host, lookup)));
      if (!addresses.known().isEmpty()) {
        sites.add(new Site(host, addresses));
      }
    }
    return new WebSites(sites, missed, restsOn);
  }

  /// Every address of every host, in order.
  public List<Spot> spots() {
    return sites.stream()
        .flatMap(site ->
            site.addresses().known().stream().map(address -> new Spot(site.host(), address)))
        .toList();
  }

  /// The addresses of one host.
  public List<Spot> spots(DomainName host) {
    return spots().stream().filter(spot -> spot.host().equals(host)).toList();
  }

  /// Whether one of the hosts goes by this name.
  public boolean has(DomainName host) {
    return sites.stream().anyMatch(site -> site.host().equals(host));
  }

  /// The site that the domain is known by: `www` where it is there, otherwise the domain itself.
  public Optional<Site> main() {
    return sites.isEmpty() ? Optional.empty() : Optional.of(sites.getLast());
  }
}
