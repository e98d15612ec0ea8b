package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Debian's Postfix with configuration, queue and data of its own, receiving only. Its master needs
/// root; what talks with strangers runs as `postfix`.
public final class Postfix {
  /// One mail server.
  ///
  /// @param settings `name=value` of main.cf, for this one alone
  public record Door(InetSocketAddress place, List<String> settings) {
    public Door {
      settings = List.copyOf(settings);
    }
  }

  private static final List<String> OF_POSTFIX =
      List.of("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming");

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = {folder}/queue
      data_directory = {folder}/data
      maillog_file = {folder}/data/log
      maillog_file_prefixes = {folder}
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      myhostname = mx1.fjellby.kommune.no
      mydestination =
      mynetworks =
      local_recipient_maps =
      alias_maps =
      alias_database =
      smtpd_peername_lookup = no
      smtpd_relay_restrictions = reject
      """;

  private static final String SERVICES =
      """
      tlsmgr unix - - n 1000? 1 tlsmgr
      rewrite unix - - n - - trivial-rewrite
      proxymap unix - - n - - proxymap
      anvil unix - - n - 1 anvil
      postlog unix-dgram n - n - 1 postlogd
      """;

  private Postfix() {}

  /// Starts it.
  ///
  /// @param folder that others may pass through, since `postfix` must reach its files
  public static RealServer start(Path folder, List<Door> doors)
      throws IOException, InterruptedException {
    Path configuration = Files.createDirectory(folder.resolve("configuration"));
    Files.writeString(
        configuration.resolve("main.cf"), MAIN.replace("{folder}", folder.toString()));
    StringBuilder services = new StringBuilder();
    for (Door door : doors) {
      services.append(OwnLoopback.text(door.place(), ":")).append(" inet n - n - - smtpd\n");
      door.settings().forEach(one -> services.append("  -o ").append(one).append('\n'));
    }
    Files.writeString(configuration.resolve("master.cf"), services + SERVICES);
    folders(folder);
    // A session of its own, since the master ends its children by ending its process group.
    return RealServer.start(
        folder,
        List.of(
            Programs.path("setsid"), Programs.path("master"), "-d", "-c", configuration.toString()),
        doors.stream().map(Door::place).toList());
  }

  private static void folders(Path folder) throws IOException, InterruptedException {
    Path queue = Files.createDirectory(folder.resolve("queue"));
    List<Path> its = new ArrayList<>(List.of(Files.createDirectory(folder.resolve("data"))));
    for (String name : OF_POSTFIX) {
      its.add(Files.createDirectory(queue.resolve(name)));
    }
    for (String name : List.of("private", "public", "saved", "trace")) {
      its.add(Files.createDirectory(queue.resolve(name)));
    }
    Files.createDirectory(queue.resolve("maildrop"));
    Files.createDirectory(queue.resolve("pid"));
    List<String> command = new ArrayList<>(List.of(Programs.path("chown"), "postfix"));
    its.forEach(one -> command.add(one.toString()));
    Programs.run(folder, command);
    for (Path one : List.of(folder, queue, queue.resolve("pid"))) {
      Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
