package no.dugnad.wire.suffix;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;

class PublicSuffixTest {
  @Test
  void kommune_no_is_a_public_suffix_so_a_municipality_is_an_operator_of_its_own() {
    assertThat(PublicSuffix.isPublicSuffix(DomainName.of("kommune.no"))).isTrue();
    assertThat(PublicSuffix.registrable(DomainName.of("www.fjellby.kommune.no")))
        .isEqualTo(DomainName.of("fjellby.kommune.no"));
    assertThat(PublicSuffix.of(DomainName.of("www.fjellby.kommune.no")))
        .contains(DomainName.of("kommune.no"));
  }

  @Test
  void a_wildcard_suffix_takes_one_label_more() {
    assertThat(PublicSuffix.registrable(DomainName.of("a.b.foo.ck")))
        .isEqualTo(DomainName.of("b.foo.ck"));
    assertThat(PublicSuffix.isPublicSuffix(DomainName.of("foo.ck"))).isTrue();
  }

  @Test
  void an_exception_to_a_wildcard_is_registrable_itself() {
    assertThat(PublicSuffix.registrable(DomainName.of("www.ck")))
        .isEqualTo(DomainName.of("www.ck"));
    assertThat(PublicSuffix.isPublicSuffix(DomainName.of("www.ck"))).isFalse();
  }

  @Test
  void the_root_and_names_under_no_known_suffix_are_themselves() {
    assertThat(PublicSuffix.of(DomainName.ROOT)).isEmpty();
    assertThat(PublicSuffix.registrable(DomainName.of("a.invalid-tld-zz")))
        .isEqualTo(DomainName.of("a.invalid-tld-zz"));
  }
}
