package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.net.Endpoint;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.testing.Tools;
import no.dugnad.practice.testing.WiredResolver;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Signing.Denial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// BIND's own tools on our name servers: a second opinion on wire format and on signatures. Skips
/// where they are not installed.
final class BindTest {
  private static final String ZONE = "fjellby.kommune.no";

  @TempDir private Path folder;

  @BeforeAll
  static void bind_is_here() {
    assumeTrue(
        Tools.installed("dig") && Tools.installed("delv"),
        "needs `dig` and `delv` (bind9-dnsutils)");
  }

  private static String port(PracticeServer server, String transport) {
    return server.wiring().wires().stream()
        .filter(wire -> wire.endpoint().equals(new Endpoint("192.0.2.53", 53, transport)))
        .map(Wiring.Wire::to)
        .map(to -> to.substring(to.indexOf(':') + 1))
        .findFirst()
        .orElseThrow();
  }

  private String delv(PracticeServer server, String name, String type) throws Exception {
    return Tools.run(
            List.of(
                "delv",
                "@127.0.0.1",
                "-p",
                port(server, "udp"),
                "-a",
                anchor(server).toString(),
                "+root=" + ZONE,
                name,
                type))
        .out();
  }

  /// The DS of the zone as its parent gives it, in BIND's words.
  private Path anchor(PracticeServer server) throws IOException {
    DSRecord ds =
        (DSRecord)
            new WiredResolver(server)
                .ask("203.0.113.3", ZONE + ".", Type.DS, false)
                .getSection(Section.ANSWER)
                .getFirst();
    String text =
        "trust-anchors { %s. static-ds %d %d %d \"%s\"; };\n"
            .formatted(
                ZONE,
                ds.getFootprint(),
                ds.getAlgorithm(),
                ds.getDigestID(),
                java.util.HexFormat.of().formatHex(ds.getDigest()));
    return Files.writeString(folder.resolve("anchor"), text);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void delv_validates_every_kind_of_answer(boolean hashed) throws Exception {
    Denial denial = hashed ? new Denial.Nsec3(0, "", false) : new Denial.Nsec();
    Municipality town =
        Fjellby.healthy()
            .ownZone(zone ->
                zone.with("*.vill." + ZONE, "TXT", "\"wild\"")
                    .with("gammel." + ZONE, "DNAME", ZONE + ".")
                    .signed(signing -> signing.denial(denial)));
    try (PracticeServer server = PracticeServer.start(Options.of(town))) {
      assertThat(delv(server, ZONE, "MX")).contains("; fully validated");
      assertThat(delv(server, "skjema." + ZONE, "A")).contains("; fully validated");
      assertThat(delv(server, "en.vill." + ZONE, "TXT")).contains("; fully validated");
      assertThat(delv(server, "www.gammel." + ZONE, "A")).contains("; fully validated");
      assertThat(delv(server, "www." + ZONE, "MX"))
          .contains("; negative response, fully validated");
      assertThat(delv(server, "finnes-ikke." + ZONE, "A"))
          .contains("; negative response, fully validated");
      assertThat(delv(server, "en.vill." + ZONE, "A"))
          .contains("; negative response, fully validated");
      assertThat(delv(server, "_tcp.mx1." + ZONE, "A"))
          .contains("; negative response, fully validated");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dns.dnssec.valid.signature-expired",
        "dns.dnssec.valid.signature-missing",
        "dns.dnssec.valid.signature-wrong/foreign-key",
        "dns.dnssec.valid.ds-mismatch"
      })
  void delv_refuses_a_broken_chain(String fault) throws Exception {
    Municipality town = Faults.plant(Fjellby.healthy(), List.of(Faults.named(fault).orElseThrow()));
    try (PracticeServer server = PracticeServer.start(Options.of(town))) {
      assertThat(delv(server, ZONE, "MX")).doesNotContain("fully validated");
    }
  }

  @Test
  void dig_finds_nothing_to_complain_about() throws Exception {
    try (PracticeServer server = PracticeServer.start(Options.usual())) {
      for (String type : List.of("MX", "TXT", "DNSKEY", "SOA", "NS", "CAA", "AAAA")) {
        for (String transport : List.of("udp", "tcp")) {
          Tools.Said said =
              Tools.run(
                  List.of(
                      "dig",
                      "@127.0.0.1",
                      "-p",
                      port(server, transport),
                      "+norecurse",
                      "+dnssec",
                      transport.equals("tcp") ? "+tcp" : "+notcp",
                      ZONE,
                      type));
          assertThat(said.out())
              .contains("status: NOERROR", "flags: qr aa;", "RRSIG")
              .doesNotContain("WARNING", "malformed", "bad packet", "mismatch");
        }
      }
    }
  }

  @Test
  void edns_of_a_later_version_is_refused_as_the_standard_wants() throws Exception {
    try (PracticeServer server = PracticeServer.start(Options.usual())) {
      Tools.Said said =
          Tools.run(
              List.of(
                  "dig",
                  "@127.0.0.1",
                  "-p",
                  port(server, "udp"),
                  "+norecurse",
                  "+edns=1",
                  "+noednsneg",
                  ZONE,
                  "SOA"));

      assertThat(said.out()).contains("status: BADVERS", "EDNS: version: 0");
    }
  }
}
