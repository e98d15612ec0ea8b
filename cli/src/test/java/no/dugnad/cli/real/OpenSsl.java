package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// OpenSSL's `s_server`, for what no web server offers any more.
public final class OpenSsl {
  private OpenSsl() {}

  /// Starts it; it answers each request with a page about the connection.
  public static RealServer server(Path folder, InetSocketAddress place, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Programs.path("openssl"), "s_server", "-www"));
    command.addAll(List.of("-accept", OwnLoopback.text(place, ":")));
    command.addAll(options);
    return RealServer.start(folder, command, List.of(place));
  }
}
