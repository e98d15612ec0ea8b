package no.dugnad.practice;

import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.time.Duration;
import java.util.List;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Page;

/// The municipality that `dugnad demo` shows: mostly good, some of it serious, nobody silent.
public final class Demo {
  private static final String WWW = "www." + DOMAIN;

  private Demo() {}

  /// It, as a value.
  public static Municipality municipality() {
    return web(mail(names(oneAddress(Fjellby.healthy()))));
  }

  /// The web sites stand in one place only.
  private static Municipality oneAddress(Municipality town) {
    Municipality changed = town;
    for (String host : List.of(DOMAIN, WWW)) {
      changed =
          changed.ownZone(zone ->
              zone.replace(host, "A", "192.0.2.80").replace(host, "AAAA", "2001:db8:10::80"));
    }
    for (String host : List.of(DOMAIN, WWW, "skjema." + DOMAIN)) {
      changed =
          changed.site(host, site -> site.addresses(List.of("192.0.2.80", "2001:db8:10::80")));
    }
    return changed;
  }

  /// No CAA records, and only one name server left with an IPv6 address.
  private static Municipality names(Municipality town) {
    return town.ownZone(zone -> zone.without(DOMAIN, "CAA").without("ns2." + DOMAIN, "AAAA"))
        .zone("kommune.no", zone -> zone.without("ns2." + DOMAIN, "AAAA"))
        .nameServer("ns2." + DOMAIN, server -> server.addresses(List.of("198.51.100.53")));
  }

  /// DMARC that only watches, and a mail server whose certificate ran out, without TLSA.
  private static Municipality mail(Municipality town) {
    return town.ownZone(zone ->
            zone.replace(
                    "_dmarc." + DOMAIN,
                    "TXT",
                    "\"v=DMARC1; p=none; rua=mailto:dmarc@fjellby.kommune.no\"")
                .without("_25._tcp.mx2." + DOMAIN, "TLSA"))
        .certificate("mx2", order -> order.life(Duration.ofDays(400), Duration.ofDays(-12)));
  }

  /// No HSTS on www, the form site also in clear text, a security.txt that has expired.
  private static Municipality web(Municipality town) {
    return town.site(
            WWW,
            site ->
                site.https(door ->
                    door.without("Strict-Transport-Security")
                        .header("Server", "Apache/2.4.41 (Ubuntu)")
                        .page("/.well-known/security.txt", Demo::expired)))
        .site(
            "skjema." + DOMAIN,
            site ->
                site.http(_ ->
                    Door.of(
                        Page.Reply.ok(
                            "text/html; charset=utf-8",
                            "<!doctype html><title>Skjema</title><h1>Skjema</h1>\n"))));
  }

  private static Page.Reply expired(Page.Reply reply) {
    return new Page.Reply(
        reply.status(),
        reply.headers(),
        reply.body().replace("{in:180d}", "{ago:200d}"),
        reply.coding());
  }
}
