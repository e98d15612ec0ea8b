package no.dugnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.dugnad.model.asset.IpAddress;

/// The resolvers of this machine, for falling back to where port 53 is closed.
final class SystemResolvers {
  private static final Path FILE = Path.of("/etc/resolv.conf");
  private static final int MOST = 3;

  private SystemResolvers() {}

  /// Those that resolv.conf names, at most three as resolvers themselves read; none where there is
  /// no such file.
  static List<IpAddress> read() {
    return read(FILE);
  }

  static List<IpAddress> read(Path file) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException absentOrNoText) {
      return List.of();
    }
  }

  static List<IpAddress> parse(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith("nameserver"))
        .map(line -> line.substring("nameserver".length()).strip())
        .flatMap(text -> IpAddress.parse(text).stream())
        .limit(MOST)
        .toList();
  }
}
