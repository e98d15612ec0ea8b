package no.dugnad.catalogue.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustDataTest {
  private static final TrustList SHIPPED = ShippedRoots.read();

  private static X509Certificate parse(TrustAnchor anchor) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(anchor.certificate().toArray()));
    } catch (CertificateException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static String pem(TrustAnchor anchor) {
    return "-----BEGIN CERTIFICATE-----\n"
        + anchor.certificate().base64()
        + "\n-----END CERTIFICATE-----\n";
  }

  @Test
  void every_shipped_root_is_a_certificate_of_an_authority_and_stands_there_once() {
    assertThat(SHIPPED.anchors()).hasSize(148).doesNotHaveDuplicates();
    assertThat(SHIPPED.anchors())
        .allSatisfy(anchor -> {
          X509Certificate root = parse(anchor);
          assertThat(anchor.list()).isEqualTo(SHIPPED.name());
          assertThat(anchor.added()).isFalse();
          assertThat(root.getVersion() == 1 || root.getBasicConstraints() >= 0).isTrue();
        });
    assertThat(SHIPPED.added()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ISRG Root X1, letsencrypt.org",
    "Buypass Class 2 Root CA, buypass.com",
    "DigiCert Global Root G2, digicert.com",
    "USERTrust RSA Certification Authority, sectigo.com",
    "GTS Root R4, pki.goog",
    "Amazon Root CA 1, amazon.com",
    "HARICA TLS RSA Root CA 2021, harica.gr"
  })
  void well_known_roots_bear_their_caa_name(String name, String caa) {
    List<TrustAnchor> found =
        SHIPPED.anchors().stream()
            .filter(
                one -> parse(one).getSubjectX500Principal().getName().contains("CN=" + name + ","))
            .toList();

    assertThat(found).singleElement().satisfies(one -> assertThat(one.caaName()).contains(caa));
  }

  @Test
  void what_was_withdrawn_is_not_there() {
    assertThat(SHIPPED.anchors())
        .noneSatisfy(anchor ->
            assertThat(parse(anchor).getSubjectX500Principal().getName())
                .containsAnyOf("AAA Certificate Services", "emSign ECC Root CA - G3"));
  }

  @Test
  void the_table_of_issuers_and_the_list_agree() {
    CaaIssuers issuers = CaaIssuers.read();

    assertThat(issuers.of("Let's Encrypt")).containsExactly("letsencrypt.org");
    assertThat(issuers.of("Sectigo Limited")).contains("comodoca.com", "sectigo.com");
    assertThat(issuers.of("Nobody")).isEmpty();
    assertThat(issuers.names().values())
        .allSatisfy(
            names -> assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z0-9.-]+")));
    assertThat(issuers.names().values())
        .containsAll(
            SHIPPED.anchors().stream()
                .map(TrustAnchor::caaNames)
                .filter(names -> !names.isEmpty())
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "DigiCert Inc, quovadisglobal.com",
    "QuoVadis Limited, digicert.com",
    "SSL Corporation, entrust.net",
    "Telia Company AB, trust.telia.com",
    "SwissSign AG, swisssign.net",
    "'Chunghwa Telecom Co., Ltd.', pki.hinet.net",
    "GEANT Vereniging, sectigo.com",
    "Deutsche Telekom Security GmbH, pki.dfn.de"
  })
  void names_that_a_wrong_accusation_would_hang_on_are_there(String organisation, String name) {
    assertThat(CaaIssuers.read().of(organisation)).contains(name);
  }

  @Test
  void a_row_without_a_source_is_refused() {
    assertThat(CaaIssuers.parse("# text\nGod Utsteder\tgod.example gammel.example\tcps\n").names())
        .containsExactly(Map.entry("God Utsteder", List.of("god.example", "gammel.example")));
    for (String bad :
        List.of("God\tgod.example", "God\tgod.example\t ", "God\t\tcps", "\ta.example\tcps")) {
      assertThatThrownBy(() -> CaaIssuers.parse(bad)).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> CaaIssuers.parse("God\ta.example\tx\nGod\tb.example\tx"))
        .hasMessageContaining("twice");
  }

  @Test
  void a_given_file_may_hold_text_and_caa_names() {
    TrustAnchor one = SHIPPED.anchors().get(0);
    TrustAnchor two = SHIPPED.anchors().get(1);
    String text =
        "Our roots\n# caa: CA.example, old.example\r\n" + pem(one) + "# a comment\n" + pem(two);

    assertThat(CaFile.read(text, "ca.pem"))
        .isEqualTo(
            new CaFile.Roots(
                List.of(
                    new TrustAnchor(
                        one.certificate(), "ca.pem", true, List.of("ca.example", "old.example")),
                    new TrustAnchor(two.certificate(), "ca.pem", true, List.of()))));
  }

  @Test
  void a_file_that_can_not_be_used_says_where() {
    String begin = "-----BEGIN CERTIFICATE-----\n";
    String end = "-----END CERTIFICATE-----\n";

    assertThat(CaFile.read("", "f")).isEqualTo(new CaFile.Unusable(CaFile.Fault.EMPTY, 0));
    assertThat(CaFile.read("x\n" + begin + "AAAA\n" + end, "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.NOT_A_CERTIFICATE, 2));
    assertThat(CaFile.read(begin + "!!\n" + end, "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.NOT_PEM, 1));
    assertThat(CaFile.read(begin + "AAAA\n", "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.NOT_PEM, 1));
    assertThat(CaFile.read(begin + begin, "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.NOT_PEM, 1));
    assertThat(CaFile.read(begin + "A".repeat(200_000) + "\n" + end, "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.NOT_PEM, 1));
    assertThat(CaFile.read("x".repeat(CaFile.LONGEST + 1), "f"))
        .isEqualTo(new CaFile.Unusable(CaFile.Fault.TOO_LONG, 0));
  }

  @Test
  void added_roots_are_told_by_their_list() {
    TrustAnchor root = SHIPPED.anchors().getFirst();
    TrustList both =
        SHIPPED.with(List.of(new TrustAnchor(root.certificate(), "ca.pem", true, List.of())));

    assertThat(both.added()).containsExactly("ca.pem");
    assertThat(both.name()).isEqualTo(ShippedRoots.NAME);
  }
}
