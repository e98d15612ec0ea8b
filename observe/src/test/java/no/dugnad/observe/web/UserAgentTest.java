package no.dugnad.observe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  @Test
  void the_program_names_itself_and_no_page_that_is_not_the_operators() {
    assertThat(UserAgent.unnamed().text())
        .isEqualTo("Dugnad/0.1 (security check)")
        .doesNotContain("http");
  }

  @Test
  void the_operator_and_the_contact_are_named_where_they_are_stated() {
    Optional<URI> page = UserAgent.contact("https://www.fjellby.example/sjekk");
    assertThat(UserAgent.of("Fjellby kommune", page).text())
        .isEqualTo(
            "Dugnad/0.1 (security check; Fjellby kommune; +https://www.fjellby.example/sjekk)");
    assertThat(UserAgent.of("", UserAgent.contact("mailto:ikt@fjellby.example")).text())
        .isEqualTo("Dugnad/0.1 (security check; +mailto:ikt@fjellby.example)");
  }

  @Test
  void letters_that_a_field_cannot_hold_are_spelled_out() {
    assertThat(UserAgent.of("Ås og Tromsø (IKT)", Optional.empty()).text())
        .isEqualTo("Dugnad/0.1 (security check; Aas og Tromsoe IKT)");
    assertThat(UserAgent.of("Kárášjoga gielda", Optional.empty()).text())
        .contains("; Karasjoga gielda)");
  }

  @Test
  void no_operator_can_break_the_request_apart() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder name = new StringBuilder("a\r\nX-Evil: 1)\\");
      random.ints(200, 0, 0x3000).forEach(name::appendCodePoint);
      String text = UserAgent.of(name.toString(), Optional.empty()).text();
      assertThat(text).matches("Dugnad/0\\.1 \\([ -~&&[^()\\\\]]*\\)").hasSizeLessThan(150);
    }
    assertThatThrownBy(() -> new UserAgent("a\r\nb")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fjellby.example",
        "http://fjellby.example/",
        "https:///sjekk",
        "https://fjellby.example/a b",
        "https://fjellby.example/)",
        "https://fjellby.example/\r\nX: 1",
        "https://fjellbø.example/",
        "mailto:nobody",
        "javascript:alert@1"
      })
  void what_is_no_contact_is_not_taken(String text) {
    assertThat(UserAgent.contact(text)).isEmpty();
    assertThat(UserAgent.contact("https://a.example/" + "a".repeat(200))).isEmpty();
  }
}
