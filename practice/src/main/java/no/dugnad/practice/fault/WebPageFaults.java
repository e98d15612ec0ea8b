package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.fault.WebFaults.WWW;
import static no.dugnad.practice.fault.WebFaults.https;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import no.dugnad.practice.town.Page;
import no.dugnad.practice.town.Page.Coding;
import no.dugnad.practice.town.Page.Reply;

/// What keeps a page from being judged, in the words that all checks of pages share; and servers
/// that say now this, now that.
final class WebPageFaults {
  private static final String CHECK = "web.headers.csp";
  private static final String CSP = "Content-Security-Policy";
  private static final Reply BARE = Reply.ok("text/html", "<!doctype html><title>Fjellby</title>");

  /// What a filter in front of a site (here F5 BIG-IP's, in its own words) says to those that it
  /// takes for programs, with the status of a page.
  static final Reply FILTER =
      Reply.ok(
          "text/html; charset=utf-8",
          "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected."
              + " Please consult with your administrator.<br><br>Your support ID is: 1234567890"
              + "</body></html>");

  private WebPageFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            CHECK,
            "no-site",
            NOT_APPLICABLE,
            "No address, neither at the domain nor at www",
            town ->
                town.ownZone(zone ->
                    zone.without(WWW, "A")
                        .without(WWW, "AAAA")
                        .without(DOMAIN, "A")
                        .without(DOMAIN, "AAAA"))),
        Fault.of(
            CHECK,
            "no-web",
            NOT_APPLICABLE,
            "Addresses, and no web server there",
            WebFaults.each(site -> site.withoutHttp().withoutHttps())),
        page("page-missing", NOT_APPLICABLE, "There is no front page", Reply.notFound()),
        page("page-refused", UNKNOWN, "The front page is for some only", status(403)),
        page("page-refused", UNKNOWN, "A filter answers instead of the site", FILTER)
            .also("filter"),
        page("page-error", UNKNOWN, "The front page is ill", status(503)),
        page(
            "not-a-page",
            NOT_APPLICABLE,
            "The front page is a file",
            Reply.ok("application/pdf", "%PDF-1.7")),
        Fault.of(
            CHECK,
            "page-cut",
            UNKNOWN,
            "A front page whose head is larger than what we read",
            https(door ->
                door.without(CSP)
                    .page(
                        "/",
                        Reply.ok(
                            "text/html",
                            "<!doctype html><html><head>" + "<meta name=x>".repeat(100_000))))),
        Fault.of(
            CHECK,
            "contradictory",
            UNKNOWN,
            "A policy that is only there from the second visit on",
            https(door ->
                door.without(CSP)
                    .page(
                        "/",
                        new Page.Moody(
                            BARE, BARE.with(CSP, "default-src 'self'; base-uri 'none'"))))),
        Fault.of(
            CHECK,
            "unconfirmed",
            UNKNOWN,
            "A page without policy that is ill from the second visit on",
            https(door -> door.without(CSP).page("/", new Page.Moody(BARE, status(503))))));
  }

  private static Fault page(String clause, Expected expected, String about, Reply reply) {
    return Fault.of(CHECK, clause, expected, about, https(door -> door.page("/", reply)));
  }

  private static Reply status(int status) {
    return new Reply(status, List.of(), "", Coding.IDENTITY);
  }
}
