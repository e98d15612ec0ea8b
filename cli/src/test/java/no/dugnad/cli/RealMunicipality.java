package no.dugnad.cli;

import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.cli.real.NameServers;
import no.dugnad.cli.real.Nginx;
import no.dugnad.cli.real.OpenSsl;
import no.dugnad.cli.real.OwnLoopback;
import no.dugnad.cli.real.Pem;
import no.dugnad.cli.real.Postfix;
import no.dugnad.cli.real.RealServer;
import no.dugnad.cli.real.Signer;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.net.Endpoint;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Placeholders;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.ZoneFile;
import no.dugnad.run.RunResult;

/// Fjellby on real servers: NSD is ns1, Knot DNS is ns2, nginx or OpenSSL has the sites, Postfix is
/// mx1 and mx2. Around it stands what practice always has: the root, `no`, `kommune.no`, the
/// reverse trees and the certificate authority.
final class RealMunicipality implements AutoCloseable {
  private static final Pattern PEM = Pattern.compile("\\{pem:([a-z0-9-]+)}");
  private static final List<String> NS1 = List.of("192.0.2.53", "2001:db8:10::53");
  private static final List<String> NS2 = List.of("198.51.100.53", "2001:db8:20::53");
  private static final List<String> MX1 = List.of("192.0.2.25", "2001:db8:10::25");
  private static final List<String> MX2 = List.of("198.51.100.25", "2001:db8:20::25");
  private static final List<String> WEB =
      List.of(
          "192.0.2.80",
          "198.51.100.80",
          "2001:db8:10::80",
          "2001:db8:20::80",
          "192.0.2.81",
          "2001:db8:10::81");

  /// What is to stand. Texts may hold `{pem:ORDER}`, the file with that key and certificate.
  ///
  /// @param zone changes the zone of the healthy municipality
  /// @param signing options of `ldns-signzone`; empty where the zone is unsigned and has no DS
  /// @param secondKnows whether Knot was given the zone that is delegated to it
  /// @param orders changes to certificates by name
  /// @param web what has the sites
  /// @param mail settings of Postfix at mx1 and at mx2; none where nothing takes mail
  record Plan(
      UnaryOperator<ZoneFile> zone,
      Optional<List<String>> signing,
      boolean secondKnows,
      Map<String, UnaryOperator<CertificateOrder>> orders,
      Web web,
      List<List<String>> mail) {}

  /// What has the sites.
  sealed interface Web {
    /// nginx.
    ///
    /// @param http its `http` block
    record OfNginx(String http) implements Web {}

    /// OpenSSL's own little server, at port 443 only.
    ///
    /// @param options of `openssl s_server`
    record OfOpenSsl(List<String> options) implements Web {}

    /// Nothing.
    record None() implements Web {}
  }

  private final Path folder;
  private final OwnLoopback loopback = new OwnLoopback();
  private final List<AutoCloseable> standing = new ArrayList<>();
  private final List<Wiring.Wire> wires = new ArrayList<>();
  private final PracticeServer practice;
  private final Path wiring;

  /// Starts everything.
  RealMunicipality(Path folder, Plan plan) throws IOException, InterruptedException {
    this.folder = folder;
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Signer signer = Signer.of(Files.createDirectory(folder.resolve("keys")), DOMAIN);
    this.practice = PracticeServer.start(Options.of(around(plan, signer)));
    standing.add(practice);
    try {
      Path zone = zone(plan, signer);
      names(plan, zone);
      web(plan);
      mail(plan);
      wires.addAll(practice.wiring().wires());
      this.wiring = Files.writeString(folder.resolve("wiring.json"), new Wiring(wires).json());
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Checks it.
  ///
  /// @param only ids or beginnings of ids; all where there are none
  RunResult check(String... only) {
    var handout = practice.handout();
    Setup setup =
        LookOptions.laboratory(wiring, handout.rootHints(), handout.trustAnchor(), handout.caFile())
            .setup();
    return Laboratory.check(setup, DOMAIN, List.of(only));
  }

  /// Practice without the municipality's own servers, and with the delegation to the real ones.
  private static Municipality around(Plan plan, Signer signer) throws IOException {
    String outside = "ns1.nettdrift.no.";
    Municipality town =
        Fjellby.healthy()
            .ownZone(zone -> zone.signed(signing -> signing.keys(Signing.Keys.NONE)))
            .ownZone(zone -> without(zone, outside))
            .zone("kommune.no", zone -> without(zone, outside));
    if (plan.signing().isPresent()) {
      String delegation = signer.delegation();
      town = town.zone("kommune.no", zone -> zone.with(DOMAIN, "DS", delegation));
    }
    for (var change : plan.orders().entrySet()) {
      town = town.certificate(change.getKey(), change.getValue());
    }
    return town.nameServers(
            town.nameServers().stream().filter(one -> !one.host().contains("fjellby")).toList())
        .sites(town.sites().stream().filter(one -> !one.host().endsWith(DOMAIN)).toList())
        .mailServers(List.of());
  }

  private static ZoneFile without(ZoneFile zone, String nameServer) {
    return new ZoneFile(
        zone.apex(),
        zone.entries().stream().filter(entry -> !entry.data().equals(nameServer)).toList(),
        zone.signing());
  }

  private Path zone(Plan plan, Signer signer) throws IOException, InterruptedException {
    ZoneFile its =
        practice.municipality().zones().stream()
            .filter(one -> one.apex().equals(Entry.absolute(DOMAIN)))
            .findFirst()
            .orElseThrow();
    StringBuilder text = new StringBuilder();
    for (Entry entry : plan.zone().apply(its).entries()) {
      text.append(
          "%s %d IN %s %s\n"
              .formatted(entry.owner(), entry.ttl(), entry.type(), filled(entry.data())));
    }
    return plan.signing().isPresent()
        ? signer.sign(text.toString(), plan.signing().get().toArray(String[]::new))
        : Files.writeString(folder.resolve("zone"), text);
  }

  private String filled(String text) {
    var authority = practice.authority();
    Placeholders usual =
        new Placeholders(
            Instant.now(),
            order -> authority.identity(order).publicKeyDigest(),
            order -> authority.identity(order).certificateDigest(),
            authority::publicKey);
    return PEM.matcher(usual.apply(text))
        .replaceAll(found -> Matcher.quoteReplacement(pem(found.group(1)).toString()));
  }

  private Path pem(String order) {
    try {
      return Pem.write(folder, order, practice.authority().identity(order));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void names(Plan plan, Path zone) throws IOException, InterruptedException {
    Map<String, Path> zones = new LinkedHashMap<>(Map.of(DOMAIN, zone));
    InetSocketAddress first = loopback.place();
    standing.add(NameServers.nsd(folder("nsd"), first, zones));
    wire(NS1, 53, "udp", first);
    wire(NS1, 53, "tcp", first);
    InetSocketAddress second = loopback.place();
    standing.add(
        NameServers.knot(
            folder("knot"), second, plan.secondKnows() ? zones : Map.of("annen." + DOMAIN, zone)));
    wire(NS2, 53, "udp", second);
    wire(NS2, 53, "tcp", second);
  }

  private void web(Plan plan) throws IOException, InterruptedException {
    InetSocketAddress plain = loopback.place();
    InetSocketAddress secure = loopback.place();
    switch (plan.web()) {
      case Web.OfNginx(String http) -> {
        standing.add(Nginx.start(folder("nginx"), plain, secure, filled(http)));
        wire(WEB, 80, "tcp", plain);
        wire(WEB, 443, "tcp", secure);
      }
      case Web.OfOpenSsl(List<String> options) -> {
        List<String> filled = options.stream().map(this::filled).toList();
        standing.add(OpenSsl.server(folder("openssl"), secure, filled));
        wire(WEB, 443, "tcp", secure);
      }
      case Web.None() -> {}
    }
  }

  private void mail(Plan plan) throws IOException, InterruptedException {
    List<Postfix.Door> doors = new ArrayList<>();
    for (List<String> settings : plan.mail()) {
      doors.add(door(loopback.place(), settings));
    }
    if (!doors.isEmpty()) {
      standing.add(Postfix.start(folder("postfix"), doors));
      wire(MX1, 25, "tcp", doors.getFirst().place());
      wire(MX2, 25, "tcp", doors.getLast().place());
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private Postfix.Door door(InetSocketAddress place, List<String> settings) {
    return new Postfix.Door(place, settings.stream().map(this::filled).toList());
  }

  private void wire(List<String> addresses, int port, String transport, InetSocketAddress to) {
    for (String address : addresses) {
      wires.add(
          new Wiring.Wire(
              new Endpoint(address, port, transport),
              to.getAddress().getHostAddress() + ":" + to.getPort()));
    }
  }

  @Override
  public void close() {
    for (AutoCloseable one : standing.reversed()) {
      if (one instanceof RealServer server) {
        server.close();
      }
    }
    practice.close();
  }
}
