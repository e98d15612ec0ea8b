package no.dugnad.wire.tlsa;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.certificate.CertificateVectors;
import no.dugnad.wire.dns.RecordData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TlsaMatchTest {
  record Vector(String certificate, RecordData.Tlsa record) {}

  static List<Vector> vectors() throws IOException {
    try (InputStream in = TlsaMatchTest.class.getResourceAsStream("tlsa.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(TlsaMatchTest::vector).toList();
    }
  }

  private static Vector vector(String line) {
    String[] parts = line.split(" ");
    return new Vector(
        parts[0], record(3, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]));
  }

  private static RecordData.Tlsa record(int usage, int selector, int type, String hex) {
    return new RecordData.Tlsa(usage, selector, type, Bytes.of(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void digests_made_by_another_tool_match_their_certificate_and_no_other(Vector vector) {
    String other = vector.certificate().equals("p256") ? "rsa2048" : "p256";

    assertThat(TlsaMatch.matches(vector.record(), CertificateVectors.named(vector.certificate())))
        .isTrue();
    assertThat(TlsaMatch.matches(vector.record(), CertificateVectors.named(other))).isFalse();
    assertThat(TlsaMatch.usableForMail(vector.record())).isTrue();
  }

  @Test
  void there_are_vectors_for_every_selector_and_matching_type() throws IOException {
    Stream<String> kinds =
        vectors().stream().map(v -> v.record().selector() + " " + v.record().matchingType());

    assertThat(kinds.distinct()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, 1, 32",
    "3, 2, 1, 32",
    "3, 1, 3, 32",
    "3, 1, 1, 31",
    "3, 1, 1, 33",
    "3, 1, 2, 32",
    "3, 1, 1, 0",
    "255, 255, 255, 32",
    "3, 0, 0, 2"
  })
  void unknown_numbers_and_wrong_lengths_are_unusable(
      int usage, int selector, int type, int length) {
    RecordData.Tlsa record = new RecordData.Tlsa(usage, selector, type, Bytes.of(new byte[length]));

    assertThat(TlsaMatch.wellFormed(record)).isFalse();
    assertThat(TlsaMatch.matches(record, CertificateVectors.named("p256"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, true", "3, true"})
  void mail_uses_usages_2_and_3_only(int usage, boolean usable) {
    assertThat(TlsaMatch.usableForMail(record(usage, 1, 1, "00".repeat(32)))).isEqualTo(usable);
  }

  @Test
  void what_is_recommended_matches() throws IOException {
    String[] parts = TlsaMatch.recommended(CertificateVectors.named("p256")).split(" ");
    RecordData.Tlsa record = record(3, 1, 1, parts[3]);

    assertThat(parts).startsWith("3", "1", "1");
    assertThat(TlsaMatch.matches(record, CertificateVectors.named("p256"))).isTrue();
    assertThat(vectors()).extracting(Vector::record).contains(record);
  }

  @FuzzTest
  void any_record_data_is_read_or_refused(byte[] data) {
    ResourceRecord record =
        new ResourceRecord(
            DomainName.of("_25._tcp.mx.example"), RecordType.TLSA, 3600, Bytes.of(data));

    RecordData.tlsa(record)
        .ifPresent(tlsa -> {
          boolean matches = TlsaMatch.matches(tlsa, CertificateVectors.named("p256"));
          assertThat(matches && !TlsaMatch.wellFormed(tlsa)).isFalse();
        });
  }
}
