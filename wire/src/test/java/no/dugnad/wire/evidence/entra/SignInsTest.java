package no.dugnad.wire.evidence.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.SignInFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;

class SignInsTest {
  private static SignInFacts facts(Content content) throws IOException {
    return (SignInFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static String entry(String person, String requirement, String more) {
    return """
    {"createdDateTime":"2026-11-20T08:00:00Z","userId":"%s","userPrincipalName":"x",
     "appDisplayName":"Office","status":{"errorCode":0},
     "authenticationRequirement":"%s"%s}\
    """
        .formatted(person, requirement, more);
  }

  @Test
  void version_one_has_no_field_and_counts_as_unsaid() throws IOException {
    SignInFacts facts = facts(Samples.of("signIns-list.v1.json"));
    assertThat(facts.successes()).isZero();
    assertThat(facts.unsaid()).isEqualTo(1);
    assertThat(facts.notes()).contains("no-field", "incomplete");
  }

  @Test
  void a_second_factor_that_was_demanded_is_counted() throws IOException {
    SignInFacts facts = facts(Samples.of("signIns-list-mfaFido2.beta.json"));
    assertThat(facts.successes()).isEqualTo(1);
    assertThat(facts.multi()).isEqualTo(1);
  }

  @Test
  void a_failed_sign_in_and_one_without_a_result_are_not_counted() throws IOException {
    assertThat(facts(Samples.of("signIns-list-singleFactorFailed.beta.json")).passedOver())
        .isEqualTo(1);
    SignInFacts empty = facts(Samples.of("signIns-list-singleFactorSuccess.beta.json"));
    assertThat(empty.passedOver()).isEqualTo(1);
    assertThat(empty.successes()).isZero();
  }

  @Test
  void one_person_with_both_is_not_always_asked() throws IOException {
    String text =
        "["
            + entry("a", "multiFactorAuthentication", "")
            + ","
            + entry("A", "singleFactorAuthentication", "")
            + ","
            + entry("b", "MultifactorAuthentication", "")
            + "]";
    SignInFacts facts = facts(Samples.text(text));
    assertThat(facts.persons()).isEqualTo(2);
    assertThat(facts.always()).isEqualTo(1);
    assertThat(facts.ever()).isEqualTo(2);
    assertThat(facts.multi()).isEqualTo(2);
  }

  @Test
  void guests_machines_and_old_ways_are_told_apart() throws IOException {
    String text =
        "["
            + entry("a", "singleFactorAuthentication", ",\"userType\":\"guest\"")
            + ","
            + entry(
                "b", "singleFactorAuthentication", ",\"signInEventTypes\":[\"servicePrincipal\"]")
            + ","
            + entry("c", "singleFactorAuthentication", ",\"isInteractive\":false")
            + ","
            + entry("d", "singleFactorAuthentication", ",\"clientAppUsed\":\"IMAP\"")
            + "]";
    SignInFacts facts = facts(Samples.text(text));
    assertThat(facts.passedOver()).isEqualTo(3);
    assertThat(facts.legacy()).isEqualTo(1);
  }

  @Test
  void sign_ins_to_administrators_tools_are_counted_apart() throws IOException {
    String key =
        ",\"resourceDisplayName\":\"Windows Azure Service Management"
            + " API\",\"authenticationDetails\":[{\"authenticationMethod\":\"FIDO2 security"
            + " key\",\"succeeded\":true}]";
    SignInFacts facts =
        facts(Samples.text("[" + entry("a", "multiFactorAuthentication", key) + "]"));
    assertThat(facts.adminSignIns()).isEqualTo(1);
    assertThat(facts.adminResistant()).isEqualTo(1);
  }

  @Test
  void the_portals_table_is_read_and_applications_are_another_kind() throws IOException {
    String header =
        "Date (UTC),Request ID,User ID,User,Username,User type,Incoming token type,Application,"
            + "Status,Client app,Authentication requirement,Incoming token type\n";
    String rows =
        "2026-11-20T08:00:00Z,r,u1,Kari,kari@x,Member,none,Office,Success,Browser,Multifactor"
            + " authentication,none\n"
            + "2026-11-20T09:00:00Z,r,u2,Ola,ola@x,Member,none,Office,Success,POP,Single-factor"
            + " authentication,none\n"
            + "2026-11-20T09:00:00Z,r,u3,Ola,ola@x,Member,none,Office,Failure,POP,Single-factor"
            + " authentication,none\n";
    SignInFacts facts = facts(Samples.text(header + rows));
    assertThat(facts.successes()).isEqualTo(2);
    assertThat(facts.multi()).isEqualTo(1);
    assertThat(facts.legacy()).isEqualTo(1);
    assertThat(facts.passedOver()).isEqualTo(1);
    String applications =
        "Date (UTC),Request ID,Service principal ID,Application,Status\nx,y,z,a,b\n";
    assertThat(((Reading.Bad) Importers.read(Samples.text(applications))).why().problem())
        .isEqualTo(Problem.UNKNOWN_KIND);
  }

  @Test
  void a_date_in_another_form_is_told_and_not_guessed() throws IOException {
    String text =
        "Date (UTC),User ID,Status,Authentication requirement\n3/12/2025 7:22:01 AM,u,Success,x\n";
    assertThat(((Reading.Bad) Importers.read(Samples.text(text))).why())
        .isEqualTo(BadFile.value(new Place.Row(2), "Date (UTC)", Found.TEXT));
  }
}
