package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server as a child process, from the moment it accepts connections until it is closed. It is
/// ended by its own id, and so are its children.
public final class RealServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ENDING_SECONDS = 5;

  private final Process process;

  private RealServer(Process process) {
    this.process = process;
  }

  /// Starts a server and waits until every place accepts connections.
  ///
  /// @param folder where it runs and its output goes
  /// @throws IOException where it ended or did not answer in time, with its output
  static RealServer start(Path folder, List<String> command, List<InetSocketAddress> places)
      throws IOException, InterruptedException {
    Path log = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    RealServer server = new RealServer(process);
    for (InetSocketAddress place : places) {
      if (!server.answers(place)) {
        server.close();
        throw new IOException(
            String.join(" ", command) + " does not answer: " + Files.readString(log));
      }
    }
    return server;
  }

  private boolean answers(InetSocketAddress place) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try (Socket socket = new Socket()) {
        socket.connect(place, 1_000);
        return true;
      } catch (IOException e) {
        // Not yet; and if it has ended there is nothing to wait for.
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new java.util.ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    process.destroy();
    for (ProcessHandle one : all) {
      end(one);
    }
  }

  private static void end(ProcessHandle one) {
    try {
      one.onExit().get(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      one.destroyForcibly();
    } catch (InterruptedException e) {
      one.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
