package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.fault.WebFaults.FILE;
import static no.dugnad.practice.fault.WebFaults.OPEN_PAGE;
import static no.dugnad.practice.fault.WebFaults.WEB;
import static no.dugnad.practice.fault.WebFaults.WWW;
import static no.dugnad.practice.fault.WebFaults.dropped;
import static no.dugnad.practice.fault.WebFaults.each;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Page.Coding;
import no.dugnad.practice.town.Page.Header;
import no.dugnad.practice.town.Page.Reply;
import no.dugnad.practice.town.Site;
import no.dugnad.practice.town.Tls.Voice;

/// What can be wrong with https itself and with the way there from port 80.
final class WebHttpsFaults {
  private static final Coding PLAIN = Coding.IDENTITY;

  private WebHttpsFaults() {}

  static List<Fault> all() {
    return Stream.concat(https().stream(), redirect().stream()).toList();
  }

  private static List<Fault> https() {
    return List.of(
        Fault.of(
            "web.https",
            "answers",
            MET,
            "TLS 1.2 only",
            each(site -> site.tls(WEB.speaking("TLSv1.2")))),
        Fault.of(
            "web.https",
            "old-version",
            NOT_MET,
            "TLS 1.0 whatever is asked for, as old servers do",
            each(site -> site.tls(WEB.speaking("TLSv1").voice(Voice.OF_ITS_TIME)))),
        Fault.of(
                "web.https",
                "old-version",
                NOT_MET,
                "TLS 1.1 and older, said by alert",
                each(site -> site.tls(WEB.speaking("TLSv1.1", "TLSv1"))))
            .also("alert"),
        Fault.of(
            "web.https",
            "handshake",
            NOT_MET,
            "The server knows no site of that name",
            each(site -> site.tls(WEB.voice(Voice.NAME_NOT_KNOWN)))),
        Fault.of(
                "web.https",
                "refused",
                UNKNOWN,
                "TLS 1.2 with suites only that we do not offer",
                each(site -> site.tls(WEB.voice(Voice.NO_COMMON_SUITE))))
            .also("suites"),
        Fault.of(
            "web.https",
            "blocked-here.tcp443",
            UNKNOWN,
            "Port 443 is dropped everywhere, as some networks do with what goes out",
            town -> {
              Municipality changed = town;
              for (String address :
                  List.of("192.0.2.80", "198.51.100.80", "2001:db8:10::80", "2001:db8:20::80")) {
                changed = dropped(changed, address, 443);
              }
              return changed;
            }),
        Fault.of(
                "web.https",
                "blocked-here.ipv4",
                UNKNOWN,
                "No IPv4 address answers, as where a network lacks IPv4",
                town -> dropped(dropped(town, "192.0.2.80", 443, 80), "198.51.100.80", 443, 80))
            .at("192.0.2.80", "198.51.100.80"),
        Fault.of(
            "web.https",
            "closed",
            NOT_MET,
            "Port 443 is closed and port 80 is open",
            each(Site::withoutHttps)),
        Fault.of(
            "web.https",
            "silent",
            NOT_MET,
            "Port 443 of one of two addresses is dropped",
            town -> town.silent("198.51.100.80", 443, "tcp")));
  }

  private static List<Fault> redirect() {
    return List.of(
        Fault.of(
            "web.redirect",
            "same-place",
            MET,
            "Sent to https by 308",
            http(_ -> Door.of(new Reply(308, location("https://{host}{target}"), "", PLAIN)))),
        Fault.of(
            "web.redirect",
            "closed",
            MET,
            "Port 80 is closed and port 443 is open",
            each(Site::withoutHttp)),
        Fault.of(
            "web.redirect",
            "content",
            NOT_MET,
            "Port 80 shows the site instead of sending on",
            http(_ -> Door.of(OPEN_PAGE))),
        Fault.of(
            "web.redirect",
            "content-deeper",
            NOT_MET,
            "Port 80 sends the front page on and shows the others",
            http(door -> door.page(FILE, OPEN_PAGE))),
        Fault.of(
            "web.redirect",
            "other-host",
            PARTLY,
            "The domain itself sends straight to another host",
            town ->
                town.site(
                    DOMAIN,
                    site ->
                        site.http(_ -> Door.of(Reply.redirect("https://" + WWW + "{target}"))))),
        Fault.of(
            "web.redirect",
            "nowhere",
            PARTLY,
            "Port 80 sends to itself",
            http(_ -> Door.of(Reply.redirect("http://{host}{target}")))),
        Fault.of(
            "web.redirect",
            "lost-path",
            PARTLY,
            "Every path is sent to the front page",
            http(_ -> Door.of(Reply.redirect("https://{host}/")))),
        Fault.of(
            "web.redirect",
            "no-redirect",
            PARTLY,
            "Port 80 answers that there is nothing",
            http(_ -> Door.of(Reply.notFound()))));
  }

  private static List<Header> location(String to) {
    return List.of(new Header("Location", to));
  }

  private static UnaryOperator<Municipality> http(UnaryOperator<Door> change) {
    return town -> town.site(WWW, site -> site.http(change));
  }
}
