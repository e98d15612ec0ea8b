package no.dugnad.judge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import no.dugnad.catalogue.trust.ShippedRoots;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;

class RootsTest {
  private static final TrustList SHIPPED = ShippedRoots.read();
  private static final Roots ROOTS = new Roots(SHIPPED);

  @Test
  void every_shipped_root_is_found_by_its_name_and_by_itself() {
    for (TrustAnchor anchor : SHIPPED.anchors()) {
      Certificate certificate = Certificate.parse(anchor.certificate()).orElseThrow();
      Bytes name = Bytes.of(certificate.x509().getSubjectX500Principal().getEncoded());

      assertThat(ROOTS.named(name)).contains(anchor);
      assertThat(ROOTS.holding(anchor.certificate())).contains(anchor);
    }
  }

  @Test
  void a_name_is_found_in_another_string_type_and_other_capitals() throws Exception {
    // RFC 5280 §7.1: names are compared by what they say.
    TrustAnchor anchor = SHIPPED.anchors().getFirst();
    X500Principal subject =
        Certificate.parse(anchor.certificate()).orElseThrow().x509().getSubjectX500Principal();
    X500Principal other = new X500Principal(subject.getName().toUpperCase(java.util.Locale.ROOT));

    assertThat(other.getEncoded()).isNotEqualTo(subject.getEncoded());
    assertThat(ROOTS.named(Bytes.of(other.getEncoded()))).contains(anchor);
    assertThat(ROOTS.holding(anchor.certificate())).contains(anchor);
  }

  @Test
  void a_name_that_nobody_has_finds_nobody() throws Exception {
    X500NameBuilder stranger = new X500NameBuilder();
    stranger.addRDN(BCStyle.O, new DERUTF8String("Fremmed"));
    stranger.addRDN(BCStyle.CN, new DERPrintableString("Fremmed Root"));

    assertThat(ROOTS.named(Bytes.of(stranger.build().getEncoded()))).isEmpty();
  }

  @Test
  void what_is_no_name_and_no_certificate_finds_nobody() {
    Bytes rubbish = Bytes.of("0\u0003rubbish".getBytes(StandardCharsets.UTF_8));

    assertThat(ROOTS.named(rubbish)).isEmpty();
    assertThat(ROOTS.named(Bytes.of(new byte[0]))).isEmpty();
    assertThat(ROOTS.holding(rubbish)).isEmpty();
  }

  @Test
  void roots_that_share_a_name_are_all_found() {
    TrustAnchor anchor = SHIPPED.anchors().getFirst();
    TrustAnchor added = new TrustAnchor(anchor.certificate(), "own.pem", true, List.of());
    Roots both = new Roots(SHIPPED.with(List.of(added)));
    Bytes name =
        Bytes.of(
            Certificate.parse(anchor.certificate())
                .orElseThrow()
                .x509()
                .getSubjectX500Principal()
                .getEncoded());

    assertThat(both.named(name)).contains(anchor, added);
    assertThat(both.holding(anchor.certificate())).contains(anchor);
  }
}
