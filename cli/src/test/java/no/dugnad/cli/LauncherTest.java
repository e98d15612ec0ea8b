package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the launchers say before there is a Java to say anything, with each POSIX shell that this
/// machine has.
class LauncherTest {
  private static final Path ROOT = root();
  private static final Path TABLE = ROOT.resolve(".mvn/say.sh");
  private static final Pattern OF_SHELL =
      Pattern.compile("^ +([a-z-]+)\\) dugnad_said=\"(.*)\" ;;$", Pattern.MULTILINE);
  private static final Pattern OF_CMD =
      Pattern.compile("^:([a-z-]+)\\R?echo (.*) 1>&2\\R?$", Pattern.MULTILINE);

  /// The folder of the whole project, wherever below it the tests are run.
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(here.resolve(".mvn/say.sh"))) {
      Path above = here.getParent();
      if (above == null) {
        throw new IllegalStateException("the tests run outside the project");
      }
      here = above;
    }
    return here;
  }

  private static List<List<String>> shells() {
    List<List<String>> shells = new ArrayList<>();
    for (List<String> one : List.of(List.of("sh"), List.of("dash"), List.of("busybox", "sh"))) {
      boolean there =
          Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, one.getFirst())));
      if (there) {
        shells.add(one);
      }
    }
    return shells;
  }

  private record Told(int status, String out, String err) {}

  private static Told run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
    List.of("LC_ALL", "LC_MESSAGES", "LANG", "JAVA_HOME", "DUGNAD_JAVA_HOME")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    Path out = Files.createTempFile("launcher", ".out");
    Path err = Files.createTempFile("launcher", ".err");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      int status = process.waitFor();
      return new Told(status, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static List<String> with(List<String> shell, String... arguments) {
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of(arguments));
    return command;
  }

  @ParameterizedTest
  @CsvSource({
    "nb_NO.UTF-8, og fant ingen.",
    "nn_NO.UTF-8, og fann ingen.",
    "en_GB.UTF-8, and found none.",
    "NN, og fann ingen.",
    "en-GB, and found none.",
    "C, og fant ingen.",
    "da_DK, og fant ingen.",
    "'', og fant ingen."
  })
  void without_any_jdk_one_sentence_says_so_in_the_language_of_the_environment(
      String language, String said) throws Exception {
    assumeTrue(!shells().isEmpty(), "there is no POSIX shell here");
    // No JDK counts, wherever one is.
    String script =
        "set -eu; DUGNAD_TOP=.; . ./.mvn/find-jdk.sh; dugnad_is_jdk_25() { return 1; };"
            + " dugnad_find_java jdk || exit 2";
    for (List<String> shell : shells()) {
      for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
        Told told = run(with(shell, "-c", script), Map.of(variable, language));
        assertThat(told.err()).as(shell + " " + variable).contains(said).hasLineCount(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.status()).isEqualTo(2);
      }
    }
  }

  @Test
  void the_first_of_the_variables_that_says_something_counts() throws Exception {
    assumeTrue(!shells().isEmpty(), "there is no POSIX shell here");
    for (List<String> shell : shells()) {
      Told told =
          run(
              with(shell, "-c", ". ./.mvn/say.sh; dugnad_say no-java"),
              Map.of("LC_ALL", "", "LC_MESSAGES", "nn_NO", "LANG", "en_US.UTF-8"));
      assertThat(told.err()).contains("og fann ingen");
    }
  }

  @ParameterizedTest
  @CsvSource({"./dugnad, 2", "./mvnw, 1"})
  void a_folder_that_is_no_jdk_is_named_by_each_launcher(String launcher, int status)
      throws Exception {
    assumeTrue(!shells().isEmpty(), "there is no POSIX shell here");
    for (List<String> shell : shells()) {
      Told told =
          run(
              with(shell, launcher, "--version"),
              Map.of("LANG", "nn_NO", "DUGNAD_JAVA_HOME", "/no/such $(folder) `here`"));
      assertThat(told.err())
          .isEqualTo(
              "DUGNAD_JAVA_HOME er /no/such $(folder) `here`, og der ligg det ingen JDK 25.\n");
      assertThat(told.status()).isEqualTo(status);
    }
  }

  @Test
  void every_sentence_is_there_in_three_languages_in_letters_of_any_terminal() throws Exception {
    Map<String, String> shell = table(OF_SHELL, TABLE);
    Map<String, String> cmd = table(OF_CMD, TABLE.resolveSibling("say.cmd"));
    assertThat(cmd.keySet()).containsAll(shell.keySet());
    for (Map<String, String> table : List.of(shell, cmd)) {
      assertThat(table).isNotEmpty();
      TreeSet<String> wanted = new TreeSet<>();
      table.keySet().stream()
          .map(key -> key.substring(0, key.length() - 3))
          .forEach(key -> Stream.of("-nb", "-nn", "-en").forEach(end -> wanted.add(key + end)));
      assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(table.values()).doesNotHaveDuplicates().allMatch(LauncherTest::isAscii);
    }
  }

  @Test
  void every_sentence_that_the_scripts_ask_for_is_there() throws Exception {
    Map<String, String> shell = table(OF_SHELL, TABLE);
    Map<String, String> cmd = table(OF_CMD, TABLE.resolveSibling("say.cmd"));
    assertThat(asked("dugnad_say ([a-z-]+)", "dugnad", ".mvn/find-jdk.sh"))
        .allMatch(key -> shell.containsKey(key + "-nb"))
        .hasSize(shell.size() / 3);
    assertThat(asked("say\\.cmd\" ([a-z-]+)", "dugnad.cmd", ".mvn/find-jdk.cmd"))
        .allMatch(key -> cmd.containsKey(key + "-nb"))
        .hasSize(cmd.size() / 3);
  }

  private static Set<String> asked(String pattern, String... scripts) throws IOException {
    TreeSet<String> asked = new TreeSet<>();
    for (String script : scripts) {
      Pattern.compile(pattern)
          .matcher(Files.readString(ROOT.resolve(script)))
          .results()
          .forEach(found -> asked.add(found.group(1)));
    }
    return asked;
  }

  private static Map<String, String> table(Pattern line, Path file) throws IOException {
    Map<String, String> table = new TreeMap<>();
    Matcher found =
        line.matcher(Files.readString(file, StandardCharsets.US_ASCII).replace("\r\n", "\n"));
    while (found.find()) {
      assertThat(table.put(found.group(1), found.group(2))).as(found.group(1)).isNull();
    }
    return table;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
  }
}
