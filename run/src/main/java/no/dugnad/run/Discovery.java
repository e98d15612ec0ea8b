package no.dugnad.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.wire.dns.RecordData;

/// Which assets a run met, and how each was found. Read off the observations: how something was
/// found is never part of what it is.
public final class Discovery {
  private final Map<Asset, Set<String>> found = new LinkedHashMap<>();
  private final Map<DomainName, Set<String>> hosts = new LinkedHashMap<>();

  private Discovery() {}

  /// Every asset that was given, looked at or judged, with the ways in which it was found, in the
  /// order in which it was met. Ways are a few technical words, such as `mx of fjellby.kommune.no`.
  public static Map<Asset, List<String>> of(
      List<DomainName> given, Collection<Observation> observations, Collection<Asset> judged) {
    Discovery discovery = new Discovery();
    for (DomainName domain : given) {
      discovery.note(new Asset.Domain(domain), "given");
      discovery.host(domain, "given");
    }
    observations.forEach(discovery::readHosts);
    observations.forEach(seen -> assetOf(seen.exchange()).ifPresent(discovery::placed));
    judged.forEach(discovery::placed);
    Map<Asset, List<String>> all = new LinkedHashMap<>();
    discovery.found.forEach((asset, ways) -> all.put(asset, new ArrayList<>(ways)));
    return all;
  }

  /// What an exchange is about; empty where that is no asset of its own (a certificate's issuer).
  public static Optional<Asset> assetOf(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Lookup it -> Optional.of(new Asset.Domain(it.name()));
      case Exchange.Delegation it -> Optional.of(new Asset.Domain(it.name()));
      case Exchange.ServerQuery it -> endpoint(it.server(), it.address(), 53, "dns");
      case Exchange.Handshake it -> endpoint(it.serverName(), it.address(), it.port(), "https");
      case Exchange.SmtpSession it -> endpoint(it.serverName(), it.address(), 25, "smtp");
      case Exchange.HttpRequest it ->
          endpoint(it.host(), it.address(), it.port(), it.secure() ? "https" : "http");
      case Exchange.SilenceTrial it -> assetOf(it.probe());
      case Exchange.Connect _, Exchange.RevocationQuery _ -> Optional.empty();
    };
  }

  private static Optional<Asset> endpoint(
      DomainName host, IpAddress address, int port, String protocol) {
    return Optional.of(new Asset.Endpoint(host, address, port, protocol));
  }

  private void readHosts(Observation seen) {
    switch (seen.outcome()) {
      case Fact.DelegationSeen delegation ->
          delegation.servers().forEach(one -> host(one.name(), "ns of " + delegation.apex()));
      case Fact.DnsAnswer answer when seen.exchange() instanceof Exchange.Lookup lookup ->
          answer
              .records()
              .forEach(record -> {
                if (lookup.type().equals(RecordType.MX)) {
                  RecordData.mx(record)
                      .ifPresent(mx -> host(mx.exchange(), "mx of " + lookup.name()));
                } else if (lookup.type().equals(RecordType.NS)) {
                  RecordData.target(record).ifPresent(name -> host(name, "ns of " + lookup.name()));
                }
              });
      case Fact.HttpAnswer answer when seen.exchange() instanceof Exchange.HttpRequest request ->
          answer.header("Location").stream()
              .limit(1)
              .flatMap(location -> hostOf(location).stream())
              .filter(name -> !name.equals(request.host()))
              .forEach(name -> host(name, "redirect from " + request.host()));
      case Fact _, Failure _ -> {}
    }
  }

  private static Optional<DomainName> hostOf(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + 3;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return DomainName.parse(url.substring(start + 3, end));
  }

  private void placed(Asset asset) {
    Set<String> ways =
        switch (asset) {
          case Asset.Endpoint it -> waysTo(it.host());
          case Asset.Host it -> waysTo(it.name());
          case Asset.Domain it -> waysTo(it.name());
          case Asset.MailDomain it -> waysTo(it.name());
        };
    ways.forEach(way -> note(asset, way));
  }

  private Set<String> waysTo(DomainName name) {
    Set<String> ways = hosts.get(name);
    if (ways != null) {
      return ways;
    }
    for (DomainName known : hosts.keySet()) {
      if (name.isWithin(known)) {
        return Set.of("name under " + known);
      }
    }
    return Set.of("named in a record");
  }

  private void note(Asset asset, String way) {
    found.computeIfAbsent(asset, _ -> new LinkedHashSet<>()).add(way);
  }

  private void host(DomainName name, String way) {
    hosts.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(way);
  }
}
