package no.dugnad.practice.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs of the machine that some tests use where they are installed.
public final class Tools {
  /// What a program ended with.
  public record Said(int code, String out) {}

  private Tools() {}

  /// Whether a program is on the path.
  public static boolean installed(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// Whether network namespaces can be made here.
  public static boolean namespaces() throws IOException, InterruptedException {
    if (!installed("ip") || !"root".equals(System.getProperty("user.name"))) {
      return false;
    }
    String name = "dugnad-try-" + ProcessHandle.current().pid();
    boolean made = run(List.of("ip", "netns", "add", name)).code() == 0;
    if (made) {
      run(List.of("ip", "netns", "delete", name));
    }
    return made;
  }

  /// Runs a program to its end.
  public static Said run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out);
  }
}
