package no.dugnad.judge.ddos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.table.Table;

/// `ddos.front`: whether the main site stands behind a service that can take an attack, on several
/// networks, or on one address. Told gently: *partly* at worst, because one address may well stand
/// behind a provider who filters; the question is whom to call.
public final class FrontCheck implements Check {
  /// The public id.
  public static final String ID = "ddos.front";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 4732 §4");

  /// Kind of mark (`alias`, `header`, `server`), the mark in lower case, the service's name.
  private final List<List<String>> services =
      Table.rows(FrontCheck.class, "protection-services.tsv", 3);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    WebSites sites = WebSites.of(view, subject.domain());
    Optional<WebSites.Site> main = sites.main();
    if (main.isEmpty()) {
      Asset whole = whole(subject);
      return List.of(
          sites.missed().isEmpty()
              ? new Draft(
                      ID,
                      SCRIBE.clause(),
                      whole,
                      Verdict.notApplicable(),
                      Reason.of("common.no-site"),
                      Optional.empty())
                  .on(sites.restsOn())
              : SCRIBE.unknown(whole, sites.missed().getFirst().lookup()));
    }
    return List.of(site(view, sites, main.get()));
  }

  private Finding site(View view, WebSites sites, WebSites.Site site) {
    Asset asset = new Asset.Host(site.host());
    List<Exchange<?>> restsOn = new ArrayList<>(site.addresses().restsOn());
    Optional<Sight.Missed<Fact.HttpAnswer>> missed = Optional.empty();
    List<String> marks = new ArrayList<>();
    aliases(view, site.host()).forEach(alias -> service("alias", alias).ifPresent(marks::add));
    List<Spot> spots = sites.spots(site.host());
    for (Spot spot : spots) {
      switch (view.see(spot.get(true, "/"))) {
        case Sight.Seen<Fact.HttpAnswer> seen -> {
          restsOn.add(seen.exchange());
          marked(seen.fact()).ifPresent(marks::add);
        }
        case Sight.Missed<Fact.HttpAnswer> not -> missed = Optional.of(not);
      }
    }
    if (!marks.isEmpty()) {
      return SCRIBE.met(asset, "service").with("service", marks.getFirst()).on(restsOn);
    }
    int networks = 0;
    int addresses = 0;
    for (Family family : Family.values()) {
      List<Spot> ofFamily =
          spots.stream().filter(spot -> spot.address().family() == family).toList();
      int bits = family == Family.IPV4 ? 24 : 48;
      addresses = Math.max(addresses, ofFamily.size());
      networks =
          Math.max(
              networks,
              (int) ofFamily.stream().map(spot -> spot.address().network(bits)).distinct().count());
    }
    if (networks > 1) {
      return SCRIBE.met(asset, "several-networks").with("networks", networks).on(restsOn);
    }
    if (missed.isPresent()) {
      // A service may have left its mark on the answer that we did not get.
      return SCRIBE.unknown(asset, missed.get());
    }
    if (!site.addresses().missed().isEmpty()) {
      return SCRIBE.unknown(asset, site.addresses().missed().getFirst());
    }
    String suffix = addresses > 1 ? "one-network" : "one-address";
    return SCRIBE.partly(asset, suffix).with("addresses", addresses).repair(suffix).on(restsOn);
  }

  private static List<DomainName> aliases(View view, DomainName host) {
    List<DomainName> aliases = new ArrayList<>();
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      if (view.see(new Exchange.Lookup(host, type)) instanceof Sight.Seen<Fact.DnsAnswer> seen) {
        aliases.addAll(seen.fact().aliases());
      }
    }
    return aliases;
  }

  private Optional<String> service(String kind, DomainName alias) {
    return services.stream()
        .filter(row -> row.get(0).equals(kind) && alias.isWithin(DomainName.of(row.get(1))))
        .map(row -> row.get(2))
        .findFirst();
  }

  private Optional<String> marked(Fact.HttpAnswer answer) {
    String server = String.join(" ", answer.header("Server")).toLowerCase(Locale.ROOT);
    return services.stream()
        .filter(row ->
            switch (row.get(0)) {
              case "header" -> !answer.header(row.get(1)).isEmpty();
              case "server" -> server.contains(row.get(1));
              case "alias" -> false;
              default -> throw new IllegalStateException("protection-services.tsv: " + row.get(0));
            })
        .map(row -> row.get(2))
        .findFirst();
  }
}
