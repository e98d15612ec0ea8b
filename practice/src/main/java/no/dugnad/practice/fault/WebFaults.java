package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.Page.Reply;

/// What can be wrong with web sites.
final class WebFaults {
  private static final String WWW = "www." + DOMAIN;

  private WebFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            "web.redirect",
            "content",
            NOT_MET,
            "Port 80 shows the site instead of sending on",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.http(
                            _ -> Door.of(Reply.ok("text/html", "<h1>Fjellby kommune</h1>\n"))))),
        Fault.of(
            "web.hsts",
            "zero",
            NOT_MET,
            "HSTS is switched off by max-age=0",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(door -> door.header("Strict-Transport-Security", "max-age=0")))),
        Fault.of(
            "web.headers.csp",
            "absent",
            NOT_MET,
            "No content security policy",
            town ->
                town.site(
                    WWW, site -> site.https(door -> door.without("Content-Security-Policy")))),
        Fault.of(
            "web.methods",
            "trace",
            NOT_MET,
            "TRACE is answered",
            town -> town.site(WWW, site -> site.https(door -> door.trace(true)))));
  }
}
