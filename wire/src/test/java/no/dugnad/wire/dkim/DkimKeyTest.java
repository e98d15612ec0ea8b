package no.dugnad.wire.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DkimKeyTest {
  /// RFC 6376 appendix C.
  private static final String EXAMPLE =
      "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ"
          + "DwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYt"
          + "IxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7"
          + "od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfV"
          + "jH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYck"
          + "cQ2QIDAQAB";

  /// RFC 8463 appendix A.2.
  private static final String ED25519 =
      "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  private static DkimKey key(String text) {
    return DkimKey.parse(text).orElseThrow();
  }

  private static String rsa(int bits) throws Exception {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
    byte[] spki =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)))
            .getEncoded();
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(spki);
  }

  @Test
  void the_examples_of_the_standards_are_read() {
    assertThat(key(EXAMPLE).material()).isEqualTo(new DkimKey.Rsa(1024));
    assertThat(key(ED25519).material()).isEqualTo(new DkimKey.Ed25519());
    assertThat(key(EXAMPLE).usable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 768, 1023, 1024, 1025, 2047, 2048, 4096, 16384})
  void the_length_of_a_key_is_exact(int bits) throws Exception {
    assertThat(key(rsa(bits)).material()).isEqualTo(new DkimKey.Rsa(bits));
  }

  @Test
  void a_bare_rsa_key_is_read_too() throws Exception {
    byte[] spki = Base64.getDecoder().decode(rsa(2048).split("p=", 2)[1]);
    byte[] bare = java.util.Arrays.copyOfRange(spki, 24, spki.length);
    assertThat(key("p=" + Base64.getEncoder().encodeToString(bare)).material())
        .isEqualTo(new DkimKey.Rsa(2048));
  }

  @Test
  void an_empty_key_is_revoked_and_blanks_are_nothing() {
    assertThat(key("v=DKIM1; p=").material()).isEqualTo(new DkimKey.Revoked());
    assertThat(key("v=DKIM1; p= \t ; k=rsa").material()).isEqualTo(new DkimKey.Revoked());
    assertThat(key(EXAMPLE.replace("MoGeLn", "Mo \r\n\t GeLn")).material())
        .isEqualTo(new DkimKey.Rsa(1024));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DKIM1",
        "v=DKIM1; p=%%%",
        "v=DKIM1; p=AAAA",
        "v=DKIM1; k=ed25519; p=AAAA",
        "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDw",
        "v=DKIM1; p=AAAA; p=BBBB",
        "v=DKIM1; p=MAAA",
        "v=DKIM1; p=MIT/////"
      })
  void what_is_no_key_is_broken(String text) {
    assertThat(key(text).material()).isInstanceOf(DkimKey.Broken.class);
    assertThat(key(text).usable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=spf1 -all", "v=DKIM2; p=", "p; q", "", "k=rsa; v=DKIM1; p=AAAA"})
  void another_record_is_no_key_record(String text) {
    assertThat(DkimKey.parse(text)).isEmpty();
  }

  @Test
  void flags_and_restrictions_take_a_key_its_worth() {
    assertThat(key(EXAMPLE + "; t=y").usable()).isFalse();
    assertThat(key(EXAMPLE + "; t=s").usable()).isTrue();
    assertThat(key(EXAMPLE + "; t=s:y").testing()).isTrue();
    assertThat(key(EXAMPLE + "; h=sha1").usable()).isFalse();
    assertThat(key(EXAMPLE + "; h=sha1:sha256").usable()).isTrue();
    assertThat(key(EXAMPLE + "; s=other").usable()).isFalse();
    assertThat(key(EXAMPLE + "; s=other:email").usable()).isTrue();
    assertThat(key("v=DKIM1; k=dsa; p=AAAA").material())
        .isEqualTo(new DkimKey.OtherAlgorithm("dsa"));
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    DkimKey.parse(text).ifPresent(DkimKey::usable);
    String p =
        Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(DkimKey.parse("p=" + p)).isPresent();
  }
}
