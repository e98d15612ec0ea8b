package no.dugnad.judge.web;

import static no.dugnad.judge.web.SiteWorld.CLOSED;
import static no.dugnad.judge.web.SiteWorld.FILE;
import static no.dugnad.judge.web.SiteWorld.FOUR;
import static no.dugnad.judge.web.SiteWorld.GOOD_FILE;
import static no.dugnad.judge.web.SiteWorld.HOST;
import static no.dugnad.judge.web.SiteWorld.SILENT;
import static no.dugnad.judge.web.SiteWorld.SIX;
import static no.dugnad.judge.web.SiteWorld.answer;
import static no.dugnad.judge.web.SiteWorld.changed;
import static no.dugnad.judge.web.SiteWorld.file;
import static no.dugnad.judge.web.SiteWorld.full;
import static no.dugnad.judge.web.SiteWorld.good;
import static no.dugnad.judge.web.SiteWorld.moved;
import static no.dugnad.judge.web.SiteWorld.pageWithout;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;

/// One case for each clause of each check: what differs from the world where all is well, and the
/// reason and verdict that follow.
final class WebCases {
  private static final Failure ALERT = new Failure.Refused("tls", "handshake_failure");
  private static final String TLSA = "_443._tcp.fjellby.example";

  private WebCases() {}

  /// @param key the reason's key
  /// @param verdict as in reports
  record Case(String key, String verdict, Consumer<SiteWorld> change) {
    @Override
    public String toString() {
      return key + " is " + verdict;
    }
  }

  static Stream<Case> all() {
    return Stream.of(https(), redirect(), hsts(), csp(), headers(), cookies(), rest(), file9116())
        .flatMap(List::stream);
  }

  private static Case of(String key, String verdict, Consumer<SiteWorld> change) {
    return new Case(key, verdict, change);
  }

  private static List<Case> https() {
    IpAddress other = IpAddress.literal("192.0.2.81");
    return List.of(
        of("web.https.answers", "met", world -> {}),
        of(
            "web.https.old-version",
            "not_met",
            world -> world.front(full(200, List.of(), "", false, SiteWorld.old()))),
        of(
            "web.https.old-version",
            "not_met",
            world -> world.both(true, "/", new Failure.Refused("tls-version", "TLSv1"))),
        of(
            "web.https.handshake",
            "not_met",
            world -> world.both(true, "/", new Failure.Refused("tls", "unrecognized_name"))),
        of(
            "web.https.closed",
            "not_met",
            world -> world.both(true, "/", CLOSED).both(false, "/", answer(200, "x"))),
        of(
            "web.https.silent",
            "not_met",
            world -> {
              world.view.lines("fjellby.example A 192.0.2.81");
              world
                  .good(HOST, other)
                  .see(HOST, other, true, "GET", "/", SILENT)
                  .see(HOST, other, false, "GET", "/", SILENT)
                  .trial(other, 443, FOUR, 443);
            }));
  }

  private static List<Case> redirect() {
    return List.of(
        of("web.redirect.same-place", "met", world -> {}),
        of("web.redirect.content", "not_met", world -> world.both(false, "/", answer(200, "x"))),
        of(
            "web.redirect.content-deeper",
            "not_met",
            world -> world.both(false, FILE, answer(200, "x"))),
        of(
            "web.redirect.other-host",
            "partly",
            world -> world.both(false, "/", moved("https://www.fjellby.example/"))),
        of("web.redirect.nowhere", "partly", world -> world.both(false, "/", moved("/"))),
        of(
            "web.redirect.lost-path",
            "partly",
            world -> world.both(false, FILE, moved("https://fjellby.example/"))),
        of("web.redirect.no-redirect", "partly", world -> world.both(false, "/", answer(404, ""))),
        of("web.redirect.closed", "met", world -> world.both(false, "/", CLOSED)));
  }

  private static List<Case> hsts() {
    String name = "Strict-Transport-Security: ";
    return List.of(
        of("web.hsts.year", "met", world -> {}),
        of(
            "web.hsts.with-subdomains",
            "met",
            world -> world.frontWith(name + "max-age=63072000; includeSubDomains")),
        of("web.hsts.short", "partly", world -> world.frontWith(name + "max-age=31535999")),
        of("web.hsts.zero", "not_met", world -> world.frontWith(name + "max-age=0")),
        of("web.hsts.invalid", "not_met", world -> world.frontWith(name + "31536000")),
        of(
            "web.hsts.absent",
            "not_met",
            world ->
                world
                    .front(pageWithout("Strict-Transport-Security"))
                    .both(false, "/", answer(301, "", "Location: https://fjellby.example/"))),
        of(
            "web.hsts.http-only",
            "not_met",
            world -> world.front(pageWithout("Strict-Transport-Security"))),
        of(
            "web.hsts.no-https",
            "not_applicable",
            world -> world.both(true, "/", CLOSED).both(false, "/", answer(200, "x"))),
        of(
            "web.hsts.certificate",
            "not_met",
            world -> world.front(full(200, changed("A: b"), "", false, SiteWorld.strange()))),
        of(
            "web.hsts.chain",
            "unknown",
            world -> world.front(full(200, changed("A: b"), "", false, SiteWorld.incomplete()))));
  }

  private static List<Case> csp() {
    String name = "Content-Security-Policy: ";
    return List.of(
        of("web.headers.csp.limited", "met", world -> {}),
        of(
            "web.headers.csp.absent",
            "not_met",
            world -> world.front(pageWithout("Content-Security-Policy"))),
        of(
            "web.headers.csp.report-only",
            "not_met",
            world ->
                world.front(
                    answer(200, "", "Content-Security-Policy-Report-Only: default-src 'self'"))),
        of(
            "web.headers.csp.scripts-unlimited",
            "not_met",
            world -> world.frontWith(name + "frame-ancestors 'self'")),
        of(
            "web.headers.csp.any-source",
            "not_met",
            world -> world.frontWith(name + "script-src https:")),
        of(
            "web.headers.csp.unsafe-inline",
            "not_met",
            world -> world.frontWith(name + "default-src 'self' 'unsafe-inline'")),
        of(
            "web.headers.csp.unsafe-eval",
            "partly",
            world -> world.frontWith(name + "default-src 'self' 'unsafe-eval'; base-uri 'self'")),
        of(
            "web.headers.csp.object-src",
            "partly",
            world -> world.frontWith(name + "script-src 'self'; base-uri 'self'")),
        of(
            "web.headers.csp.base-uri",
            "partly",
            world -> world.frontWith(name + "default-src 'self'")));
  }

  private static List<Case> headers() {
    String csp = "Content-Security-Policy: ";
    return List.of(
        of("web.headers.framing.frame-ancestors", "met", world -> {}),
        of(
            "web.headers.framing.x-frame-options",
            "met",
            world -> world.front(answer(200, "", "X-Frame-Options: DENY"))),
        of(
            "web.headers.framing.any-ancestor",
            "not_met",
            world -> world.frontWith(csp + "frame-ancestors *")),
        of(
            "web.headers.framing.ignored",
            "not_met",
            world -> world.front(answer(200, "", "X-Frame-Options: ALLOW-FROM https://a.no"))),
        of("web.headers.framing.absent", "not_met", world -> world.front(answer(200, ""))),
        of("web.headers.sniffing.nosniff", "met", world -> {}),
        of("web.headers.sniffing.absent", "not_met", world -> world.front(answer(200, ""))),
        of(
            "web.headers.sniffing.ignored",
            "not_met",
            world -> world.frontWith("X-Content-Type-Options: no-sniff, nosniff")),
        of("web.headers.referrer.careful", "met", world -> {}),
        of(
            "web.headers.referrer.absent",
            "partly",
            world -> world.front(pageWithout("Referrer-Policy"))),
        of(
            "web.headers.referrer.ignored",
            "partly",
            world -> world.frontWith("Referrer-Policy: never-ever")),
        of(
            "web.headers.referrer.unencrypted",
            "partly",
            world -> world.frontWith("Referrer-Policy: origin")),
        of(
            "web.headers.referrer.tells-all",
            "not_met",
            world -> world.frontWith("Referrer-Policy: unsafe-url")));
  }

  private static List<Case> cookies() {
    String name = "Set-Cookie: ";
    return List.of(
        of("web.cookies.none", "met", world -> {}),
        of(
            "web.cookies.careful",
            "met",
            world -> world.frontWith(name + "sid=1; Secure; HttpOnly; SameSite=Lax")),
        of("web.cookies.session-open", "not_met", world -> world.frontWith(name + "PHPSESSID=1")),
        of(
            "web.cookies.session-script",
            "not_met",
            world -> world.frontWith(name + "JSESSIONID=1; Secure; SameSite=Lax")),
        of(
            "web.cookies.session-other-sites",
            "partly",
            world -> world.frontWith(name + "sid=1; Secure; HttpOnly")),
        of("web.cookies.open", "partly", world -> world.frontWith(name + "language=nb")));
  }

  private static List<Case> rest() {
    Exchange.HttpRequest trace = new Exchange.HttpRequest("TRACE", true, HOST, FOUR, 443, "/");
    return List.of(
        of("web.disclosure.none", "met", world -> {}),
        of("web.disclosure.version", "partly", world -> world.frontWith("Server: nginx/1.18.0")),
        of("web.methods.refused", "met", world -> {}),
        of(
            "web.methods.trace",
            "not_met",
            world -> world.view.sees(trace, answer(200, "TRACE / HTTP/1.1\r\nHost: x"))),
        of(
            "web.methods.cut-off",
            "met",
            world ->
                world.view.fails(trace, new Failure.Garbled("answer", "closed without an answer"))),
        of("web.ipv6.same-site", "met", world -> {}),
        of(
            "web.ipv6.answers",
            "met",
            world ->
                world
                    .see(HOST, FOUR, true, "GET", "/", CLOSED)
                    .see(HOST, FOUR, false, "GET", "/", CLOSED)),
        of(
            "web.ipv6.differs",
            "partly",
            world -> world.see(HOST, SIX, true, "GET", "/", answer(404, ""))),
        of("web.ipv6.refused", "not_met", world -> world.see(HOST, SIX, true, "GET", "/", CLOSED)),
        of("web.ipv6.handshake", "not_met", world -> world.see(HOST, SIX, true, "GET", "/", ALERT)),
        of(
            "web.ipv6.silent",
            "not_met",
            world -> {
              IpAddress other = IpAddress.literal("2001:db8::81");
              world.view.lines("fjellby.example AAAA 2001:db8::81");
              world
                  .good(HOST, other)
                  .see(HOST, other, true, "GET", "/", SILENT)
                  .trial(other, 443, SIX, 443);
            }),
        of("web.dane.absent", "not_applicable", world -> {}),
        of(
            "web.dane.unsigned",
            "not_applicable",
            world -> world.view.lines(TLSA + " TLSA 3 1 1 " + "00".repeat(32))),
        of(
            "web.dane.not-validated",
            "unknown",
            world ->
                world
                    .view
                    .validation(Security.State.INDETERMINATE)
                    .lines(TLSA + " TLSA 3 1 1 " + "00".repeat(32))),
        of(
            "web.dane.unusable",
            "partly",
            world -> signed(world).view.lines(TLSA + " TLSA 3 1 1 " + "00".repeat(31))),
        of(
            "web.dane.mismatch",
            "not_met",
            world -> signed(world).view.lines(TLSA + " TLSA 3 1 1 " + "00".repeat(32))),
        of(
            "web.dane.matches",
            "met",
            world ->
                signed(world).view.lines(TLSA + " TLSA 3 0 0 " + good().chain().getFirst().hex())));
  }

  private static SiteWorld signed(SiteWorld world) {
    world.view.validation(Security.State.SECURE);
    return world;
  }

  private static List<Case> file9116() {
    return List.of(
        of("web.securitytxt.valid", "met", world -> {}),
        of(
            "web.securitytxt.signed",
            "met",
            world ->
                serve(
                    world,
                    file("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + GOOD_FILE))),
        of(
            "web.securitytxt.absent",
            "not_met",
            world -> serve(world, answer(404, "")).both(true, "/security.txt", answer(404, ""))),
        of(
            "web.securitytxt.old-place",
            "partly",
            world -> serve(world, answer(410, "")).both(true, "/security.txt", file(GOOD_FILE))),
        of(
            "web.securitytxt.no-contact",
            "not_met",
            world -> serve(world, file("Expires: 2027-06-01T00:00:00Z"))),
        of(
            "web.securitytxt.no-expires",
            "not_met",
            world -> serve(world, file("Contact: mailto:a@b.no"))),
        of(
            "web.securitytxt.expires-unreadable",
            "partly",
            world -> serve(world, file("Contact: mailto:a@b.no\nExpires: juni"))),
        of(
            "web.securitytxt.expired",
            "not_met",
            world -> serve(world, file("Contact: mailto:a@b.no\nExpires: 2026-11-24T08:00:00Z"))),
        of(
            "web.securitytxt.contact-unusable",
            "partly",
            world -> serve(world, file("Contact: a@b.no\nExpires: 2027-06-01T00:00:00Z"))),
        of(
            "web.securitytxt.open-line",
            "partly",
            world ->
                serve(world, moved("http://fjellby.example/s.txt"))
                    .both(false, "/s.txt", file(GOOD_FILE))),
        of(
            "web.securitytxt.content-type",
            "partly",
            world -> serve(world, answer(200, GOOD_FILE, "Content-Type: text/html"))),
        of(
            "web.securitytxt.canonical",
            "partly",
            world -> serve(world, file(GOOD_FILE + "Canonical: https://other.example/s.txt"))),
        of("web.securitytxt.syntax", "partly", world -> serve(world, file(GOOD_FILE + "hello"))));
  }

  private static SiteWorld serve(SiteWorld world, Fact.HttpAnswer answer) {
    return world.both(true, FILE, answer);
  }
}
