package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.Manner;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Page.Coding;
import no.dugnad.practice.town.Page.Reply;

/// Servers that mean no good. Each must end in its own time and memory, and none may be taken for a
/// fault that it is not.
final class HostileFaults {
  private static final String WWW = "www." + DOMAIN;
  private static final String MX2 = "mx2." + DOMAIN;
  private static final List<String> OWN_SERVERS =
      List.of("ns1." + DOMAIN, "ns2." + DOMAIN, "ns1.nettdrift.no");

  private HostileFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Manner manner : Manner.values()) {
      if (manner != Manner.USUAL) {
        String name = manner.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        all.add(manner("dns", name, "mail.spf.present", nameServers(manner)));
        all.add(
            expecting(
                // A flood begins after an answer that is whole: what comes behind is not read.
                manner == Manner.FLOOD ? Expected.MET : UNKNOWN,
                manner(
                    "http",
                    name,
                    "web.https",
                    town -> town.site(WWW, site -> site.https(door -> door.manner(manner))))));
        all.add(
            manner(
                "smtp",
                name,
                "mail.starttls.offered",
                town -> town.mailServer(MX2, server -> server.manner(manner))));
      }
    }
    all.addAll(contents());
    return List.copyOf(all);
  }

  private static List<Fault> contents() {
    return List.of(
        hostile(
            "dns.loop",
            "web.https",
            "Aliases that lead in a circle",
            town ->
                town.ownZone(zone ->
                    zone.without(WWW)
                        .with(WWW, "CNAME", "rund." + DOMAIN + ".")
                        .with("rund." + DOMAIN, "CNAME", WWW + "."))),
        hostile(
            "dns.many-records",
            "mail.spf.present",
            "Three thousand TXT records at one name, about as many as a message holds",
            texts(3_000)),
        hostile(
            "dns.too-many-records",
            "mail.spf.present",
            "Ten thousand TXT records at one name: truncated even over TCP",
            texts(10_000)),
        hostile(
            "dns.escapes",
            "mail.spf.policy",
            "Terminal escapes, broken UTF-8 and bidi marks in TXT records",
            town ->
                town.ownZone(zone ->
                    zone.with(
                        DOMAIN,
                        "TXT",
                        "\"\\027]0;eid\\007\\027[2J\\255\\254\\226\\128\\174<b>&\\000\""))),
        harmless(
            "http.bomb",
            "web.https",
            "A page of a megabyte that unfolds to a gigabyte",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(
                            door -> door.page("/", reply -> reply.coded(Coding.GZIP_BOMB))))),
        hostile(
            "http.loop",
            "web.headers.csp",
            "Redirects that lead in a circle",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(door ->
                            door.page("/", Reply.redirect("https://" + WWW + "/a"))
                                .page("/a", Reply.redirect("https://" + WWW + "/"))))),
        hostile(
            "http.many-headers",
            "web.headers.csp",
            "Ten thousand header fields",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(door ->
                            door.page(
                                "/",
                                reply -> {
                                  Reply more = reply;
                                  for (int i = 0; i < 10_000; i++) {
                                    more = more.with("X-" + i, "y");
                                  }
                                  return more;
                                })))),
        harmless(
            "http.escapes",
            "web.disclosure",
            "Terminal escapes and broken UTF-8 in header fields",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(
                            door -> door.header("Server", "\u001b]0;eid\u0007\u001b[2J\u00ff")))),
        hostile(
            "smtp.many-lines",
            "mail.starttls.offered",
            "Ten thousand lines of greeting",
            town ->
                town.mailServer(
                    MX2,
                    server ->
                        server.greeting(
                            IntStream.rangeClosed(0, 10_000)
                                .mapToObj(i -> (i < 10_000 ? "220-" : "220 ") + MX2)
                                .toArray(String[]::new)))),
        hostile(
            "smtp.escapes",
            "mail.starttls.offered",
            "Terminal escapes and broken UTF-8 in the greeting",
            town ->
                town.mailServer(
                    MX2,
                    server ->
                        server.greeting("220 \u001b]0;eid\u0007\u001b[2J\u00ff\u00fe ESMTP"))));
  }

  private static UnaryOperator<Municipality> texts(int count) {
    return town ->
        town.ownZone(zone ->
            zone.with(
                IntStream.range(0, count)
                    .mapToObj(i -> Entry.of(DOMAIN, "TXT", "x" + i))
                    .toList()));
  }

  private static UnaryOperator<Municipality> nameServers(Manner manner) {
    return town -> {
      Municipality changed = town;
      for (String host : OWN_SERVERS) {
        changed = changed.nameServer(host, server -> server.manner(manner));
      }
      return changed;
    };
  }

  private static Fault manner(
      String protocol, String name, String check, UnaryOperator<Municipality> plant) {
    return hostile(
        protocol + "." + name, check, "Over " + protocol + ", a server that does: " + name, plant);
  }

  /// What we can take in our stride: the verdict is that of the healthy site.
  private static Fault harmless(
      String name, String check, String about, UnaryOperator<Municipality> plant) {
    return expecting(Expected.MET, hostile(name, check, about, plant));
  }

  private static Fault expecting(Expected expected, Fault fault) {
    return new Fault(
        fault.name(),
        fault.check(),
        fault.clause(),
        expected,
        fault.domain(),
        fault.about(),
        fault.plant());
  }

  private static Fault hostile(
      String name, String check, String about, UnaryOperator<Municipality> plant) {
    return Fault.of(check, "hostile", UNKNOWN, about, plant).named("hostile." + name);
  }
}
