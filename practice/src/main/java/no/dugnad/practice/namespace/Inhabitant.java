package no.dugnad.practice.namespace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// This program once more, as a child process inside a namespace. Its input is ours, so it ends
/// when ours does.
public final class Inhabitant implements AutoCloseable {
  private final Process process;

  private Inhabitant(Process process) {
    this.process = process;
  }

  /// Starts it; what it writes goes where ours goes.
  ///
  /// @param main the class to run
  public static Inhabitant start(Namespace namespace, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    return new Inhabitant(
        new ProcessBuilder(namespace.inside(command.toArray(String[]::new)))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /// Waits until our input ends, or it does by itself.
  ///
  /// @return its exit code
  public int live(InputStream ours) throws IOException, InterruptedException {
    Thread waiting = Thread.ofVirtual().start(() -> drain(ours));
    int code = process.waitFor();
    waiting.interrupt();
    return code;
  }

  private void drain(InputStream ours) {
    try {
      while (ours.read() >= 0) {
        // What is said to it does not matter, only that somebody is there.
      }
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
  }

  /// Ends it and waits until it has ended.
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
