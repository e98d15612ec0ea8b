package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  @Test
  void an_argument_that_looks_like_a_place_stays_as_it_is() {
    assertThat(new Template("{a} og {b}").fill(Map.of("a", "{b}", "b", "$1\\{a}")))
        .isEqualTo("{b} og $1\\{a}");
  }

  @Test
  void a_place_without_an_argument_stays() {
    assertThat(new Template("{a} {b} {} {0} {").fill(Map.of("b", "x"))).isEqualTo("{a} x {} {0} {");
  }

  @Test
  void it_knows_its_places() {
    assertThat(new Template("{b} {a} {a} {x y}").arguments()).containsExactly("a", "b");
    assertThat(new Template("«{b}»").blank()).isEqualTo("«…»");
  }
}
