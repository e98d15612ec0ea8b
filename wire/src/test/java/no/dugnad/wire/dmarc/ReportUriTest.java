package no.dugnad.wire.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.dmarc.ReportUri.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportUriTest {
  @ParameterizedTest
  @CsvSource({
    "mailto:dmarc@fjellby.kommune.no, MAIL",
    "MAILTO:dmarc@fjellby.kommune.no, MAIL",
    "mailto:a@b.no!10m, MAIL",
    "mailto:a%2Cb@b.no, MAIL",
    "mailto:a@b.no?subject=x, MAIL",
    "https://reports.example/dmarc, OTHER_SCHEME",
    "mailto:, INVALID",
    "mailto:dmarc, INVALID",
    "mailto:@b.no, INVALID",
    "mailto:a@, INVALID",
    "mailto:a@@b.no, INVALID",
    "mailto:a@localhost, INVALID",
    "mailto:a!b@b.no, INVALID",
    "mailto:a@[192.0.2.1], INVALID",
    "dmarc@fjellby.kommune.no, INVALID",
    "mail to:a@b.no, INVALID",
    "'', INVALID"
  })
  void each_kind_of_entry(String text, Kind kind) {
    assertThat(ReportUri.list(text)).extracting(ReportUri::kind).containsExactly(kind);
  }

  @Test
  void a_list_has_commas_and_blanks_between_its_entries() {
    assertThat(ReportUri.list("mailto:a@b.no , mailto:c@d.no!1g"))
        .extracting(uri -> uri.host().orElseThrow())
        .containsExactly(DomainName.of("b.no"), DomainName.of("d.no"));
    assertThat(ReportUri.list("mailto:c@d.no!1g").getFirst().sizeLimit()).isTrue();
  }

  @Test
  void a_list_of_ten_thousand_is_cut() {
    assertThat(ReportUri.list("mailto:a@b.no,".repeat(10_000))).hasSize(ReportUri.MOST);
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    for (ReportUri uri : ReportUri.list(data.consumeRemainingAsString())) {
      assertThat(uri.host().isPresent()).isEqualTo(uri.kind() == Kind.MAIL);
    }
  }
}
