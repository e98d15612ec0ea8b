package no.dugnad.fuzz;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each `@FuzzTest` of the other modules under Jazzer's native driver, a process for each: inputs
/// are changed, and those that reach new branches are kept and changed again. The `@FuzzTest`s' own
/// runs only repeat what is in their folders of inputs.
///
/// `-Ddugnad.fuzz.seconds=300` for longer (2 by default), `-Ddugnad.fuzz.only=Messages` for one.
/// What was learnt stays in `target/corpus`, so that the next run goes on from there; an input that
/// breaks something is left in `target/broken`, and belongs in the test's folder of inputs
/// (`src/test/resources/PACKAGE/CLASSInputs/METHOD`) once it is mended.
class CoverageGuidedTest {
  private static final int SECONDS = Integer.getInteger("dugnad.fuzz.seconds", 2);
  private static final int AT_ONCE = Integer.getInteger("dugnad.fuzz.atOnce", 2);
  private static final String ONLY = System.getProperty("dugnad.fuzz.only", "");
  private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

  /// What came of one.
  private record Outcome(int code, String said) {
    /// The exception, where there was one, without all that goes before.
    String finding() {
      int from = said.indexOf("== Java Exception");
      return from < 0 ? said : said.substring(from);
    }

    long runs() {
      Matcher done = DONE.matcher(said);
      return done.find() ? Long.parseLong(done.group(1)) : 0;
    }
  }

  @TestFactory
  Stream<DynamicTest> each_parser_withstands_inputs_that_are_led_by_what_they_reach()
      throws IOException {
    List<FuzzTarget> targets = targets();
    assertThat(targets).as("methods with @FuzzTest").hasSizeGreaterThan(ONLY.isEmpty() ? 20 : 0);
    Map<FuzzTarget, Future<Outcome>> outcomes = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    targets.forEach(target -> outcomes.put(target, threads.submit(() -> fuzz(target))));
    threads.shutdown();
    return targets.stream()
        .map(target ->
            DynamicTest.dynamicTest(
                target.name(), () -> judge(requireNonNull(outcomes.get(target)).get())));
  }

  private static void judge(Outcome outcome) {
    assumeTrue(
        !outcome.said().contains("UnsatisfiedLinkError"),
        "Jazzer has no native driver for this machine");
    assertThat(outcome.code()).as(outcome.finding()).isZero();
    assertThat(outcome.runs()).as(outcome.finding()).isPositive();
    assertThat(outcome.said()).as("branches are counted").containsPattern("cov: [1-9]");
  }

  private static List<FuzzTarget> targets() throws IOException {
    List<FuzzTarget> targets = new ArrayList<>();
    try (Stream<Path> modules = Files.list(MODULES)) {
      for (Path module : modules.sorted().toList()) {
        Path classes = module.resolve("target").resolve("test-classes");
        if (Files.isDirectory(classes)) {
          targets.addAll(FuzzTarget.in(classes.toRealPath()));
        }
      }
    }
    return targets.stream().filter(one -> one.name().contains(ONLY)).toList();
  }

  private static Outcome fuzz(FuzzTarget target) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(TARGET.resolve("corpus").resolve(target.name()));
    Path broken = Files.createDirectories(TARGET.resolve("broken").resolve(target.name()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A short life: little compiling, no threads for collecting.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xmx700m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-XX:+EnableDynamicAgentLoading", "-cp", path(target)));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.className());
    command.add("--target_method=" + target.method());
    command.add("--instrumentation_includes=no.dugnad.**");
    command.add("--reproducer_path=" + broken);
    command.addAll(List.of("-max_total_time=" + SECONDS, "-timeout=10", "-rss_limit_mb=3000"));
    command.addAll(List.of("-artifact_prefix=" + broken + "/", corpus.toString()));
    if (Files.isDirectory(target.seeds())) {
      command.add(target.seeds().toString());
    }
    Path log = TARGET.resolve("corpus").resolve(target.name() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(SECONDS + 120L, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String said = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
    return new Outcome(ended ? process.exitValue() : -1, said);
  }

  // Surefire's own class path is one jar that names the others; this is what it names.
  private static String path(FuzzTarget target) {
    String ours =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return target.classes() + File.pathSeparator + ours;
  }
}
