package no.dugnad.model.asset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;

class DomainNameTest {
  @Test
  void a_label_that_mapping_makes_far_too_long_is_no_name() {
    // Each becomes eighteen letters (Unicode's compatibility mapping of U+FDFA).
    assertThat(DomainName.parse("\ufdfa".repeat(100) + ".no")).isEmpty();
    assertThat(DomainName.parse("\u0101".repeat(1_000) + ".no")).isEmpty();
  }

  @FuzzTest
  void any_text_is_a_name_or_none(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    DomainName.parse(text)
        .ifPresent(name -> {
          assertThat(name.ascii().length()).isLessThanOrEqualTo(253);
          assertThat(DomainName.parse(name.ascii())).contains(name);
        });
    IpAddress.parse(text)
        .ifPresent(address -> assertThat(IpAddress.parse(address.text())).contains(address));
  }
}
