package no.dugnad.wire.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.random.RandomGenerator;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
  @ParameterizedTest
  @CsvSource({
    "fjellby.kommune.no, true",
    "FJELLBY.kommune.no, true",
    "www.fjellby.kommune.no, true",
    "a.b.fjellby.kommune.no, false",
    "kommune.no, false",
    "fx.example.no, false",
    "xn--bod-2na.kommune.no, true",
    "bodø.kommune.no, true",
    "rsa2048, false",
    "192.0.2.80, false"
  })
  void a_name_is_covered_by_a_whole_name_or_one_whole_left_most_label(
      String host, boolean covered) {
    CertificateNames names = CertificateVectors.named("rsa2048").names();

    assertThat(names.covers(DomainName.of(host))).isEqualTo(covered);
  }

  @Test
  void the_common_name_is_never_looked_at() {
    Certificate without = CertificateVectors.named("rsa1024-sha1");

    assertThat(without.subject().getName()).contains("CN=rsa1024-sha1");
    assertThat(without.names().dns()).isEmpty();
    assertThat(without.names().covers(DomainName.of("rsa1024-sha1"))).isFalse();
  }

  @Test
  void a_bare_star_covers_nothing() {
    CertificateNames names =
        new CertificateNames(
            java.util.List.of("*", "*.", "*.*.no", "", ".", "a.", "**.no"), java.util.List.of());

    assertThat(names.covers(DomainName.of("no"))).isFalse();
    assertThat(names.covers(DomainName.of("fjellby.no"))).isFalse();
    assertThat(names.covers(DomainName.of("a"))).isFalse();
    assertThat(names.covers(DomainName.ROOT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.80, true", "2001:db8::80, true", "192.0.2.81, false"})
  void addresses_match_addresses(String address, boolean covered) {
    CertificateNames names = CertificateVectors.named("rsa2048").names();

    assertThat(names.covers(IpAddress.literal(address))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "rsa2048, RSA 2048, STRONG",
    "rsa1024-sha1, RSA 1024, WEAK",
    "p256, EC 256, STRONG",
    "ed25519, Ed25519 256, STRONG",
    "brainpool, EC 256, STRONG",
    "pss, RSA 2048, STRONG"
  })
  void keys_and_signatures_are_measured(String name, String key, SignatureStrength.Grade grade) {
    Certificate certificate = CertificateVectors.named(name);

    assertThat(certificate.key().text()).isEqualTo(key);
    assertThat(certificate.signature().grade()).isEqualTo(grade);
  }

  @Test
  void lifetime_counts_both_ends() {
    Certificate certificate = CertificateVectors.named("rsa2048");

    assertThat(certificate.lifetime()).isEqualTo(java.time.Duration.ofDays(3650).plusSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 100, 300})
  void a_cut_certificate_is_none(int length) {
    assertThat(Certificate.parse(CertificateVectors.der("p256").cut(length))).isEmpty();
  }

  @Test
  void two_certificates_in_one_are_none() {
    byte[] one = CertificateVectors.der("p256").toArray();
    byte[] two = java.util.Arrays.copyOf(one, one.length * 2);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertThat(Certificate.parse(Bytes.of(two))).isEmpty();
  }

  @Test
  void text_is_no_certificate_even_where_it_is_pem() {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + CertificateVectors.der("p256").base64()
            + "\n-----END CERTIFICATE-----\n";

    assertThat(Certificate.parse(Bytes.utf8(pem))).isEmpty();
  }

  @Test
  void changed_bytes_never_throw() {
    byte[] original = CertificateVectors.der("rsa2048").toArray();
    RandomGenerator seeded = new java.util.Random(20261124);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] changed = original.clone();
      for (int j = 0; j <= i % 4; j++) {
        changed[seeded.nextInt(changed.length)] = (byte) seeded.nextInt(256);
      }
      read += touch(Bytes.of(changed)) ? 1 : 0;
    }
    assertThat(read).isBetween(1, 2999);
  }

  @FuzzTest
  void any_bytes_are_read_or_refused(byte[] data) {
    touch(Bytes.of(data));
    CertificateFields.of(Bytes.of(data))
        .ifPresent(fields -> assertThat(fields.publicKeyInfo().length()).isPositive());
  }

  private static boolean touch(Bytes der) {
    return Certificate.parse(der)
        .map(certificate -> {
          certificate.names().covers(DomainName.of("fjellby.kommune.no"));
          assertThat(certificate.key().text()).isNotEmpty();
          assertThat(certificate.signature().grade()).isNotNull();
          assertThat(certificate.publicKeyInfo().length()).isPositive();
          return true;
        })
        .orElse(false);
  }
}
