package no.dugnad.cli;

import static java.util.Objects.requireNonNull;
import static no.dugnad.practice.town.Fjellby.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.cli.real.OwnLoopback;
import no.dugnad.cli.real.Programs;
import no.dugnad.cli.real.Unbound;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.dns.Dns;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.socket.Budgets;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.InternetSockets;
import no.dugnad.observe.socket.LossMeter;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.fault.Expected;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Denial;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.ZoneFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own validation and Unbound's, on every chain that practice can break, and on what is whole:
/// three kinds of denial, wildcards, an alias for a tree, a child that is not signed. What they see
/// differently stands in `real/second-opinion.differences`, each line with its reason.
class SecondOpinionTest {
  private static final String CHILD = "svak." + DOMAIN;

  private record Question(String name, RecordType type) {
    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(DOMAIN, RecordType.MX),
          new Question("www." + DOMAIN, RecordType.A),
          new Question("skjema." + DOMAIN, RecordType.A),
          new Question("www." + DOMAIN, RecordType.MX),
          new Question("finnes-ikke." + DOMAIN, RecordType.A),
          new Question("en.vill." + DOMAIN, RecordType.TXT),
          new Question("en.vill." + DOMAIN, RecordType.A),
          new Question("www.gammel." + DOMAIN, RecordType.A),
          new Question(CHILD, RecordType.A),
          new Question("finnes-ikke." + CHILD, RecordType.A));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("municipalities")
  void unbound_sees_what_we_see(String about, boolean broken, Municipality town) throws Exception {
    assumeTrue(Programs.missing("unbound").isEmpty(), "not installed: unbound");
    Set<String> differences = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    try (PracticeServer practice = PracticeServer.start(Options.of(town));
        Unbound unbound =
            Unbound.start(
                folder,
                new OwnLoopback().place(),
                practice.handout().trustAnchor(),
                zones(practice))) {
      Setup setup = Laboratory.setup(practice);
      Dns dns =
          new Dns(
              new InternetSockets(setup.wiring(), setup.rules(), Budgets.open(), new LossMeter()),
              setup.dns(),
              setup.clock(),
              new SecureRandom());
      for (Question question : QUESTIONS) {
        String ours = ours(dns, question);
        String theirs = unbound.state(question.name(), question.type().number()).name();
        if (!ours.equals(theirs)) {
          differences.add(ours + " | " + theirs);
        }
        seen.add(theirs);
      }
    }
    assertThat(differences).as("ours | theirs").isEqualTo(explained(about));
    assertThat(seen.contains("BOGUS"))
        .as("Unbound saw " + seen)
        .isEqualTo(broken || isUnfetched(differences));
  }

  private static Stream<Arguments> municipalities() {
    Stream<Arguments> whole =
        Stream.of(
                Map.entry("NSEC", new Denial.Nsec()),
                Map.entry("NSEC3", new Denial.Nsec3(0, "", false)),
                Map.entry("NSEC3 with opt-out", new Denial.Nsec3(0, "", true)),
                Map.entry("NSEC3 with ten iterations", new Denial.Nsec3(10, "AABB", false)))
            .map(one ->
                Arguments.of(
                    one.getKey(),
                    false,
                    furnished()
                        .ownZone(zone -> zone.signed(signing -> signing.denial(one.getValue())))));
    Stream<Arguments> planted =
        Faults.all().stream()
            .filter(fault -> fault.check().startsWith("dns.dnssec."))
            .filter(fault -> fault.domain().equals(DOMAIN))
            .map(fault ->
                Arguments.of(
                    fault.name(), isBroken(fault), Faults.plant(furnished(), List.of(fault))))
            .filter(arguments -> ((Municipality) arguments.get()[2]).silences().isEmpty());
    return Stream.concat(whole, planted);
  }

  /// Whether the fault breaks the chain to something that is asked for here.
  private static boolean isBroken(Fault fault) {
    return fault.check().equals("dns.dnssec.valid") && fault.expected() == Expected.NOT_MET
        || fault.name().equals("dns.dnssec.signed.denial-bogus")
        || fault.name().equals("dns.dnssec.expiry.no-signatures");
  }

  /// The healthy municipality with a wildcard, an alias for a tree and a child without signatures.
  private static Municipality furnished() {
    Municipality town =
        Fjellby.healthy()
            .ownZone(zone ->
                zone.with("*.vill." + DOMAIN, "TXT", "\"wild\"")
                    .with("gammel." + DOMAIN, "DNAME", DOMAIN + ".")
                    .with(CHILD, "NS", "ns1." + DOMAIN + "."));
    ZoneFile child =
        new ZoneFile(CHILD, List.of(), Signing.good(Keys.NONE, new Denial.Nsec()))
            .with(CHILD, "SOA", "ns1." + DOMAIN + ". it." + DOMAIN + ". 1 1800 900 604800 300")
            .with(CHILD, "NS", "ns1." + DOMAIN + ".")
            .with(CHILD, "A", "192.0.2.80");
    List<ZoneFile> zones = new ArrayList<>(town.zones());
    zones.add(child);
    return town.zones(zones).nameServer("ns1." + DOMAIN, server -> server.serving(CHILD));
  }

  private static String ours(Dns dns, Question question) {
    Outcome outcome =
        dns.lookups()
            .look(
                new Exchange.Lookup(DomainName.of(question.name()), question.type()),
                new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(10))))
            .outcome();
    return outcome instanceof Fact.DnsAnswer answer
        ? answer.security().state().name()
        : outcome.toString();
  }

  /// One server of each zone, where it really listens.
  private static Map<String, InetSocketAddress> zones(PracticeServer practice) throws IOException {
    Map<String, InetSocketAddress> zones = new LinkedHashMap<>();
    for (NameServer server : practice.municipality().nameServers()) {
      for (Wiring.Wire wire : practice.wiring().live()) {
        if (wire.endpoint().transport().equals("udp")
            && server.addresses().contains(wire.endpoint().address())) {
          String[] to = wire.to().split(":", -1);
          InetSocketAddress place =
              new InetSocketAddress(InetAddress.getByName(to[0]), Integer.parseInt(to[1]));
          server.zones().forEach(apex -> zones.putIfAbsent(Entry.absolute(apex), place));
        }
      }
    }
    return zones;
  }

  private static boolean isUnfetched(Set<String> differences) {
    return differences.contains("INDETERMINATE | BOGUS");
  }

  private static Set<String> explained(String about) throws IOException {
    String name = "real/second-opinion.differences";
    try (InputStream in = SecondOpinionTest.class.getResourceAsStream(name)) {
      return new String(requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .filter(fields -> fields[0].equals(about))
          .map(fields -> fields[1] + " | " + fields[2])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
