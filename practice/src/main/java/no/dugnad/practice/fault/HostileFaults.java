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
        Fault dns = manner("dns", name, "mail.spf.present", clause(manner), nameServers(manner));
        Fault http =
            manner(
                "http",
                name,
                "web.https",
                clause(manner),
                town -> town.site(WWW, site -> site.https(door -> door.manner(manner))));
        // An answer and a page that are whole before the flood are read; what comes behind is not.
        all.add(
            switch (manner) {
              case FLOOD -> harmless("one", dns);
              // A datagram that is no answer is passed over: anybody may have sent it.
              case GARBAGE -> dns.told(UNKNOWN, "timed-out");
              case USUAL, HANG, DRIP, CLOSE_MIDWAY -> dns;
            });
        all.add(manner == Manner.FLOOD ? harmless("answers", http) : http);
        all.add(
            manner(
                "smtp",
                name,
                "mail.starttls.offered",
                clause(manner),
                town -> town.mailServer(MX2, server -> server.manner(manner))));
      }
    }
    all.addAll(contents());
    return List.copyOf(all);
  }

  /// What a reader can say of it.
  private static String clause(Manner manner) {
    return switch (manner) {
      case HANG, DRIP -> "timed-out";
      case FLOOD, CLOSE_MIDWAY, GARBAGE -> "garbled";
      case USUAL -> throw new IllegalArgumentException("not hostile");
    };
  }

  private static List<Fault> contents() {
    return List.of(
        hostile(
            "dns.loop",
            "web.https",
            "garbled",
            "Aliases that lead in a circle",
            town ->
                town.ownZone(zone ->
                    zone.without(WWW)
                        .with(WWW, "CNAME", "rund." + DOMAIN + ".")
                        .with("rund." + DOMAIN, "CNAME", WWW + "."))),
        harmless(
            "dns.many-records",
            "mail.spf.present",
            "one",
            "Three thousand TXT records at one name, about as many as a message holds",
            texts(3_000)),
        hostile(
            "dns.too-many-records",
            "mail.spf.present",
            "garbled",
            "Ten thousand TXT records at one name: truncated even over TCP",
            texts(10_000)),
        harmless(
            "dns.escapes",
            "mail.spf.policy",
            "fail",
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
            "answers",
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
            "page-astray",
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
            "budget",
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
            "none",
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
            "budget",
            "Ten thousand lines of greeting",
            town ->
                town.mailServer(
                    MX2,
                    server ->
                        server.greeting(
                            IntStream.rangeClosed(0, 10_000)
                                .mapToObj(i -> (i < 10_000 ? "220-" : "220 ") + MX2)
                                .toArray(String[]::new)))),
        harmless(
            "smtp.escapes",
            "mail.starttls.offered",
            "offered",
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
      String protocol,
      String name,
      String check,
      String clause,
      UnaryOperator<Municipality> plant) {
    String about = "Over " + protocol + ", a server that does: " + name;
    return hostile(protocol + "." + name, check, clause, about, plant);
  }

  /// What we can take in our stride: the verdict is that of the healthy municipality.
  private static Fault harmless(
      String name, String check, String clause, String about, UnaryOperator<Municipality> plant) {
    return harmless(clause, hostile(name, check, clause, about, plant));
  }

  private static Fault harmless(String clause, Fault fault) {
    return fault.told(Expected.MET, clause);
  }

  /// What hides the answer: it can't be told, whatever it looks like.
  private static Fault hostile(
      String name, String check, String clause, String about, UnaryOperator<Municipality> plant) {
    return Fault.of(check, clause, UNKNOWN, about, plant).named("hostile." + name);
  }
}
