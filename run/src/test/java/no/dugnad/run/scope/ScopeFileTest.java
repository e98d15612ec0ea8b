package no.dugnad.run.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeFileTest {
  private static ScopeFile.Read read(String fields) {
    return ScopeFile.read("{\"schema\": \"dugnad-scope-1\"" + fields + "}");
  }

  @Test
  void who_runs_the_checks_and_where_to_ask_are_read() {
    assertThat(read(", \"operator\": \"Fjellby kommune\", \"contact\": \"https://a.example/x\""))
        .isInstanceOfSatisfying(
            ScopeFile.Read.Good.class,
            good -> {
              assertThat(good.scope().operator()).isEqualTo("Fjellby kommune");
              assertThat(good.scope().contact()).contains(URI.create("https://a.example/x"));
            });
  }

  @Test
  void both_may_be_left_out() {
    assertThat(read(""))
        .isInstanceOfSatisfying(
            ScopeFile.Read.Good.class, good -> assertThat(good.scope()).isEqualTo(Scope.none()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example", "http://a.example/", "https://a.example/) x", " "})
  void a_contact_that_cannot_be_sent_is_refused_and_not_dropped(String contact) {
    assertThat(read(", \"contact\": \"" + contact + "\""))
        .isInstanceOfSatisfying(
            ScopeFile.Read.Bad.class,
            bad -> assertThat(bad.why()).isEqualTo(ScopeFile.Fault.BAD_CONTACT));
  }
}
