package no.dugnad.wire.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import no.dugnad.model.bytes.Bytes;

/// No octets break the readers of what issuers say, and none that nobody signed says anything.
class RevocationFuzzTest {
  private static final Certificate CERTIFICATE = CertificateVectors.named("p256");
  private static final Certificate ISSUER = CertificateVectors.named("rsa2048");
  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

  @FuzzTest(maxDuration = "5s")
  void an_ocsp_response_that_nobody_signed_says_nothing(byte[] data) {
    assertThat(OcspResponse.read(Bytes.of(data), CERTIFICATE, ISSUER, AT)).isEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void a_revocation_list_that_nobody_signed_says_nothing(byte[] data) {
    assertThat(
            RevocationList.read(
                Bytes.of(data), CERTIFICATE, ISSUER, "http://crl.fjellby.kommune.no/", AT))
        .isEmpty();
  }
}
