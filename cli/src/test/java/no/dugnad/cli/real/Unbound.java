package no.dugnad.cli.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.dugnad.model.dns.Security.State;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/// NLnet Labs' validating resolver: a second opinion on DNSSEC.
public final class Unbound implements AutoCloseable {
  private final RealServer server;
  private final InetSocketAddress place;

  private Unbound(RealServer server, InetSocketAddress place) {
    this.server = server;
    this.place = place;
  }

  /// Starts it.
  ///
  /// @param anchor file with the DS of the root
  /// @param zones where each zone's server is, by absolute apex
  public static Unbound start(
      Path folder, InetSocketAddress place, Path anchor, Map<String, InetSocketAddress> zones)
      throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder(
            """
            server:
              directory: "%1$s"
              chroot: ""
              username: ""
              pidfile: "%1$s/unbound.pid"
              do-daemonize: no
              use-syslog: no
              val-log-level: 2
              num-threads: 1
              interface: %2$s
              access-control: 127.0.0.0/8 allow
              do-ip6: no
              do-not-query-localhost: no
              module-config: "validator iterator"
              trust-anchor-file: "%3$s"
            """
                .formatted(folder, OwnLoopback.text(place, "@"), anchor));
    zones.forEach((apex, at) ->
        text.append(
            "stub-zone:\n  name: \"%s\"\n  stub-addr: %s\n"
                .formatted(apex, OwnLoopback.text(at, "@"))));
    Path configuration = Files.writeString(folder.resolve("unbound.conf"), text);
    RealServer server =
        RealServer.start(
            folder,
            List.of(Programs.path("unbound"), "-d", "-p", "-c", configuration.toString()),
            List.of(place));
    return new Unbound(server, place);
  }

  /// What it makes of the answer to a question: it answers SERVFAIL for what is bogus, and sets AD
  /// where all is secure (RFC 4035 §3.2.3, §5.5).
  public State state(String name, int type) throws IOException {
    SimpleResolver resolver = new SimpleResolver(place);
    resolver.setTimeout(Duration.ofSeconds(10));
    resolver.setEDNS(0, 1232, ExtendedFlags.DO, List.of());
    Message query =
        Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN));
    Message answer = resolver.send(query);
    if (answer.getRcode() == Rcode.SERVFAIL) {
      return State.BOGUS;
    }
    return answer.getHeader().getFlag(Flags.AD) ? State.SECURE : State.INSECURE;
  }

  @Override
  public void close() {
    server.close();
  }
}
