package no.dugnad.wire.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {
  /// RFC 9116 §2.6, the unsigned one with more fields.
  private static final String EXAMPLE =
      """
      # Our security address
      Contact: mailto:security@example.com

      # Our OpenPGP key
      Encryption: https://example.com/pgp-key.txt

      # Our security policy
      Policy: https://example.com/security-policy.html

      # Our security acknowledgments page
      Acknowledgments: https://example.com/hall-of-fame.html

      Expires: 2021-12-31T18:37:07z
      """;

  @Test
  void the_example_of_the_rfc_is_read() {
    SecurityTxt file = SecurityTxt.parse(EXAMPLE);
    assertThat(file.values("contact")).containsExactly("mailto:security@example.com");
    assertThat(file.expires()).contains(Instant.parse("2021-12-31T18:37:07Z"));
    assertThat(file.unreadable()).isEmpty();
    assertThat(file.signed()).isFalse();
    assertThat(file.fields()).hasSize(5);
  }

  @Test
  void the_signed_example_is_read_without_its_armour() {
    String signed =
        "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n"
            + EXAMPLE.replace("\n", "\r\n")
            + "- -----dashes\r\n"
            + "-----BEGIN PGP SIGNATURE-----\r\nVersion: GnuPG v2.2\r\n\r\nabc\r\n"
            + "-----END PGP SIGNATURE-----\r\n";
    SecurityTxt file = SecurityTxt.parse(signed);
    assertThat(file.signed()).isTrue();
    assertThat(file.fields()).hasSize(5);
    assertThat(file.unreadable()).containsExactly("-----dashes");
  }

  @Test
  void expires_must_stand_once_and_be_a_date() {
    assertThat(SecurityTxt.parse("Contact: mailto:a@b.no").expires()).isEmpty();
    assertThat(SecurityTxt.parse("Expires: tomorrow").expires()).isEmpty();
    assertThat(SecurityTxt.parse("Expires: 2027-01-01").expires()).isEmpty();
    assertThat(SecurityTxt.parse("Expires: 2027-02-30T00:00:00Z").expires()).isEmpty();
    String one = "Expires: 2027-01-01T00:00:00+01:00\n";
    assertThat(SecurityTxt.parse(one).expires()).contains(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(SecurityTxt.parse(one + one).expires()).isEmpty();
  }

  @Test
  void a_bare_mail_address_is_no_usable_contact() {
    assertThat(SecurityTxt.parse("Contact: sikkerhet@b.no").usableContacts()).isEmpty();
    assertThat(SecurityTxt.parse("Contact: http://b.no").usableContacts()).isEmpty();
    assertThat(SecurityTxt.parse("contact:MAILTO:a@b.no").usableContacts()).hasSize(1);
    assertThat(SecurityTxt.parse("Contact: tel:+4712345678").usableContacts()).hasSize(1);
  }

  @Test
  void a_page_in_its_place_gives_no_fields_that_count() {
    SecurityTxt file =
        SecurityTxt.parse("<!doctype html>\n<html><head><title>404: ikke her</title>\n</html>");
    assertThat(file.values("contact")).isEmpty();
    assertThat(file.unreadable()).isNotEmpty();
  }

  @Test
  void a_flood_of_lines_is_bounded() {
    SecurityTxt file = SecurityTxt.parse("A: b\nnothing\n".repeat(100_000));
    assertThat(file.fields()).hasSize(200);
    assertThat(file.unreadable()).hasSize(20);
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_parser(FuzzedDataProvider data) {
    assertThat(SecurityTxt.parse(data.consumeRemainingAsString()).expires()).isNotNull();
  }
}
