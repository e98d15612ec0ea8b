package no.dugnad.wire.evidence.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.RegistrationFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private static RegistrationFacts facts(Content content) throws IOException {
    return (RegistrationFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static BadFile bad(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why();
  }

  @Test
  void guests_are_counted_apart_in_the_sample() throws IOException {
    RegistrationFacts facts = facts(Samples.of("userRegistrationDetails-list.v1.json"));
    assertThat(facts.members()).isEqualTo(2);
    assertThat(facts.capable()).isEqualTo(2);
    assertThat(facts.guests()).isEqualTo(1);
    assertThat(facts.admins()).contains(0L);
    assertThat(facts.complete()).isTrue();
    assertThat(facts.asOf()).contains(Instant.parse("2023-03-13T19:15:41.619583300Z"));
  }

  @Test
  void registered_but_not_allowed_by_policy_is_not_capable() throws IOException {
    assertThat(facts(Samples.text("[{\"isMfaRegistered\":true,\"isMfaCapable\":false}]")).capable())
        .isZero();
  }

  @Test
  void a_key_that_withstands_a_false_page_counts_for_administrators_and_a_telephone_does_not()
      throws IOException {
    String text =
        """
        [{"IsMfaRegistered":true,"IsMfaCapable":true,"IsAdmin":true,"UserType":"member",
          "MethodsRegistered":["fido2","mobilePhone"]},
         {"IsMfaRegistered":true,"IsMfaCapable":true,"IsAdmin":true,"UserType":"member",
          "MethodsRegistered":"mobilePhone"}]\
        """;
    RegistrationFacts facts = facts(Samples.text(text));
    assertThat(facts.admins()).contains(2L);
    assertThat(facts.adminsResistant()).isEqualTo(1);
    assertThat(facts.weakOnly()).isEqualTo(1);
  }

  @Test
  void a_page_of_a_list_is_not_complete() throws IOException {
    String text =
        "{\"value\":[{\"isMfaRegistered\":true,\"isMfaCapable\":true}],\"@odata.nextLink\":\"x\"}";
    assertThat(facts(Samples.text(text)).complete()).isFalse();
  }

  @Test
  void a_value_that_is_not_true_or_false_is_told_without_the_value() throws IOException {
    BadFile why =
        bad(
            "{\"value\":[{\"isMfaRegistered\":true,\"isMfaCapable\":true},"
                + "{\"userPrincipalName\":\"kari@x\",\"isMfaRegistered\":true,"
                + "\"isMfaCapable\":\"kari\"}]}");
    assertThat(why)
        .isEqualTo(
            new BadFile(
                Problem.VALUE,
                Optional.of(new Place.Path("value[1].isMfaCapable")),
                "isMfaCapable",
                Found.TEXT));
  }

  @Test
  void an_empty_list_tells_nothing() throws IOException {
    String text =
        "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#reports/"
            + "authenticationMethods/userRegistrationDetails\",\"value\":[]}";
    assertThat(bad(text).problem()).isEqualTo(Problem.NO_ROWS);
  }

  @Test
  void a_file_cut_in_the_middle_counts_for_nothing() throws IOException {
    assertThat(bad("[{\"isMfaRegistered\":true,\"isMfaCapable\":true},{\"isMfa").problem())
        .isEqualTo(Problem.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "Capable", "capable"})
  void the_portals_table_is_read_whichever_of_the_two_words_it_uses(String yes) throws IOException {
    String text =
        "userPrincipalName;mfaCapable;methodsRegistered\nx@y;" + yes + ";mobilePhone\nz@y;false;\n";
    RegistrationFacts facts = facts(Samples.text(text));
    assertThat(facts.members()).isEqualTo(2);
    assertThat(facts.capable()).isEqualTo(1);
    assertThat(facts.weakOnly()).isEqualTo(1);
    assertThat(facts.admins()).isEmpty();
  }

  @Test
  void the_portals_table_with_a_word_nobody_has_seen_is_not_guessed_at() throws IOException {
    BadFile why = bad("userPrincipalName,mfaCapable\na@b,Kanskje\n");
    assertThat(why).isEqualTo(BadFile.value(new Place.Row(2), "mfaCapable", Found.TEXT));
  }
}
