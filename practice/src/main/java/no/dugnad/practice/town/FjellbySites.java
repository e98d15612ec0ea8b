package no.dugnad.practice.town;

import static no.dugnad.practice.town.Fjellby.DOMAIN;
import static no.dugnad.practice.town.Fjellby.site;

import java.util.List;
import java.util.Optional;
import no.dugnad.practice.town.CertificateOrder.Issuer;

/// The web sites of Fjellby in good health.
final class FjellbySites {
  private static final String HTML = "text/html; charset=utf-8";

  private FjellbySites() {}

  static List<Site> all() {
    Tls web = Tls.with("www", "www-rsa");
    String[] at = {"192.0.2.80", "2001:db8:10::80", "198.51.100.80", "2001:db8:20::80"};
    return List.of(
        site("www." + DOMAIN, toHttps(), Optional.of(main()), web, at),
        site("skjema." + DOMAIN, toHttps(), Optional.of(forms()), web, at),
        site(DOMAIN, toHttps(), Optional.of(apex()), web, at),
        site(
            "mta-sts." + DOMAIN,
            toHttps(),
            Optional.of(mtaSts()),
            Tls.with("mta-sts"),
            "192.0.2.81",
            "2001:db8:10::81"),
        site(
            Fjellby.PKI_HOST,
            Optional.of(pki()),
            Optional.empty(),
            Tls.with(),
            "203.0.113.80",
            "2001:db8:1::80"));
  }

  private static Optional<Door> toHttps() {
    return Optional.of(Door.of(Page.Reply.redirect("https://{host}{target}")));
  }

  private static Door safe(Page otherwise) {
    return Door.of(otherwise)
        .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  private static Door main() {
    return safe(Page.Reply.notFound())
        .page(
            "/",
            Page.Reply.ok(
                    HTML,
                    """
                    <!doctype html>
                    <html lang="nb"><head><title>Fjellby kommune</title></head>
                    <body><h1>Fjellby kommune</h1><p>Velkommen.</p></body></html>
                    """)
                .with("Set-Cookie", "sesjon=3f1c; Path=/; Secure; HttpOnly; SameSite=Lax")
                .coded(Page.Coding.GZIP))
        .page("/.well-known/security.txt", securityTxt());
  }

  private static Door forms() {
    return safe(Page.Reply.notFound())
        .page("/", Page.Reply.ok(HTML, "<!doctype html><title>Skjema</title><h1>Skjema</h1>\n"))
        .page("/.well-known/security.txt", securityTxt());
  }

  private static Door apex() {
    return safe(Page.Reply.redirect("https://www." + DOMAIN + "{target}"))
        .page("/.well-known/security.txt", securityTxt());
  }

  private static Page.Reply securityTxt() {
    return Page.Reply.ok(
        "text/plain; charset=utf-8",
        """
        Contact: mailto:sikkerhet@fjellby.kommune.no
        Expires: {in:180d}
        Preferred-Languages: nb, nn, en
        Canonical: https://fjellby.kommune.no/.well-known/security.txt
        Canonical: https://www.fjellby.kommune.no/.well-known/security.txt
        Canonical: https://skjema.fjellby.kommune.no/.well-known/security.txt
        """);
  }

  private static Door mtaSts() {
    return safe(Page.Reply.notFound())
        .page(
            "/.well-known/mta-sts.txt",
            Page.Reply.ok(
                "text/plain",
                """
                version: STSv1
                mode: enforce
                mx: mx1.fjellby.kommune.no
                mx: mx2.fjellby.kommune.no
                max_age: 604800
                """));
  }

  private static Door pki() {
    Door door = Door.of(Page.Reply.notFound());
    for (Issuer issuer : List.of(Issuer.ECDSA_INTERMEDIATE, Issuer.RSA_INTERMEDIATE)) {
      String name = issuer == Issuer.ECDSA_INTERMEDIATE ? "ecdsa" : "rsa";
      door =
          door.page("/ocsp/" + name, new Page.Ocsp(issuer))
              .page("/" + name + ".crl", new Page.RevocationList(issuer))
              .page("/" + name + ".cer", new Page.IssuerCertificate(issuer))
              .page("/" + name + ".p7c", new Page.IssuerBundle(issuer));
    }
    return door;
  }
}
