package no.dugnad.judge.dns;

import static no.dugnad.judge.testing.DnsWorld.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.kin.UsualNames;
import no.dugnad.judge.kin.Wildcard;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameChecksTest {
  private final DnsWorld world = new DnsWorld();

  private List<String> said(Check check) {
    return world.judge(check).stream()
        .map(finding -> finding.verdict().text() + " " + finding.reason().key())
        .toList();
  }

  // --- dangling

  @Test
  void nothing_that_dangles_is_met_with_the_number_of_names() {
    Finding finding = world.judge(new Dangling()).getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.met());
    assertThat(Integer.parseInt(finding.reason().arguments().get("names"))).isGreaterThan(40);
  }

  @Test
  void an_alias_to_a_domain_that_nobody_has_can_be_taken_over() {
    world.raw().lines("kart.fjellby.kommune.no CNAME kart.utgatt-selskap.no.");
    world
        .raw()
        .answers("kart.utgatt-selskap.no", RecordType.A, ResponseCode.NXDOMAIN)
        .noSuchName("utgatt-selskap.no", RecordType.SOA)
        .whole("utgatt-selskap.no");
    Finding finding = world.judge(new Dangling()).getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.notMet());
    assertThat(finding.reason().key()).isEqualTo("dns.dangling.takeover");
    assertThat(finding.reason().arguments())
        .containsEntry("free", "utgatt-selskap.no")
        .containsEntry("record", "CNAME");
    assertThat(finding.asset()).isEqualTo(new Asset.Host(DomainName.of("kart.fjellby.kommune.no")));
    assertThat(finding.restsOn())
        .containsExactly(
            new Exchange.Lookup(DomainName.of("kart.fjellby.kommune.no"), RecordType.A),
            new Exchange.Lookup(DomainName.of("utgatt-selskap.no"), RecordType.SOA));
  }

  @Test
  void an_alias_to_a_name_that_a_customer_of_a_cloud_gave_up_can_be_taken_over() {
    world.raw().lines("skjema.fjellby.kommune.no CNAME fjellby-skjema.azurewebsites.net.");
    world.raw().whole("azurewebsites.net");
    assertThat(world.judge(new Dangling()).getFirst().reason().arguments())
        .containsEntry("free", "fjellby-skjema.azurewebsites.net");
  }

  @Test
  void a_dead_name_in_a_domain_that_exists_is_a_dead_reference() {
    world.raw().lines("kart.fjellby.kommune.no CNAME borte.leverandor.no.");
    world.raw().whole("leverandor.no");
    assertThat(said(new Dangling())).containsExactly("partly dns.dangling.cname");
  }

  @Test
  void whether_the_domain_above_exists_must_be_known_before_accusing() {
    world.raw().lines("kart.fjellby.kommune.no CNAME borte.leverandor.no.");
    world.raw().whole("leverandor.no");
    world.raw().fails("leverandor.no", RecordType.SOA, new Failure.TimedOut("answer"));
    assertThat(world.judge(new Dangling()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @ParameterizedTest
  @CsvSource({
    "fjellby.kommune.no, MX, 10 borte.leverandor.no., partly dns.dangling.mx",
    "_sip._tls.fjellby.kommune.no, SRV, 1 1 443 borte.leverandor.no., partly dns.dangling.srv",
    "fjellby.kommune.no, TXT, v=spf1 include:borte.leverandor.no -all, partly dns.dangling.spf",
    "fjellby.kommune.no, TXT, v=spf1 redirect=borte.leverandor.no, partly dns.dangling.spf"
  })
  void other_records_are_followed_too(String owner, String type, String data, String expected) {
    if (type.equals("TXT")) {
      world.raw().txt(owner, data);
    } else {
      world.raw().lines(owner + " " + type + " " + data);
    }
    world.raw().whole("leverandor.no");
    assertThat(said(new Dangling())).containsExactly(expected);
  }

  @Test
  void a_name_server_that_does_not_exist_dangles() {
    world.raw().whole("leverandor.no");
    world.parentNames(DnsWorld.NS1, "ns.leverandor.no");
    assertThat(said(new Dangling())).containsExactly("partly dns.dangling.ns");
  }

  @Test
  void a_name_server_that_only_the_zone_names_dangles_too() {
    world.raw().whole("leverandor.no");
    world.childNames(DnsWorld.NS1, "ns.leverandor.no");
    assertThat(said(new Dangling())).containsExactly("partly dns.dangling.ns");
    assertThat(world.judge(new Dangling()).getFirst().restsOn())
        .contains(
            new Exchange.Lookup(DnsWorld.DOMAIN, RecordType.NS),
            new Exchange.Lookup(DomainName.of("ns.leverandor.no"), RecordType.A));
  }

  @Test
  void an_include_with_macros_is_no_name() {
    world.raw().txt("fjellby.kommune.no", "v=spf1 include:%{d}.leverandor.no -all");
    assertThat(said(new Dangling())).containsExactly("met dns.dangling.none");
  }

  @Test
  void a_service_that_is_not_offered_does_not_dangle() {
    world.raw().lines("_sip._tls.fjellby.kommune.no SRV 0 0 0 .");
    assertThat(said(new Dangling())).containsExactly("met dns.dangling.none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d1234abcd.cloudfront.net", "fjellby-1234.eu-north-1.elb.amazonaws.com"})
  void a_name_that_nobody_can_choose_is_dead_and_no_more(String target) {
    DomainName name = DomainName.of(target);
    world
        .raw()
        .lines("kart.fjellby.kommune.no CNAME " + target + ".")
        .noSuchName(name.parent().orElseThrow().ascii(), RecordType.SOA)
        .noSuchName(target, RecordType.SOA)
        .whole(name.parent().orElseThrow().ascii());
    assertThat(said(new Dangling())).containsExactly("partly dns.dangling.cname");
  }

  @Test
  void what_can_be_taken_over_comes_before_what_is_dead() {
    world
        .raw()
        .lines(
            "fjellby.kommune.no MX 10 borte.leverandor.no.",
            "_sip._tls.fjellby.kommune.no SRV 1 1 443 sip.utgatt-selskap.no.")
        .whole("leverandor.no")
        .noSuchName("sip.utgatt-selskap.no", RecordType.A)
        .noSuchName("utgatt-selskap.no", RecordType.SOA);
    Finding finding = world.judge(new Dangling()).getFirst();
    assertThat(finding.reason().key()).isEqualTo("dns.dangling.takeover");
    assertThat(finding.reason().arguments()).containsEntry("count", "2");
  }

  @Test
  void a_wildcard_that_dangles_is_told_once_and_elsewhere() {
    world.raw().whole("leverandor.no");
    for (DomainName host : UsualNames.hosts(DOMAIN)) {
      if (!host.equals(DOMAIN)) {
        world.raw().lines(host + " CNAME borte.leverandor.no.");
      }
    }
    world.raw().lines(Wildcard.NOBODY + ".fjellby.kommune.no CNAME borte.leverandor.no.");
    assertThat(said(new Dangling())).containsExactly("met dns.dangling.none");
    assertThat(new WildcardRecords().judge(DnsWorld.subject(), world.raw()))
        .extracting(finding -> finding.verdict().text() + " " + finding.reason().key())
        .containsExactly("not_met dns.wildcard.dangling");
  }

  @Test
  void a_resolvers_word_that_a_name_is_dead_is_not_believed() {
    world.raw().lines("kart.fjellby.kommune.no CNAME borte.leverandor.no.");
    world
        .raw()
        .fails(
            "kart.fjellby.kommune.no", RecordType.A, new Failure.Unreachable("no answer at all"));
    assertThat(world.judge(new Dangling()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
  }

  // --- wildcard

  @Test
  void no_wildcard_is_met() {
    assertThat(said(new WildcardRecords())).containsExactly("met dns.wildcard.none");
  }

  @Test
  void a_wildcard_is_told_and_not_judged() {
    world.raw().lines(Wildcard.NOBODY + ".fjellby.kommune.no A 192.0.2.80");
    assertThat(said(new WildcardRecords())).containsExactly("met dns.wildcard.told");
  }

  // --- private

  @ParameterizedTest
  @CsvSource({
    "A, 10.1.2.3, RFC 1918",
    "A, 172.31.0.1, RFC 1918",
    "A, 192.168.0.1, RFC 1918",
    "A, 169.254.169.254, RFC 3927",
    "A, 127.0.0.1, RFC 1122 §3.2.1.3",
    "AAAA, fd00::1, RFC 4193",
    "AAAA, fe80::1, RFC 4291",
    "AAAA, ::1, RFC 4291",
    "AAAA, 2002:a01:203::1, RFC 1918",
    "AAAA, 64:ff9b::a01:203, RFC 1918"
  })
  void internal_addresses_do_not_belong_outside(String type, String address, String clause) {
    world.raw().lines("intranett.fjellby.kommune.no " + type + " " + address);
    Finding finding = world.judge(new PrivateAddresses()).getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.notMet());
    assertThat(finding.reason().key()).isEqualTo("dns.private.inside");
    assertThat(finding.clause()).isEqualTo(clause);
    assertThat(finding.asset())
        .isEqualTo(new Asset.Host(DomainName.of("intranett.fjellby.kommune.no")));
    assertThat(finding.restsOn()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "198.18.0.1", "100.64.0.1", "8.8.8.8", "0.0.0.0"})
  void other_ranges_are_not_its_business(String address) {
    world.raw().lines("intranett.fjellby.kommune.no A " + address);
    assertThat(said(new PrivateAddresses())).containsExactly("met dns.private.none");
  }

  @Test
  void an_address_in_somebody_elses_zone_is_theirs() {
    world
        .raw()
        .lines(
            "kart.fjellby.kommune.no CNAME kart.drift.example.", "kart.drift.example A 10.0.0.1");
    assertThat(said(new PrivateAddresses())).containsExactly("met dns.private.none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVFAIL", "REFUSED"})
  void a_server_that_fails_is_no_word_that_nothing_private_is_there(String code) {
    world
        .raw()
        .answers(
            "intranett.fjellby.kommune.no",
            RecordType.A,
            code.equals("SERVFAIL") ? ResponseCode.SERVFAIL : ResponseCode.REFUSED);
    assertThat(world.judge(new PrivateAddresses()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.REFUSED_US));
  }

  @Test
  void a_lost_answer_is_unknown_and_does_not_hide_what_was_seen() {
    world.raw().fails("vpn.fjellby.kommune.no", RecordType.A, new Failure.TimedOut("answer"));
    assertThat(world.judge(new PrivateAddresses()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
    world.raw().lines("intranett.fjellby.kommune.no A 10.0.0.1");
    assertThat(new PrivateAddresses().judge(DnsWorld.subject(), world.raw()))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.notMet());
  }

  @Test
  void names_are_few_and_each_once() {
    assertThat(UsualNames.hosts(DOMAIN))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(UsualNames.MOST)
        .contains(DOMAIN, DomainName.of("www.fjellby.kommune.no"));
    DomainName long_ = DomainName.of("a.".repeat(125) + "no");
    assertThat(UsualNames.hosts(long_)).contains(long_);
  }
}
