package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.WebFaults.https;
import static no.dugnad.practice.fault.WebFaults.someOtherServer;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.practice.town.Page.Reply;

/// What can be wrong with the header fields of a page.
final class WebHeaderFaults {
  private static final String CSP = "Content-Security-Policy";
  private static final String FRAME = "X-Frame-Options";
  private static final String PAGE =
      "<!doctype html><html lang=\"nb\"><head><title>Fjellby kommune</title></head>"
          + "<body><p>Velkommen.</p></body></html>\n";

  private WebHeaderFaults() {}

  static List<Fault> all() {
    return Stream.of(csp(), framing(), small(), cookies()).flatMap(List::stream).toList();
  }

  private static List<Fault> csp() {
    return List.of(
        csp(
            "limited",
            MET,
            "A nonce beside fall-backs for old browsers",
            "script-src 'nonce-R4nd0m' 'strict-dynamic' 'unsafe-inline' https:;"
                + " object-src 'none'; base-uri 'none'"),
        Fault.of(
            "web.headers.csp",
            "absent",
            NOT_MET,
            "No content security policy",
            https(door -> door.without(CSP))),
        Fault.of(
            "web.headers.csp",
            "report-only",
            NOT_MET,
            "A policy that only reports",
            https(door -> door.without(CSP).header(CSP + "-Report-Only", "default-src 'self'"))),
        csp(
            "scripts-unlimited",
            NOT_MET,
            "A policy without a word on scripts",
            "frame-ancestors 'self'; upgrade-insecure-requests"),
        csp("any-source", NOT_MET, "Scripts from any https address", "script-src https:"),
        csp("unsafe-inline", NOT_MET, "All inline scripts", "default-src 'self' 'unsafe-inline'"),
        csp(
            "unsafe-eval",
            PARTLY,
            "Text may run as code",
            "default-src 'self' 'unsafe-eval'; base-uri 'self'"),
        csp("object-src", PARTLY, "Plug-ins from anywhere", "script-src 'self'; base-uri 'self'"),
        csp("base-uri", PARTLY, "Any base address", "default-src 'self'"));
  }

  private static List<Fault> framing() {
    String check = "web.headers.framing";
    return List.of(
        Fault.of(
            check,
            "frame-ancestors",
            MET,
            "Own pages only",
            https(door -> door.header(CSP, "frame-ancestors 'self'"))),
        Fault.of(
            check,
            "x-frame-options",
            MET,
            "The older header",
            https(door -> door.header(CSP, "default-src 'self'").header(FRAME, "SAMEORIGIN"))),
        Fault.of(
            check,
            "any-ancestor",
            NOT_MET,
            "Anybody may, whatever the older header says",
            https(door -> door.header(CSP, "frame-ancestors https:").header(FRAME, "DENY"))),
        Fault.of(
            check,
            "ignored",
            NOT_MET,
            "A value that browsers do not heed",
            https(door ->
                door.header(CSP, "default-src 'self'")
                    .header(FRAME, "ALLOW-FROM https://example.no"))),
        Fault.of(
            check,
            "absent",
            NOT_MET,
            "Neither header",
            https(door -> door.header(CSP, "default-src 'self'"))));
  }

  private static List<Fault> small() {
    String type = "X-Content-Type-Options";
    String referrer = "Referrer-Policy";
    return List.of(
        Fault.of(
            "web.headers.sniffing",
            "nosniff",
            MET,
            "In capitals",
            https(door -> door.header(type, "NOSNIFF"))),
        Fault.of(
            "web.headers.sniffing",
            "absent",
            NOT_MET,
            "Not said",
            https(door -> door.without(type))),
        Fault.of(
            "web.headers.sniffing",
            "ignored",
            NOT_MET,
            "Misspelled",
            https(door -> door.header(type, "no-sniff"))),
        Fault.of(
            "web.headers.referrer",
            "careful",
            MET,
            "Nothing is told",
            https(door -> door.header(referrer, "no-referrer"))),
        Fault.of(
            "web.headers.referrer",
            "absent",
            PARTLY,
            "Left to the browser",
            https(door -> door.without(referrer))),
        Fault.of(
            "web.headers.referrer",
            "ignored",
            PARTLY,
            "A word that nobody knows",
            https(door -> door.header(referrer, "nobody"))),
        Fault.of(
            "web.headers.referrer",
            "unencrypted",
            PARTLY,
            "The host, on open lines too",
            https(door -> door.header(referrer, "origin"))),
        Fault.of(
            "web.headers.referrer",
            "tells-all",
            NOT_MET,
            "The whole address",
            https(door -> door.header(referrer, "unsafe-url"))),
        Fault.of(
            "web.disclosure", "none", MET, "The product without its version", someOtherServer()),
        Fault.of(
            "web.disclosure",
            "version",
            PARTLY,
            "The product with its version",
            https(door -> door.header("Server", "nginx/1.18.0 (Ubuntu)"))));
  }

  private static List<Fault> cookies() {
    return List.of(
        cookie("none", MET, "No cookie", ""),
        cookie(
            "careful",
            MET,
            "A session with all three words",
            "JSESSIONID=1; Path=/; Secure; HttpOnly; SameSite=Strict"),
        cookie(
            "session-open",
            NOT_MET,
            "A session on open lines",
            "PHPSESSID=1; HttpOnly; SameSite=Lax"),
        cookie(
            "session-script",
            NOT_MET,
            "A session that scripts can read",
            "PHPSESSID=1; Secure; SameSite=Lax"),
        cookie(
            "session-other-sites",
            PARTLY,
            "A session that comes along from other sites",
            "PHPSESSID=1; Secure; HttpOnly; SameSite=None"),
        cookie("open", PARTLY, "A harmless cookie on open lines", "maalform=nn; Path=/"));
  }

  private static Fault csp(String clause, Expected expected, String about, String policy) {
    return Fault.of(
        "web.headers.csp", clause, expected, about, https(door -> door.header(CSP, policy)));
  }

  private static Fault cookie(String clause, Expected expected, String about, String cookie) {
    Reply page = Reply.ok("text/html; charset=utf-8", PAGE);
    Reply reply = cookie.isEmpty() ? page : page.with("Set-Cookie", cookie);
    return Fault.of("web.cookies", clause, expected, about, https(door -> door.page("/", reply)));
  }
}
