package no.dugnad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.dugnad.model.asset.DomainName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The practice municipality as a process of its own. It ends with us, however we end: its standard
/// input is our pipe.
final class PracticeProcess implements AutoCloseable {
  private final Process process;
  private final JsonNode ready;

  private PracticeProcess(Process process, JsonNode ready) {
    this.process = process;
    this.ready = ready;
  }

  /// Starts it and waits until it is ready.
  ///
  /// @throws WrongUse where it could not start
  static PracticeProcess start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m"));
    String home = System.getProperty("dugnad.home");
    if (home != null) {
      command.add("-XX:AOTCache=" + Path.of(home, "practice.aot"));
    }
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "no.dugnad.practice.Practice", "--demo"));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = output.readLine();
      if (line == null) {
        process.destroy();
        throw WrongUse.of("practice");
      }
      return new PracticeProcess(process, JsonMapper.shared().readTree(line));
    } catch (IOException noProcess) {
      throw WrongUse.of("practice");
    }
  }

  /// The domain that it practises under.
  DomainName domain() {
    return DomainName.of(ready.path("domain").asString(""));
  }

  /// The options by which a check reaches it.
  LookOptions options() {
    return LookOptions.laboratory(
        path("wiring"), path("rootHints"), path("trustAnchor"), path("caFile"));
  }

  /// The same as words on a command line.
  String words() {
    return "--wiring "
        + path("wiring")
        + " --root-hints "
        + path("rootHints")
        + " --trust-anchor "
        + path("trustAnchor")
        + " --ca-file "
        + path("caFile");
  }

  private Path path(String name) {
    return Path.of(ready.path(name).asString(""));
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (IOException alreadyGone) {
      process.destroy();
    } catch (InterruptedException hurried) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
