package no.dugnad.cli.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The installed Chromium without a window. It resolves no name and so reaches nothing but files
/// and this machine.
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final URI address;

  private Chromium(Process process, Path profile, URI address) {
    this.process = process;
    this.profile = profile;
    this.address = address;
  }

  /// Where it is installed; empty where it is not.
  public static Optional<Path> installed() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /// Starts it with a profile of its own.
  public static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("dugnad-chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--no-sandbox");
    }
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {}));
        return new Chromium(process, profile, URI.create(line.substring(READY.length())));
      }
    }
    throw new IOException("Chromium ended before it was ready");
  }

  /// Opens a page and waits until it is loaded.
  public Page open(URI page) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + address.getPort() + "/json/new?about:blank"))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build();
      String tab = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      String socket = JsonMapper.shared().readTree(tab).get("webSocketDebuggerUrl").asString();
      Page opened = new Page(URI.create(socket));
      opened.load(page);
      return opened;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (java.nio.file.DirectoryNotEmptyException | java.io.UncheckedIOException stillEnding) {
      // A child of the browser's was still writing; the folder is the system's temporary one.
    }
  }
}
