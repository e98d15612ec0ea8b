package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dugnad replay`, as a person and as a program reads it.
@ResourceLock(Resources.SYSTEM_OUT)
class ReplayCommandTest {
  @TempDir private Path folder;

  @Test
  void the_three_that_the_regulator_named_come_to_what_the_worked_example_says()
      throws IOException {
    Path posture =
        posture("{\"coverage\":{\"MFA_REMOTE\":0.9,\"BACKUP_OFF\":0.9,\"LOGGING\":0.9}}");
    JsonNode answer = json("replay", "--posture", posture.toString(), "--format", "json");
    JsonNode attack = answer.path("attacks").get(0);
    assertThat(attack.path("id").asString("")).isEqualTo("ostretoten");
    assertThat(attack.path("avoided").asDouble()).isCloseTo(.37, within(.005));
    assertThat(attack.path("contained").asDouble()).isCloseTo(.05, within(.005));
    assertThat(attack.path("recovered").asDouble()).isCloseTo(.20, within(.005));
    assertThat(attack.path("slow").asDouble()).isCloseTo(.28, within(.005));
    assertThat(attack.path("lost").asDouble()).isCloseTo(.10, within(.005));
    assertThat(answer.path("attacks").size()).isEqualTo(26);
    assertThat(answer.path("sums").propertyNames()).containsExactly("ten", "22", "26");
  }

  @Test
  void without_a_posture_every_attack_that_succeeded_succeeds_again() throws IOException {
    JsonNode answer = json("replay", "--format", "json");
    answer
        .path("attacks")
        .forEach(attack -> assertThat(attack.path("avoided").asDouble()).isZero());
  }

  @Test
  void draws_come_with_their_spread_and_the_same_seed_gives_the_same_bytes() throws IOException {
    Path posture = posture("{\"coverage\":{\"EDR\":0.5},\"parameters\":{\"draws\":64,\"seed\":7}}");
    String[] words = {"replay", "--posture", posture.toString(), "--format", "json"};
    String once = output(words);
    JsonNode harm = JsonMapper.shared().readTree(once).path("sums").path("ten").path("harm");
    assertThat(harm.propertyNames()).containsExactly("median", "p5", "p95");
    assertThat(harm.path("p5").asDouble()).isLessThanOrEqualTo(harm.path("median").asDouble());
    assertThat(harm.path("median").asDouble()).isLessThanOrEqualTo(harm.path("p95").asDouble());
    assertThat(output(words)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_attack_can_be_told_in_every_language(String language) throws IOException {
    Path posture = posture("{\"coverage\":{\"MFA_REMOTE\":0.9,\"EXPOSE\":0.5,\"BACKUP_OFF\":1}}");
    for (Incident incident : ReplayData.shipped().incidents()) {
      String told =
          output("replay", incident.id(), "--posture", posture.toString(), "--lang", language);
      assertThat(told).contains(Integer.toString(incident.year())).contains(" % · ");
      assertThat(told).doesNotContain("{").doesNotContain("null");
    }
    String all = output("replay", "--posture", posture.toString(), "--lang", language);
    assertThat(all.lines().filter(line -> line.contains(" % · ")).count()).isEqualTo(26 + 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"coverage\":{\"MFA_REMOTE\":1.1}}",
        "{\"coverage\":{\"MFA_REMOTE\":\"all\"}}",
        "{\"coverage\":{\"NO_SUCH\":1}}",
        "{\"coverage\":{\"EDR\":1,\"EDR\":0}}",
        "{\"coverage\":{},\"parameters\":{\"draws\":0}}",
        "{\"coverage\":{},\"parameters\":{\"draws\":1e9}}",
        "{\"coverage\":{},\"parameters\":\"often\"}",
        "{\"coverage\":",
        "\u0000",
      })
  void a_posture_that_is_none_is_wrong_use(String text) throws IOException {
    Path posture = posture(text);
    assertThat(Main.run("replay", "--posture", posture.toString())).isEqualTo(2);
  }

  @Test
  void an_attack_that_is_none_is_wrong_use() {
    assertThat(Main.run("replay", "ostretotn")).isEqualTo(2);
    assertThat(Main.run("replay", "--format", "pdf")).isEqualTo(2);
  }

  private Path posture(String text) throws IOException {
    return Files.writeString(folder.resolve("posture.json"), text);
  }

  private static JsonNode json(String... words) {
    return JsonMapper.shared().readTree(output(words));
  }

  private static String output(String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(words)).as(List.of(words).toString()).isZero();
    } finally {
      System.setOut(before);
    }
    return seen.toString(StandardCharsets.UTF_8);
  }
}
