package no.dugnad.cli.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of the machine.
public final class Programs {
  private static final List<String> FOLDERS =
      List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/lib/postfix/sbin");

  private Programs() {}

  /// Those of these names that are not installed.
  public static List<String> missing(String... names) {
    return Stream.of(names).filter(name -> find(name).isEmpty()).toList();
  }

  /// Where a program is.
  ///
  /// @throws IllegalStateException where it is not installed
  static String path(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException(name + " is not installed"))
        .toString();
  }

  private static Optional<Path> find(String name) {
    return FOLDERS.stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Whether we are root.
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// Runs a program to its end and gives what it wrote.
  ///
  /// @throws IOException where it failed, with what it wrote
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
    return said;
  }
}
