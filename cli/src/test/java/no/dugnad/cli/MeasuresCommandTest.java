package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.Principles;
import no.dugnad.catalogue.replay.ReplayData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasuresCommandTest {
  /// What was printed and with which exit code.
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
      List<String> all = new ArrayList<>(List.of("measures"));
      all.addAll(List.of(arguments));
      int code = Main.run(all.toArray(String[]::new));
      System.out.flush();
      return new Ran(
          code, said.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void the_tree_and_each_measure_are_told_in_every_language(String lang) {
    Ran tree = run("--lang", lang);
    assertThat(tree.code()).isEqualTo(ExitCode.OK);
    assertThat(tree.out().lines().filter(line -> line.matches(" {4}[1-4]\\.[0-9]+\\.[0-9]+ .+")))
        .hasSize(118);
    assertThat(tree.out().lines().filter(line -> line.matches(" {2}[1-4]\\.[0-9]+ .+")))
        .hasSize(21);
    for (PrincipleMeasure measure : Principles.shipped(ReplayData.shipped()).measures()) {
      Ran one = run(measure.number().toString(), "--lang", lang);
      assertThat(one.code()).as(measure.number().toString()).isEqualTo(ExitCode.OK);
      assertThat(one.out()).startsWith(measure.number() + " ");
    }
  }

  @Test
  void a_number_from_memory_says_so() {
    assertThat(run("4.1.6", "--lang", "nb").out()).contains("Etter hukommelsen");
    assertThat(run("4.1", "--lang", "nb").out()).contains("4.1.6 Øv jevnlig på planene. * (?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "2.11", "2.6.8", "2.6.7.1", "MFA", "", " "})
  void what_there_is_not_is_wrong_use(String number) {
    Ran ran = run(number, "--lang", "nb");
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Det finnes ikke noe tiltak");
  }

  @Test
  void for_programs_there_are_118_measures_with_their_certainty() {
    JsonNode json = JsonMapper.shared().readTree(run("--format", "json").out());
    assertThat(json.get("schema").asString()).isEqualTo("dugnad-measures-1");
    assertThat(json.get("import").asString()).isEqualTo("none");
    assertThat(json.get("measures")).hasSize(118);
    long memory =
        json.get("measures")
            .valueStream()
            .filter(one -> one.get("certainty").asString().equals("memory"))
            .count();
    assertThat(memory).isEqualTo(34);
  }

  @Test
  void the_users_own_file_supplies_priorities_and_questions(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("nsm.csv");
    Files.writeString(file, "Nr;Prioritet;Spørsmål\n2.6.7;1;Totrinn for \u001b[31malle?\n");
    Ran human = run("2.6.7", "--import", file.toString(), "--lang", "nb");
    assertThat(human.out())
        .contains("ikke prøvd", "Prioritet i filen deres: 1", "Totrinn for")
        .doesNotContain("\u001b");
    JsonNode json =
        JsonMapper.shared()
            .readTree(run("2.6.7", "--import", file.toString(), "--format", "json").out());
    assertThat(json.get("import").asString()).isEqualTo("untried");
    assertThat(json.at("/measures/0/imported/priorities/0").asString()).isEqualTo("1");
  }

  @Test
  void a_bad_file_is_one_sentence_with_file_row_and_what_was_expected(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("nsm.csv");
    Files.writeString(file, "Nr;Prioritet\n2.6.7;1\n9.9.9;hemmelig\n");
    Ran ran = run("--import", file.toString(), "--lang", "nb");
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("nsm.csv", "rad 3", "1.1.1 – 4.4.4", "Ingenting er lest")
        .doesNotContain("hemmelig");
    Files.writeString(file, "navn;tall\nx;1\n");
    assertThat(run("--import", file.toString(), "--lang", "en").err())
        .contains("no row of headings");
    assertThat(run("--import", folder.toString(), "--lang", "nb").err()).contains("er en mappe");
    assertThat(run("--import", folder.resolve("borte").toString(), "--lang", "nb").err())
        .contains("Det finnes ingen fil");
  }
}
