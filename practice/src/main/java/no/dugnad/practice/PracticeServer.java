package no.dugnad.practice;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.practice.dns.NameServers;
import no.dugnad.practice.dns.Zones;
import no.dugnad.practice.mail.MailSession;
import no.dugnad.practice.namespace.Namespace;
import no.dugnad.practice.net.Endpoint;
import no.dugnad.practice.net.Listeners;
import no.dugnad.practice.net.Places;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.pki.Authority;
import no.dugnad.practice.relay.Relays;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.MailServer;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer;
import no.dugnad.practice.town.Placeholders;
import no.dugnad.practice.town.Silence;
import no.dugnad.practice.town.Site;
import no.dugnad.practice.town.Tls;
import no.dugnad.practice.web.WebServer;

/// The practice municipality, standing on loopback until it is closed.
public final class PracticeServer implements AutoCloseable {
  private static final List<Integer> USUAL_PORTS = List.of(25, 53, 80, 443);

  private final Municipality municipality;
  private final Places places;
  private final Listeners listeners;
  private final Relays relays;
  private final Authority authority;
  private final Zones zones;
  private final Wiring wiring;
  private final Handout handout;
  private final boolean ownFolder;

  private PracticeServer(Options options) throws IOException {
    Instant now = options.clock().instant();
    this.municipality = options.municipality();
    this.authority = new Authority(municipality.certificates(), now);
    Placeholders fill =
        new Placeholders(
            now,
            order -> authority.identity(order).publicKeyDigest(),
            order -> authority.identity(order).certificateDigest(),
            authority::publicKey);
    this.zones = new Zones(municipality.zones(), fill, now);
    this.places = options.places();
    this.listeners = new Listeners(options.places());
    this.relays = new Relays(options.weather());
    this.ownFolder = options.folder().isEmpty();
    try {
      listen(fill);
      this.wiring = options.places() == Places.LOOPBACK ? wired() : new Wiring(List.of());
      Path folder =
          options.folder().isPresent()
              ? Files.createDirectories(options.folder().get())
              : Files.createTempDirectory("dugnad-practice");
      this.handout =
          Handout.write(
              folder,
              options.places() == Places.LOOPBACK ? Optional.of(wiring) : Optional.empty(),
              municipality,
              zones.trustAnchor(),
              authority);
    } catch (IOException | RuntimeException e) {
      listeners.close();
      relays.close();
      throw e;
    }
  }

  /// Starts a municipality; it answers when this returns.
  ///
  /// @throws IOException where a socket or a file could not be made
  public static PracticeServer start(Options options) throws IOException {
    return new PracticeServer(options);
  }

  /// What stands here.
  public Municipality municipality() {
    return municipality;
  }

  /// Which address and port is where.
  public Wiring wiring() {
    return wiring;
  }

  /// The files that a checker is given.
  public Handout handout() {
    return handout;
  }

  /// The certificate authority.
  public Authority authority() {
    return authority;
  }

  private void listen(Placeholders fill) throws IOException {
    for (NameServer server : municipality.nameServers()) {
      NameServers answers = new NameServers(server, zones);
      for (String address : server.addresses()) {
        if (server.transports().contains("udp")) {
          udp(new Endpoint(address, 53, "udp"), answers::datagram);
        }
        if (server.transports().contains("tcp")) {
          tcp(new Endpoint(address, 53, "tcp"), answers::connection);
        }
      }
    }
    for (MailServer server : municipality.mailServers()) {
      MailSession session = new MailSession(server, authority);
      for (String address : server.addresses()) {
        tcp(new Endpoint(address, 25, "tcp"), session::connection);
      }
    }
    sites(fill);
    if (places == Places.REAL) {
      for (Silence silence : municipality.silences()) {
        Endpoint endpoint = new Endpoint(silence.address(), silence.port(), silence.transport());
        if (standsHere(endpoint)) {
          silent(endpoint);
        }
      }
    }
  }

  private void silent(Endpoint endpoint) throws IOException {
    try {
      listeners.silent(endpoint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /// Whether this machine has the family of an endpoint; wired, it does not matter.
  private boolean standsHere(Endpoint endpoint) {
    return places == Places.LOOPBACK || !endpoint.address().contains(":") || Namespace.hasIpv6();
  }

  private void sites(Placeholders fill) throws IOException {
    Map<String, Map<String, Door>> plain = new LinkedHashMap<>();
    Map<String, Map<String, Door>> secure = new LinkedHashMap<>();
    Map<String, Map<String, Tls>> tls = new LinkedHashMap<>();
    for (Site site : municipality.sites()) {
      for (String address : site.addresses()) {
        site.http().ifPresent(door -> at(plain, address).put(site.host(), door));
        site.https().ifPresent(door -> at(secure, address).put(site.host(), door));
        site.https().ifPresent(_ -> at(tls, address).put(site.host(), site.tls()));
      }
    }
    for (Map.Entry<String, Map<String, Door>> one : plain.entrySet()) {
      WebServer server = WebServer.plain(one.getValue(), authority, fill);
      tcp(new Endpoint(one.getKey(), 80, "tcp"), server::connection);
    }
    for (Map.Entry<String, Map<String, Door>> one : secure.entrySet()) {
      WebServer server = WebServer.secure(one.getValue(), at(tls, one.getKey()), authority, fill);
      tcp(new Endpoint(one.getKey(), 443, "tcp"), server::connection);
    }
  }

  private static <T> Map<String, T> at(Map<String, Map<String, T>> all, String address) {
    return all.computeIfAbsent(address, _ -> new LinkedHashMap<>());
  }

  private void tcp(Endpoint endpoint, Listeners.Conversation conversation) throws IOException {
    if (standsHere(endpoint) && !isSilent(endpoint)) {
      listeners.tcp(endpoint, conversation);
    }
  }

  private void udp(Endpoint endpoint, Listeners.Datagrams datagrams) throws IOException {
    if (standsHere(endpoint) && !isSilent(endpoint)) {
      listeners.udp(endpoint, datagrams);
    }
  }

  private boolean isSilent(Endpoint endpoint) {
    return municipality
        .silences()
        .contains(new Silence(endpoint.address(), endpoint.port(), endpoint.transport()));
  }

  private Wiring wired() throws IOException {
    List<Wiring.Wire> wires = new ArrayList<>();
    for (Map.Entry<Endpoint, InetSocketAddress> one : listeners.bound().entrySet()) {
      InetSocketAddress to = relays.before(one.getKey(), one.getValue());
      wires.add(new Wiring.Wire(one.getKey(), text(to)));
    }
    for (Silence silence : municipality.silences()) {
      wires.add(
          new Wiring.Wire(
              new Endpoint(silence.address(), silence.port(), silence.transport()),
              Wiring.SILENCE));
    }
    for (Endpoint endpoint : closed(wires)) {
      wires.add(new Wiring.Wire(endpoint, text(listeners.refusing(endpoint.transport()))));
    }
    return new Wiring(wires);
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /// The usual ports of our addresses where nothing listens: they refuse, as on a real host, rather
  /// than be unknown to the wiring.
  private List<Endpoint> closed(List<Wiring.Wire> wires) {
    List<String> nameServers =
        municipality.nameServers().stream().flatMap(one -> one.addresses().stream()).toList();
    Set<Endpoint> known = wires.stream().map(Wiring.Wire::endpoint).collect(Collectors.toSet());
    return municipality.addresses().stream()
        .sorted()
        .flatMap(address ->
            Stream.concat(
                USUAL_PORTS.stream().map(port -> new Endpoint(address, port, "tcp")),
                nameServers.contains(address)
                    ? Stream.of(new Endpoint(address, 53, "udp"))
                    : Stream.empty()))
        .filter(endpoint -> !known.contains(endpoint))
        .toList();
  }

  @Override
  public void close() {
    relays.close();
    listeners.close();
    if (ownFolder) {
      handout.delete();
    }
  }
}
