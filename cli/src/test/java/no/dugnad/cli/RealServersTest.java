package no.dugnad.cli;

import static java.util.Objects.requireNonNull;
import static no.dugnad.practice.town.Fjellby.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.cli.RealMunicipality.Plan;
import no.dugnad.cli.RealMunicipality.Web;
import no.dugnad.cli.real.Programs;
import no.dugnad.model.finding.Finding;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.ZoneFile;
import no.dugnad.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The verdicts on real servers: NSD, Knot DNS, nginx, Postfix and OpenSSL from Debian's packages,
/// with a zone that ldns signed. What must be said of them stands in `real/*.expected`: one line
/// for the whole finding of every check, and lines with an asset for some of the parts.
///
/// Skips, and says so, where a server is not installed; Postfix's master needs root.
class RealServersTest {
  private static final List<String> TLS_AS_MX2 =
      List.of(
          "smtpd_tls_security_level=may",
          "smtpd_tls_chain_files={pem:mx2}",
          "myhostname=mx2." + DOMAIN);

  @TempDir private Path folder;

  @Test
  void a_municipality_as_it_should_be() throws Exception {
    needs("nsd", "knotd", "ldns-signzone", "ldns-keygen", "nginx", "master", "setsid");
    assumeTrue(Programs.isRoot(), "Postfix needs root");
    Plan plan =
        new Plan(
            UnaryOperator.identity(),
            Optional.of(List.of()),
            true,
            Map.of(),
            new Web.OfNginx(text("good.nginx")),
            List.of(
                List.of("smtpd_tls_security_level=may", "smtpd_tls_chain_files={pem:mx1}"),
                TLS_AS_MX2));
    try (RealMunicipality town = new RealMunicipality(folder, plan)) {
      compare(town.check(), "good.expected");
    }
  }

  @Test
  void a_municipality_that_nobody_has_looked_after() throws Exception {
    needs("nsd", "knotd", "ldns-keygen", "nginx", "master", "setsid");
    assumeTrue(Programs.isRoot(), "Postfix needs root");
    Plan plan =
        new Plan(
            RealServersTest::neglected,
            Optional.empty(),
            false,
            Map.of(
                "www", order -> order.life(Duration.ofDays(400), Duration.ofDays(-12)),
                "mx2", order -> order.issuer(Issuer.SELF)),
            new Web.OfNginx(text("neglected.nginx")),
            List.of(List.of("smtpd_tls_security_level=none"), TLS_AS_MX2));
    try (RealMunicipality town = new RealMunicipality(folder, plan)) {
      compare(town.check(), "neglected.expected");
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("signings")
  void a_zone_that_ldns_signed(String options, String check, String said) throws Exception {
    needs("nsd", "knotd", "ldns-signzone", "ldns-keygen");
    Plan plan = only(Optional.of(List.of(options.split(" ", -1))), new Web.None());
    try (RealMunicipality town = new RealMunicipality(folder, plan)) {
      assertThat(whole(town.check(check))).containsExactly(said);
    }
  }

  private static Stream<Arguments> signings() {
    return Stream.of(
        arguments(
            "-i 20260901 -e 20261001",
            "dns.dnssec.valid",
            "not_met dns.dnssec.valid.signature-expired"),
        arguments("-n -t 10 -s AABBCCDD", "dns.dnssec.nsec3", "partly dns.dnssec.nsec3.iterations"),
        arguments("-n -t 0", "dns.dnssec.nsec3", "met dns.dnssec.nsec3.nsec3"),
        arguments("-n -t 0 -p", "dns.dnssec.valid", "met dns.dnssec.valid.secure"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("handshakes")
  void a_site_on_openssl(String options, String check, String said) throws Exception {
    needs("nsd", "knotd", "ldns-keygen", "openssl");
    Plan plan = only(Optional.empty(), new Web.OfOpenSsl(List.of(options.split(" ", -1))));
    try (RealMunicipality town = new RealMunicipality(folder, plan)) {
      assertThat(whole(town.check(check))).containsExactly(said);
    }
  }

  // OpenSSL finds no version that both know, and says so by an alert (RFC 8446 appendix D.1).
  private static Stream<Arguments> handshakes() {
    String usual = "-cert {pem:www} -key {pem:www} -cert_chain {pem:www} -cipher ALL:@SECLEVEL=0";
    String alone = "-cert {pem:www} -key {pem:www}";
    return Stream.of(
        arguments(usual + " -tls1_3", "web.https", "met web.https.answers"),
        arguments(usual + " -tls1_2", "web.https", "met web.https.answers"),
        arguments(usual + " -tls1_1", "web.https", "not_met web.https.old-version"),
        arguments(usual + " -tls1", "web.https", "not_met web.https.old-version"),
        arguments(
            alone,
            "tls.certificate.trusted",
            "partly tls.certificate.trusted.intermediate-missing"));
  }

  private static Plan only(Optional<List<String>> signing, Web web) {
    return new Plan(UnaryOperator.identity(), signing, true, Map.of(), web, List.of());
  }

  private static ZoneFile neglected(ZoneFile healthy) {
    return healthy
        .without(DOMAIN, "CAA")
        .without("_mta-sts." + DOMAIN)
        .without("_smtp._tls." + DOMAIN)
        .without("_25._tcp.mx1." + DOMAIN)
        .without("_25._tcp.mx2." + DOMAIN)
        .without("_443._tcp." + DOMAIN)
        .without("_443._tcp.www." + DOMAIN)
        .without("www." + DOMAIN, "AAAA")
        .replace("_dmarc." + DOMAIN, "TXT", "\"v=DMARC1; p=none\"")
        .replace("default._domainkey." + DOMAIN, "TXT", "\"v=DKIM1; k=rsa; p=\"")
        .replace(DOMAIN, "TXT", "\"v=spf1 a mx ptr ?all\"")
        .with("intranett." + DOMAIN, "A", "10.20.30.40")
        .with("kart." + DOMAIN, "CNAME", "kart.utgatt-selskap.no.");
  }

  private static void needs(String... programs) {
    List<String> missing = Programs.missing(programs);
    assumeTrue(missing.isEmpty(), "not installed: " + String.join(", ", missing));
  }

  private static void compare(RunResult result, String expected) throws IOException {
    List<String> lines =
        text(expected).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    assertThat(whole(result))
        .containsExactlyInAnyOrderElementsOf(
            lines.stream().filter(line -> line.split(" ", -1).length == 2).toList());
    assertThat(
            result.findings().stream()
                .map(RunResult.Judged::finding)
                .map(finding -> said(finding) + " " + finding.asset().id()))
        .containsAll(lines.stream().filter(line -> line.split(" ", -1).length == 3).toList());
  }

  private static List<String> whole(RunResult result) {
    return result.findings().stream()
        .filter(judged -> !judged.part())
        .map(judged -> said(judged.finding()))
        .toList();
  }

  private static String said(Finding finding) {
    return finding.verdict().text() + " " + finding.reason().key();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = RealServersTest.class.getResourceAsStream("real/" + name)) {
      return new String(requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
