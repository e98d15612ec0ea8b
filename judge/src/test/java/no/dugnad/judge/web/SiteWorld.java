package no.dugnad.judge.web;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A municipality with one host, `fjellby.example`, on one address of each family, where all is
/// well; tests change what they are about.
final class SiteWorld {
  static final DomainName HOST = DomainName.of("fjellby.example");
  static final IpAddress FOUR = IpAddress.literal("192.0.2.80");
  static final IpAddress SIX = IpAddress.literal("2001:db8::80");
  static final String FILE = "/.well-known/security.txt";
  static final Failure CLOSED = new Failure.Refused("connect", "reset");
  static final Failure SILENT = new Failure.TimedOut("connect");
  static final String GOOD_FILE =
      "Contact: mailto:sikkerhet@fjellby.example\nExpires: 2027-06-01T00:00:00Z\n";

  private static final Bytes CERTIFICATE = certificate("fjellby.example");
  private static final Bytes STRANGE = certificate("other.example");
  private static final List<String> GOOD_HEADERS =
      List.of(
          "Content-Type: text/html; charset=utf-8",
          "Strict-Transport-Security: max-age=31536000",
          "Content-Security-Policy: default-src 'self'; base-uri 'self'; frame-ancestors 'self'",
          "X-Content-Type-Options: nosniff",
          "Referrer-Policy: no-referrer",
          "Server: nginx");

  final FakeView view = new FakeView();

  SiteWorld() {
    this(true);
  }

  SiteWorld(boolean six) {
    view.whole("example").lines("fjellby.example A 192.0.2.80");
    if (six) {
      view.lines("fjellby.example AAAA 2001:db8::80");
    }
    for (IpAddress address : six ? List.of(FOUR, SIX) : List.of(FOUR)) {
      good(HOST, address);
    }
  }

  /// All is well at this address.
  SiteWorld good(DomainName host, IpAddress address) {
    see(host, address, true, "GET", "/", page("<title>Fjellby</title>"));
    see(host, address, false, "GET", "/", moved("https://" + host + "/"));
    see(host, address, false, "GET", FILE, moved("https://" + host + FILE));
    see(host, address, true, "GET", FILE, file(GOOD_FILE));
    see(host, address, true, "TRACE", "/", answer(405, ""));
    for (CertificateKind kind : List.of(CertificateKind.RSA, CertificateKind.ECDSA)) {
      view.sees(new Exchange.Handshake(host, address, 443, kind), session("TLSv1.3", CERTIFICATE));
    }
    return this;
  }

  /// The front page over https, on both addresses.
  SiteWorld front(Fact.HttpAnswer answer) {
    return both(true, "/", answer);
  }

  /// The front page with one header more, or another value of one that it has.
  SiteWorld frontWith(String header) {
    return front(pageWith(header));
  }

  SiteWorld both(boolean secure, String target, Outcome outcome) {
    see(HOST, FOUR, secure, "GET", target, outcome);
    return see(HOST, SIX, secure, "GET", target, outcome);
  }

  SiteWorld see(
      DomainName host,
      IpAddress address,
      boolean secure,
      String method,
      String target,
      Outcome outcome) {
    Exchange.HttpRequest request =
        new Exchange.HttpRequest(method, secure, host, address, secure ? 443 : 80, target);
    switch (outcome) {
      case Failure failure -> view.fails(request, failure);
      case Fact.HttpAnswer answer ->
          view.sees(
              request,
              secure
                  ? answer
                  : new Fact.HttpAnswer(
                      answer.status(),
                      answer.reason(),
                      answer.headers(),
                      answer.body(),
                      answer.cut(),
                      Optional.empty()));
      case Fact other -> throw new IllegalArgumentException(other.kind());
    }
    return this;
  }

  SiteWorld trial(IpAddress silent, int port, IpAddress control, int controlPort) {
    Instant start = FakeView.AT;
    Exchange.SilenceTrial trial =
        new Exchange.SilenceTrial(
            new Exchange.Connect(silent, port),
            List.of(new Exchange.Connect(control, controlPort)));
    view.sees(
        trial,
        new Fact.TrialResult(
            List.of(start.plusSeconds(1), start.plusSeconds(3), start.plusSeconds(7)),
            List.of(start),
            List.of(start.plusSeconds(9)),
            0,
            Optional.empty()));
    return this;
  }

  static Subject subject() {
    TrustList trust =
        new TrustList("test", List.of(new TrustAnchor(CERTIFICATE, "test", false, List.of())));
    return new Subject(HOST, FakeView.AT, trust, List.of());
  }

  static Fact.HttpAnswer page(String html) {
    return full(200, GOOD_HEADERS, html, false, session("TLSv1.3", CERTIFICATE));
  }

  static Fact.HttpAnswer pageWith(String header) {
    return full(200, changed(header), "<title>Fjellby</title>", false, good());
  }

  static Fact.HttpAnswer pageWithout(String name) {
    return full(200, without(name), "<title>Fjellby</title>", false, good());
  }

  static Fact.HttpAnswer full(
      int status, List<String> headers, String body, boolean cut, Fact.TlsSession session) {
    List<Fact.Header> fields = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      fields.add(new Fact.Header(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    Bytes bytes = Bytes.of(body.getBytes(StandardCharsets.UTF_8));
    return new Fact.HttpAnswer(status, "", fields, bytes, cut, Optional.of(session));
  }

  static Fact.HttpAnswer answer(int status, String body, String... headers) {
    return full(status, List.of(headers), body, false, good());
  }

  static Fact.HttpAnswer moved(String location) {
    return answer(301, "", "Location: " + location, "Strict-Transport-Security: max-age=31536000");
  }

  static Fact.HttpAnswer file(String content) {
    return answer(200, content, "Content-Type: text/plain; charset=utf-8");
  }

  static Fact.TlsSession good() {
    return session("TLSv1.3", CERTIFICATE);
  }

  static Fact.TlsSession strange() {
    return session("TLSv1.3", STRANGE);
  }

  /// A certificate for the host without that of its issuer, which is no root.
  static Fact.TlsSession incomplete() {
    TestCertificate root = TestCertificate.authority("Root").bySelf();
    TestCertificate issuer = TestCertificate.authority("Issuer").by(root);
    return session("TLSv1.3", TestCertificate.server(HOST.ascii()).by(issuer).der());
  }

  static Fact.TlsSession old() {
    return session("TLSv1.1", CERTIFICATE);
  }

  static List<String> without(String name) {
    return GOOD_HEADERS.stream()
        .filter(header ->
            !header
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":"))
        .toList();
  }

  static List<String> changed(String header) {
    List<String> headers = new ArrayList<>(without(header.substring(0, header.indexOf(':'))));
    headers.add(header);
    return headers;
  }

  private static Fact.TlsSession session(String version, Bytes certificate) {
    return new Fact.TlsSession(
        version,
        "TLS_AES_128_GCM_SHA256",
        List.of(certificate),
        Optional.empty(),
        Optional.empty());
  }

  private static Bytes certificate(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair keys = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name);
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.ONE,
              Date.from(Instant.parse("2026-01-01T00:00:00Z")),
              Date.from(Instant.parse("2027-12-01T00:00:00Z")),
              subject,
              keys.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
      return Bytes.of(
          builder
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
              .getEncoded());
    } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
