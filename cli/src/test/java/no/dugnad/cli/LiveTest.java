package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.dugnad.practice.Handout;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.town.Fjellby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as a process of its own: what it says while it runs, after Ctrl-C, and where its
/// report can't be written.
@Timeout(120)
class LiveTest {
  private static final List<String> WEB = List.of("--only", "web.headers,web.hsts");

  @Test
  void a_verdict_is_told_while_a_silent_party_is_waited_for_and_ctrl_c_loses_nothing(
      @TempDir Path folder) throws Exception {
    try (PracticeServer server = silentMail()) {
      Path errors = folder.resolve("errors");
      Process process =
          start(folder, errors, words(server, List.of("--only", "mail,web,dns", "--lang", "nb")));
      // The run takes about fifteen seconds; that this line comes at all before it ends is the
      // test.
      awaitLine(process, errors, "✓ I orden: ");
      awaitLine(process, errors, "venter på svar: ");
      assertThat(process.isAlive()).as("it is still waiting").isTrue();
      interrupt(process);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      String report = Files.readString(folder.resolve("out"));
      assertThat(report)
          .contains("Sjekken ble stoppet før den var ferdig.")
          .contains("Dette er i orden")
          .contains("Sjekken er ikke ferdig, så det finnes ingen oppsummering.")
          .doesNotContain("Programmet avslutter");
      told(errors).forEach(title -> assertThat(flat(report)).contains(title));
    }
  }

  @Test
  void after_ctrl_c_a_file_holds_what_is_known_and_no_summary(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("report.json");
    try (PracticeServer server = silentMail()) {
      Path errors = folder.resolve("errors");
      List<String> more = List.of("--lang=nb", "--format=json", "--out", file.toString());
      Process process = start(folder, errors, words(server, more));
      awaitLine(process, errors, "venter på svar: ");
      interrupt(process);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    }
    JsonNode report = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(report.has("summary")).isFalse();
    assertThat(report.get("findings").size()).isGreaterThan(5);
    assertThat(leftovers(folder)).isEmpty();
  }

  @Test
  void a_killed_run_leaves_the_report_of_yesterday_as_it_was(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("report.json"), "yesterday's");
    try (PracticeServer server = silentMail()) {
      Path errors = folder.resolve("errors");
      List<String> more = List.of("--lang=nb", "--format=json", "--out", file.toString());
      Process process = start(folder, errors, words(server, more));
      awaitLine(process, errors, "venter på svar: ");
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(file).hasContent("yesterday's");
  }

  @Test
  void lines_for_programs_come_as_findings_are_final_and_the_summary_last(@TempDir Path folder)
      throws Exception {
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      Path errors = folder.resolve("errors");
      Process process =
          start(folder, errors, words(server, List.of("--format", "ndjson", "--only", "web,dns")));
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    List<JsonNode> lines =
        Files.readAllLines(folder.resolve("out")).stream()
            .map(JsonMapper.shared()::readTree)
            .toList();
    List<String> types = lines.stream().map(line -> line.get("type").asString()).toList();
    assertThat(types.stream().distinct())
        .containsExactly("finding", "run", "asset", "observation", "summary");
    assertThat(types.stream().filter("summary"::equals)).hasSize(1);
    // Findings name observations that stand in the lines after them.
    List<String> ids =
        lines.stream()
            .filter(line -> line.get("type").asString().equals("observation"))
            .map(line -> line.get("id").asString())
            .toList();
    assertThat(lines.stream().filter(line -> line.get("type").asString().equals("finding")))
        .allSatisfy(finding ->
            finding.path("observations").forEach(id -> assertThat(ids).contains(id.asString())));
  }

  @Test
  void a_full_disk_is_one_sentence_and_leaves_no_half_file(@TempDir Path folder) throws Exception {
    assumeTrue(isRoot() && Files.exists(Path.of("/usr/bin/unshare")), "needs root and unshare");
    Path small = Files.createDirectory(folder.resolve("small"));
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      List<String> program =
          program(
              words(
                  server,
                  Stream.concat(
                          WEB.stream(),
                          Stream.of("--lang=en", "--format=json", "--out", small + "/report.json"))
                      .toList()));
      List<String> command =
          new ArrayList<>(
              List.of(
                  "unshare",
                  "--mount",
                  "sh",
                  "-c",
                  "mount -t tmpfs -o size=16k none \"$1\" && printf yesterday >\"$1/report.json\""
                      + " && shift && { \"$@\"; echo code $?; ls -A \"$SMALL\"; cat"
                      + " \"$SMALL/report.json\"; }",
                  "sh",
                  small.toString()));
      command.addAll(program);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("SMALL", small.toString());
      Path errors = folder.resolve("errors");
      Process process = run(builder, folder, errors);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(folder.resolve("out")).lines())
          .containsExactly("code 2", "report.json", "yesterday");
      assertThat(Files.readAllLines(errors))
          .contains(
              new Words(no.dugnad.report.Language.EN)
                  .say(
                      WrongUse.of("out.full")
                          .with("option", "--out")
                          .with("file", small + "/report.json")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out=/dev/full", "stdout"})
  void a_device_without_room_is_one_sentence_and_stays_a_device(String where, @TempDir Path folder)
      throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      List<String> more = new ArrayList<>(WEB);
      more.add("--lang=en");
      ProcessBuilder builder;
      if (where.equals("stdout")) {
        builder = new ProcessBuilder(program(words(server, more))).redirectOutput(full.toFile());
      } else {
        more.add(where);
        builder =
            new ProcessBuilder(program(words(server, more)))
                .redirectOutput(folder.resolve("out").toFile());
      }
      Path errors = folder.resolve("errors");
      Process process = builder.redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
      WrongUse said =
          where.equals("stdout")
              ? WrongUse.of("stdout")
              : WrongUse.of("out.full").with("option", "--out").with("file", "/dev/full");
      assertThat(Files.readAllLines(errors))
          .contains(new Words(no.dugnad.report.Language.EN).say(said));
      assertThat(Files.isRegularFile(full)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void a_machine_without_network_is_one_sentence(String language, @TempDir Path folder)
      throws Exception {
    assumeTrue(isRoot() && Files.exists(Path.of("/usr/bin/unshare")), "needs root and unshare");
    List<String> command = new ArrayList<>(List.of("unshare", "--net"));
    command.addAll(
        program(List.of("check", "finnes-ikke.example", "--only", "web", "--lang", language)));
    Path errors = folder.resolve("errors");
    Process process = run(new ProcessBuilder(command), folder, errors);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("out"))).isEmpty();
    Words words = new Words(no.dugnad.report.Language.named(language).orElseThrow());
    assertThat(Files.readAllLines(errors)).contains(words.say(WrongUse.of("no-network")));
  }

  /// Mail servers that never answer, so that a run has somebody to wait for.
  private static PracticeServer silentMail() throws IOException {
    return PracticeServer.start(
        Options.of(
            Fjellby.healthy()
                .silent("192.0.2.25", 25, "tcp")
                .silent("2001:db8:10::25", 25, "tcp")
                .silent("198.51.100.25", 25, "tcp")
                .silent("2001:db8:20::25", 25, "tcp")));
  }

  private static List<String> words(PracticeServer server, List<String> more) {
    Handout handout = server.handout();
    List<String> words =
        new ArrayList<>(
            List.of(
                "check",
                Fjellby.DOMAIN,
                "--wiring",
                handout.wiring().orElseThrow().toString(),
                "--root-hints",
                handout.rootHints().toString(),
                "--trust-anchor",
                handout.trustAnchor().toString(),
                "--ca-file",
                handout.caFile().toString()));
    words.addAll(more);
    return words;
  }

  private static List<String> program(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "no.dugnad.cli.Main"));
    command.addAll(words);
    return command;
  }

  private static Process start(Path folder, Path errors, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // Where the tests run in the background, a shell has told them to ignore SIGINT, and every
      // process of theirs with them.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(program(words));
    return run(new ProcessBuilder(command), folder, errors);
  }

  private static Process run(ProcessBuilder builder, Path folder, Path errors) throws IOException {
    Process process =
        builder
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }

  /// Reads the file as it grows until a line holds this.
  private static void awaitLine(Process process, Path file, String wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      while (System.nanoTime() < end) {
        String line = reader.readLine();
        if (line == null) {
          assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
              .as("it ended without saying " + wanted)
              .isFalse();
        } else if (line.contains(wanted)) {
          return;
        }
      }
    }
    throw new AssertionError("nothing said " + wanted);
  }

  private static void interrupt(Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /// The titles of the checks that were told as in order while it ran.
  private static List<String> told(Path errors) throws IOException {
    List<String> titles =
        Files.readAllLines(errors).stream()
            .filter(line -> line.startsWith("✓ I orden: "))
            .map(line -> line.substring("✓ I orden: ".length()))
            .toList();
    assertThat(titles).hasSizeGreaterThan(5);
    return titles;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<Path> leftovers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
