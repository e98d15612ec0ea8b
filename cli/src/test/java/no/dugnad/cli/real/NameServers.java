package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// NSD and Knot DNS, each with zones from files.
public final class NameServers {
  private NameServers() {}

  /// NSD.
  ///
  /// @param zones file by apex without the final dot
  public static RealServer nsd(Path folder, InetSocketAddress place, Map<String, Path> zones)
      throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder(
            """
            server:
              ip-address: %s
              server-count: 1
              username: ""
              zonesdir: "%2$s"
              database: ""
              pidfile: "%2$s/nsd.pid"
              zonelistfile: "%2$s/zone.list"
              xfrdfile: "%2$s/xfrd.state"
              xfrdir: "%2$s"
              hide-version: yes
            remote-control:
              control-enable: no
            """
                .formatted(OwnLoopback.text(place, "@"), folder));
    zones.forEach((apex, file) ->
        text.append("zone:\n  name: \"%s\"\n  zonefile: \"%s\"\n".formatted(apex, file)));
    Path configuration = Files.writeString(folder.resolve("nsd.conf"), text);
    return RealServer.start(
        folder,
        List.of(Programs.path("nsd"), "-d", "-c", configuration.toString()),
        List.of(place));
  }

  /// Knot DNS.
  ///
  /// @param zones file by apex without the final dot
  public static RealServer knot(Path folder, InetSocketAddress place, Map<String, Path> zones)
      throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder(
            """
            server:
              rundir: "%2$s"
              listen: %1$s
            database:
              storage: "%2$s"
            zone:
            """
                .formatted(OwnLoopback.text(place, "@"), folder));
    zones.forEach((apex, file) ->
        text.append(
            """
              - domain: "%s"
                file: "%s"
                zonefile-sync: -1
                journal-content: none
            """
                .formatted(apex, file)));
    Path configuration = Files.writeString(folder.resolve("knot.conf"), text);
    return RealServer.start(
        folder, List.of(Programs.path("knotd"), "-c", configuration.toString()), List.of(place));
  }
}
