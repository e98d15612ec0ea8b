package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// `dugnad ask`, with a pipe for a keyboard.
@Timeout(120)
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class AskCommandTest {
  private static final String REPORT =
      "../wire/src/test/resources/no/dugnad/wire/evidence/samples/dugnad-check.cut.json";

  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String typed, String... words) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      List<String> all = new ArrayList<>(List.of("ask", "--lang", "nb"));
      all.addAll(List.of(words));
      int code = Main.run(all.toArray(String[]::new));
      return new Ran(
          code, said.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Path file() {
    return folder.resolve("svar.json");
  }

  private String answers() {
    return "--answers=" + file();
  }

  @Test
  void answers_through_a_pipe_are_kept_and_the_end_of_the_pipe_ends_it_with_where_they_are()
      throws IOException {
    Ran ran = run("ja\nIT-leder\n\nvet ikke\n", answers());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Spørsmål 1 av 25 · 25 igjen · Totrinnspålogging");
    assertThat(ran.out().lines().toList().getLast())
        .startsWith("Svarene er lagret i " + file() + ". Ubesvart: 23.");
    assertThat(Files.readString(file()))
        .contains("\"MFA_REMOTE\"", "\"yes\"", "IT-leder", "\"BACKUP_OFF\"", "\"unknown\"");
    assertThat(run("", answers()).out()).contains("Spørsmål 3 av 25 · 23 igjen");
  }

  @Test
  void nothing_said_makes_no_file_and_is_told() {
    Ran ran = run("", answers());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Ingenting nytt er lagret");
    assertThat(file()).doesNotExist();
  }

  @Test
  void when_all_is_answered_it_says_how_to_go_through_it_again() {
    Ran first = run("v\n\n\n".repeat(25), answers());
    assertThat(first.out()).contains("Ferdig.", "Ubesvart: 0.");
    assertThat(run("", answers()).out()).contains("Alle spørsmålene har svar");
    assertThat(run("s\n", answers(), "--again").out()).contains("Svar til nå: vet ikke");
  }

  @Test
  void what_evidence_settles_is_not_asked_and_a_file_that_cannot_be_used_is_told()
      throws IOException {
    String dmarc =
        new AskWords(Texts.in(Language.NB)).asked(new no.dugnad.model.measure.MeasureId("DMARC"));
    assertThat(run("\n".repeat(25), answers()).out()).contains(dmarc);
    Path fresh = Files.writeString(folder.resolve("report.json"), fresh());
    Path bad = Files.writeString(folder.resolve("bad.csv"), "x");
    Ran ran = run("\n".repeat(25), answers(), "--evidence", fresh.toString(), bad.toString());
    assertThat(ran.out()).doesNotContain(dmarc);
    assertThat(ran.err()).contains("bad.csv");
  }

  /// The sample as if it had been made now.
  private static String fresh() throws IOException {
    String day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    return Files.readString(Path.of(REPORT)).replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T", day + "T");
  }

  @Test
  void a_file_that_holds_no_answers_is_told_and_stays_as_it_is() throws IOException {
    Files.writeString(file(), "{\"schema\":\"other\"}");
    Ran ran = run("ja\n", answers());
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.err()).hasLineCount(1).contains("dugnad-answers-1");
    assertThat(file()).hasContent("{\"schema\":\"other\"}");
  }

  @Test
  void a_place_that_cannot_be_written_to_is_told_before_anything_is_asked() {
    Ran ran = run("ja\n", "--answers", folder.resolve("none").resolve("svar.json").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).startsWith("--answers:");
    assertThat(run("ja\n", "--answers", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void a_questionnaire_is_written_filled_in_and_taken_back_as_it_was() throws IOException {
    run("delvis 312 av 340\n=IT\n+47 12 34 56 78\nnei\n\n\n", answers());
    String before = Files.readString(file());
    Path book = folder.resolve("skjema.XLSX");
    assertThat(run("", answers(), "--out", book.toString()).out())
        .contains("skrevet til " + book + ", med 2 svar");
    Files.delete(file());
    Ran back = run("", answers(), "--in", book.toString());
    assertThat(back.code()).isZero();
    assertThat(back.out()).contains("Hentet 2 svar");
    assertThat(file()).hasContent(before.strip());
    Path json = folder.resolve("kopi.json");
    assertThat(run("", answers(), "--in", file().toString(), "--out", json.toString()).code())
        .isZero();
    assertThat(json).hasContent(before.strip());
  }

  @Test
  void a_blank_questionnaire_needs_no_answers_and_asks_nothing() {
    Path book = folder.resolve("skjema.xlsx");
    Ran ran = run("ja\n", answers(), "--out", book.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).hasLineCount(1);
    assertThat(book).isNotEmptyFile();
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_questionnaire_that_cannot_be_used_is_told_and_nothing_of_it_is_taken() throws IOException {
    Files.writeString(file(), "{\"schema\":\"dugnad-answers-1\",\"answers\":{}}");
    String before = Files.readString(file());
    Path bad = Files.write(folder.resolve("bad.xlsx"), new byte[] {'P', 'K', 3, 4, 0});
    Ran ran = run("", answers(), "--in", bad.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.err()).hasLineCount(1).contains("ikke et regneark");
    assertThat(run("", answers(), "--in", folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(run("", answers(), "--in", folder.toString()).code()).isEqualTo(2);
    assertThat(run("", answers(), "--out", folder.resolve("x.pdf").toString()).err())
        .contains("må slutte på .xlsx eller .json");
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void ctrl_c_keeps_what_was_answered_and_says_where_it_is() throws Exception {
    Path errors = folder.resolve("errors");
    Process process = start(errors);
    try (OutputStream keyboard = process.getOutputStream()) {
      keyboard.write("ja\n".getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!Files.exists(file()) && System.nanoTime() < end) {
        assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
      }
      Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
      assertThat(kill.waitFor()).isZero();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(Files.readString(errors).strip())
        .isEqualTo(
            "Svarene er lagret i "
                + file()
                + ". Fortsett når dere vil: dugnad ask --answers "
                + file());
    assertThat(Files.readString(file())).contains("MFA_REMOTE");
  }

  private Process start(Path errors) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // Where the tests run in the background, a shell has told them to ignore SIGINT, and every
      // process of theirs with them.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "no.dugnad.cli.Main",
            "ask",
            "--lang",
            "nb",
            answers()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(errors.toFile())
        .start();
  }
}
