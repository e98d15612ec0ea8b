package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.List;

/// What a web server answers at a path.
public sealed interface Page {
  /// One header field line.
  record Header(String name, String value) {}

  /// How a body is coded.
  enum Coding {
    IDENTITY,
    GZIP,
    DEFLATE,
    /// A few kilobytes of gzip that unfold to a gigabyte.
    GZIP_BOMB
  }

  /// A written answer.
  ///
  /// @param headers besides those of the door; values may hold placeholders, and `{target}` for the
  ///   path and query that were asked for
  /// @param body text; may hold placeholders
  record Reply(int status, List<Header> headers, String body, Coding coding) implements Page {
    public Reply {
      headers = List.copyOf(headers);
    }

    /// 200 with a body of a media type.
    public static Reply ok(String mediaType, String body) {
      return new Reply(200, List.of(new Header("Content-Type", mediaType)), body, Coding.IDENTITY);
    }

    /// A permanent redirect.
    public static Reply redirect(String location) {
      return new Reply(301, List.of(new Header("Location", location)), "", Coding.IDENTITY);
    }

    /// 404.
    public static Reply notFound() {
      return new Reply(
          404,
          List.of(new Header("Content-Type", "text/html; charset=utf-8")),
          "<!doctype html><html lang=\"nb\"><title>Fant ikke siden</title>"
              + "<p>Siden finnes ikke.</p></html>",
          Coding.IDENTITY);
    }

    /// With one header more.
    public Reply with(String name, String value) {
      List<Header> all = new ArrayList<>(headers);
      all.add(new Header(name, value));
      return new Reply(status, all, body, coding);
    }

    /// With its body coded.
    public Reply coded(Coding other) {
      return new Reply(status, headers, body, other);
    }
  }

  /// Changes its mind: the first visit on each address gets one answer, all later ones another.
  record Moody(Reply first, Reply after) implements Page {}

  /// The OCSP responder (RFC 6960) of an issuer.
  record Ocsp(CertificateOrder.Issuer issuer) implements Page {}

  /// The revocation list (RFC 5280 §5) of an issuer.
  record RevocationList(CertificateOrder.Issuer issuer) implements Page {}

  /// The certificate of an issuer, DER.
  record IssuerCertificate(CertificateOrder.Issuer issuer) implements Page {}

  /// The certificate of an issuer in a bundle, PKCS #7 (RFC 5280 §4.2.2.1).
  record IssuerBundle(CertificateOrder.Issuer issuer) implements Page {}
}
