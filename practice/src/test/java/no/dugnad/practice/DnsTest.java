package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.testing.WiredResolver;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Denial;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.ZoneFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/// The chain from the root as dnsjava's validator sees it, over the wired sockets.
final class DnsTest {
  private static final String ZONE = "fjellby.kommune.no";

  private static Message ask(PracticeServer server, String name, String type) throws IOException {
    ValidatingResolver validator = new ValidatingResolver(new WiredResolver(server));
    validator.loadTrustAnchors(Files.newInputStream(server.handout().trustAnchor()));
    return validator.send(
        Message.newQuery(
            Record.newRecord(Name.fromString(name, Name.root), Type.value(type), DClass.IN)));
  }

  private static PracticeServer start(Municipality town) throws IOException {
    return PracticeServer.start(Options.of(town));
  }

  private static Municipality rich(Keys keys, Denial denial) {
    return Fjellby.healthy()
        .ownZone(zone ->
            zone.with("*.vill." + ZONE, "TXT", "\"wild\"")
                .with("*.alias." + ZONE, "CNAME", "www." + ZONE + ".")
                .with("gren." + ZONE, "DNAME", "postsky.no.")
                .with("gammel." + ZONE, "DNAME", ZONE + ".")
                .with("a.b.c." + ZONE, "A", "192.0.2.99")
                .signed(signing -> Signing.good(keys, denial)));
  }

  private static void everyAnswerIsSecure(Municipality town) throws IOException {
    try (PracticeServer server = start(town)) {
      secure(server, ZONE, "MX", Rcode.NOERROR, 2);
      secure(server, ZONE, "SOA", Rcode.NOERROR, 1);
      secure(server, ZONE, "DS", Rcode.NOERROR, 1);
      secure(server, "www." + ZONE, "AAAA", Rcode.NOERROR, 2);
      secure(server, "skjema." + ZONE, "A", Rcode.NOERROR, 3);
      secure(server, "www." + ZONE, "MX", Rcode.NOERROR, 0);
      secure(server, "b.c." + ZONE, "A", Rcode.NOERROR, 0);
      secure(server, "finnes-ikke." + ZONE, "A", Rcode.NXDOMAIN, 0);
      secure(server, "x.y.www." + ZONE, "A", Rcode.NXDOMAIN, 0);
      secure(server, "en.vill." + ZONE, "TXT", Rcode.NOERROR, 1);
      secure(server, "en.to.vill." + ZONE, "TXT", Rcode.NOERROR, 1);
      secure(server, "en.vill." + ZONE, "A", Rcode.NOERROR, 0);
      secure(server, "en.alias." + ZONE, "A", Rcode.NOERROR, 3);
      secure(server, "www.gammel." + ZONE, "A", Rcode.NOERROR, 4);
      secure(server, "kommune.no", "TXT", Rcode.NOERROR, 0);
      secure(server, "finnes-ikke.no", "A", Rcode.NXDOMAIN, 0);
      secure(server, "no", "DNSKEY", Rcode.NOERROR, 2);
      secure(server, "postsky.no", "DS", Rcode.NOERROR, 0);
      secure(server, "finnes-ikke", "A", Rcode.NXDOMAIN, 0);
      secure(server, "25.2.0.192.in-addr.arpa", "PTR", Rcode.NOERROR, 1);
      secure(server, "26.2.0.192.in-addr.arpa", "PTR", Rcode.NXDOMAIN, 0);
    }
  }

  private static void secure(PracticeServer server, String name, String type, int code, int records)
      throws IOException {
    Message answer = ask(server, name, type);
    String told = name + " " + type + "\n" + answer;
    assertThat(Rcode.string(answer.getRcode())).as(told).isEqualTo(Rcode.string(code));
    assertThat(answer.getHeader().getFlag(Flags.AD)).as(told).isTrue();
    assertThat(
            answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() != Type.RRSIG)
                .count())
        .as(told)
        .isEqualTo(records);
  }

  @ParameterizedTest
  @EnumSource(
      value = Keys.class,
      names = {"ECDSA_COMBINED", "ECDSA_SPLIT", "ED25519"})
  void every_kind_of_answer_validates_with_nsec(Keys keys) throws IOException {
    everyAnswerIsSecure(rich(keys, new Denial.Nsec()));
  }

  @ParameterizedTest
  @CsvSource({"0,'',false", "5,AABB,false"})
  void every_kind_of_answer_validates_with_nsec3(int iterations, String salt, boolean optOut)
      throws IOException {
    everyAnswerIsSecure(rich(Keys.ECDSA_COMBINED, new Denial.Nsec3(iterations, salt, optOut)));
  }

  @Test
  void opt_out_leaves_what_does_not_exist_insecure_but_valid() throws IOException {
    try (PracticeServer server = start(rich(Keys.ECDSA_COMBINED, new Denial.Nsec3(0, "", true)))) {
      secure(server, ZONE, "MX", Rcode.NOERROR, 2);
      secure(server, "www." + ZONE, "MX", Rcode.NOERROR, 0);
      Message answer = ask(server, "finnes-ikke." + ZONE, "A");

      // RFC 5155 §9.2: AD must not be set where a proof has the opt-out flag.
      assertThat(answer.getRcode()).as(answer.toString()).isEqualTo(Rcode.NXDOMAIN);
      assertThat(answer.getHeader().getFlag(Flags.AD)).isFalse();
    }
  }

  @Test
  void an_unsigned_zone_below_a_signed_one_is_insecure_not_bogus() throws IOException {
    try (PracticeServer server = start(Fjellby.healthy())) {
      Message answer = ask(server, "_spf.postsky.no", "TXT");

      assertThat(answer.getRcode()).as(answer.toString()).isEqualTo(Rcode.NOERROR);
      assertThat(answer.getHeader().getFlag(Flags.AD)).isFalse();
      assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dns.dnssec.valid.signature-expired, fjellby.kommune.no, MX",
    "dns.dnssec.valid.ds-mismatch, fjellby.kommune.no, MX",
    "dns.dnssec.valid.signature-missing, fjellby.kommune.no, MX",
    "dns.dnssec.valid.signature-wrong, www.fjellby.kommune.no, A",
    "dns.dnssec.valid.key-missing, fjellby.kommune.no, MX",
    "dns.dnssec.valid.denial-missing, nei.fjellby.kommune.no, A",
    "dns.dnssec.valid.denial-wrong, nei.fjellby.kommune.no, A",
    "dns.dnssec.valid.denial-wrong/nsec3, nei.fjellby.kommune.no, A",
  })
  void a_broken_chain_is_bogus(String fault, String name, String type) throws IOException {
    try (PracticeServer server = start(planted(fault))) {
      Message answer = ask(server, name, type);

      assertThat(answer.getRcode()).as(answer.toString()).isEqualTo(Rcode.SERVFAIL);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dns.dnssec.signed.absent",
    "dns.dnssec.signed.absent/island",
    "dns.dnssec.algorithm.unsupported"
  })
  void a_zone_that_nobody_can_follow_is_insecure(String fault) throws IOException {
    try (PracticeServer server = start(planted(fault))) {
      Message answer = ask(server, ZONE, "MX");

      assertThat(answer.getRcode()).as(answer.toString()).isEqualTo(Rcode.NOERROR);
      assertThat(answer.getHeader().getFlag(Flags.AD)).isFalse();
    }
  }

  private static Municipality planted(String name) {
    return Faults.plant(Fjellby.healthy(), List.of(Faults.named(name).orElseThrow()));
  }

  @Test
  void every_address_of_a_name_server_answers_with_authority_over_udp_and_tcp() throws IOException {
    try (PracticeServer server = start(Fjellby.healthy())) {
      for (var nameServer : server.municipality().nameServers()) {
        String zone = nameServer.zones().getFirst();
        for (String address : nameServer.addresses()) {
          for (boolean tcp : new boolean[] {false, true}) {
            Message answer = new WiredResolver(server).ask(address, zone, Type.SOA, tcp);
            assertThat(answer.getHeader().getFlag(Flags.AA)).as(address + zone).isTrue();
            assertThat(answer.getSection(Section.ANSWER)).isNotEmpty();
          }
        }
      }
    }
  }

  @Test
  void what_does_not_fit_is_truncated_and_whole_over_tcp() throws IOException {
    Municipality town =
        Fjellby.healthy()
            .ownZone(zone -> {
              ZoneFile more = zone;
              for (int i = 0; i < 40; i++) {
                more =
                    more.with(
                        "mange." + ZONE,
                        "TXT",
                        ("\"" + i + "x".repeat(60) + "\"").toLowerCase(Locale.ROOT));
              }
              return more;
            });
    try (PracticeServer server = start(town)) {
      WiredResolver resolver = new WiredResolver(server);

      Message udp = resolver.ask("192.0.2.53", "mange." + ZONE + ".", Type.TXT, false);
      Message tcp = resolver.ask("192.0.2.53", "mange." + ZONE + ".", Type.TXT, true);

      assertThat(udp.getHeader().getFlag(Flags.TC)).isTrue();
      assertThat(udp.getSection(Section.ANSWER)).isEmpty();
      assertThat(tcp.getSection(Section.ANSWER)).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void every_fault_starts() throws IOException {
    for (Fault fault : Faults.all()) {
      Municipality town = Faults.plant(Fjellby.healthy(), List.of(fault));
      try (PracticeServer server = start(town)) {
        assertThat(server.wiring().wires()).as(fault.name()).isNotEmpty();
      }
    }
  }
}
