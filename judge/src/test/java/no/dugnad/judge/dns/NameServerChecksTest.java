package no.dugnad.judge.dns;

import static no.dugnad.judge.testing.DnsWorld.DOMAIN;
import static no.dugnad.judge.testing.DnsWorld.NS1;
import static no.dugnad.judge.testing.DnsWorld.NS1_V4;
import static no.dugnad.judge.testing.DnsWorld.NS1_V6;
import static no.dugnad.judge.testing.DnsWorld.NS2;
import static no.dugnad.judge.testing.DnsWorld.NS2_V4;
import static no.dugnad.judge.testing.DnsWorld.NS2_V6;
import static no.dugnad.judge.testing.DnsWorld.answer;
import static no.dugnad.judge.testing.DnsWorld.soa;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.ddos.DdosDnsChecks;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameServerChecksTest {
  private static final IpAddress AT1 = IpAddress.literal(NS1_V4);
  private static final IpAddress AT2 = IpAddress.literal(NS2_V4);

  private final DnsWorld world = new DnsWorld();

  private List<String> said(Check check) {
    return world.judge(check).stream()
        .map(finding -> finding.verdict().text() + " " + finding.reason().key())
        .toList();
  }

  private Finding at(Check check, String address) {
    return world.judge(check).stream()
        .filter(finding -> finding.asset().id().contains(address))
        .findFirst()
        .orElseThrow();
  }

  // --- reachable

  @Test
  void four_places_that_answer_are_four_findings() {
    assertThat(said(NsReachable.check())).hasSize(4).containsOnly("met dns.ns.reachable.answers");
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void silence_beside_a_sibling_that_answers_is_not_reachable(Transport transport) {
    world
        .silent(NS1, NS1_V4, transport)
        .trial(NS1, NS1_V4, transport, DnsWorld.proven(), soa(NS2, AT2, transport));
    Finding finding = at(NsReachable.check(), NS1_V4);
    assertThat(finding.reason().key())
        .isEqualTo(
            "dns.ns.reachable.silent-" + transport.name().toLowerCase(java.util.Locale.ROOT));
    assertThat(finding.verdict()).isEqualTo(Verdict.notMet());
    assertThat(finding.restsOn()).anyMatch(exchange -> exchange instanceof Exchange.SilenceTrial);
  }

  @Test
  void silence_that_is_not_proven_is_unknown() {
    world
        .silent(NS1, NS1_V4, Transport.UDP)
        .trial(NS1, NS1_V4, Transport.UDP, DnsWorld.notProven(), soa(NS2, AT2, Transport.UDP));
    assertThat(at(NsReachable.check(), NS1_V4).verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void a_late_answer_is_an_answer() {
    Fact.TrialResult late =
        new Fact.TrialResult(
            List.of(), List.of(), List.of(), 0.5, Optional.of(DnsWorld.soaAnswer(1)));
    world
        .silent(NS1, NS1_V4, Transport.TCP)
        .trial(NS1, NS1_V4, Transport.TCP, late, soa(NS2, AT2, Transport.TCP));
    assertThat(at(NsReachable.check(), NS1_V4).verdict()).isEqualTo(Verdict.met());
  }

  @Test
  void where_every_server_is_silent_nothing_is_known() {
    world.allSilent();
    assertThat(world.judge(NsReachable.check()))
        .extracting(Finding::verdict)
        .containsOnly(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void a_sibling_of_the_other_family_or_transport_is_no_control() {
    world.silent(NS1, NS1_V4, Transport.UDP).silent(NS2, NS2_V4, Transport.UDP);
    assertThat(at(NsReachable.check(), NS1_V4).verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void a_port_that_is_closed_while_a_sibling_answers_is_not_reachable() {
    world.raw().fails(soa(NS1, AT1, Transport.TCP), new Failure.Refused("connect", "reset"));
    assertThat(at(NsReachable.check(), NS1_V4).reason().key())
        .isEqualTo("dns.ns.reachable.closed-tcp");
  }

  @Test
  void where_every_tcp_port_is_closed_it_may_be_us() {
    for (String[] place : new String[][] {{NS1, NS1_V4}, {NS2, NS2_V4}}) {
      world
          .raw()
          .fails(
              soa(place[0], IpAddress.literal(place[1]), Transport.TCP),
              new Failure.Refused("connect", "reset"));
    }
    assertThat(at(NsReachable.check(), NS1_V4).verdict())
        .isEqualTo(Verdict.unknown(Cause.REFUSED_US));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 5, 9})
  void an_answer_without_authority_is_no_answer_of_a_name_server(int code) {
    world.raw().sees(soa(NS1, AT1, Transport.UDP), answer(new ResponseCode(code), false, false));
    assertThat(at(NsReachable.check(), NS1_V4).reason().key())
        .isEqualTo("dns.ns.reachable.no-authority");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16})
  void an_answer_that_is_about_our_question_says_nothing_of_the_server(int code) {
    world.raw().sees(soa(NS1, AT1, Transport.UDP), answer(new ResponseCode(code), false, false));
    assertThat(at(NsReachable.check(), NS1_V4).verdict())
        .isEqualTo(Verdict.unknown(Cause.UNSUPPORTED));
  }

  @Test
  void a_server_without_an_address_is_not_reachable() {
    world.childNames(NS1, NS2, "ns3.fjellby.kommune.no");
    Finding finding = at(NsReachable.check(), "host:ns3");
    assertThat(finding.reason().key()).isEqualTo("dns.ns.reachable.no-address");
    assertThat(finding.restsOn()).hasSize(2);
  }

  @Test
  void a_server_whose_addresses_did_not_come_is_unknown() {
    world.childNames(NS1, NS2, "ns3.fjellby.kommune.no");
    world.raw().fails("ns3.fjellby.kommune.no", RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(at(NsReachable.check(), "host:ns3").verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  // --- ipv6

  @Test
  void two_that_answer_over_ipv6_are_enough() {
    assertThat(said(NsIpv6.check())).containsExactly("met dns.ns.ipv6.reachable");
  }

  @Test
  void one_with_an_ipv6_address_is_partly_and_none_is_not_met() {
    world.server(NS2, NS2_V4);
    assertThat(said(NsIpv6.check())).containsExactly("partly dns.ns.ipv6.one");
    DnsWorld none = new DnsWorld().server(NS2, NS2_V4).server(NS1, NS1_V4);
    assertThat(none.judge(NsIpv6.check()).getFirst().reason().key()).isEqualTo("dns.ns.ipv6.none");
  }

  @Test
  void an_address_that_did_not_come_may_be_the_second() {
    world.server(NS2, NS2_V4);
    world.raw().fails(NS2, RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(world.judge(NsIpv6.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void without_ipv6_here_nothing_is_known() {
    for (String[] place : new String[][] {{NS1, NS1_V6}, {NS2, NS2_V6}}) {
      world
          .raw()
          .fails(
              soa(place[0], IpAddress.literal(place[1]), Transport.UDP),
              new Failure.Unreachable("no IPv6 here"));
    }
    assertThat(world.judge(NsIpv6.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
  }

  @Test
  void the_parents_server_over_ipv6_is_a_control() {
    Exchange.ServerQuery parent =
        new Exchange.ServerQuery(
            DomainName.of("ns9.drift.example"),
            DnsWorld.PARENT_SERVER_V6,
            Transport.UDP,
            DnsWorld.PARENT,
            RecordType.SOA);
    world
        .raw()
        .lines(
            DnsWorld.PARENT + " NS ns9.drift.example.",
            "ns9.drift.example AAAA " + DnsWorld.PARENT_SERVER_V6)
        .sees(parent, DnsWorld.soaAnswer(1));
    world
        .silent(NS1, NS1_V6, Transport.UDP)
        .silent(NS2, NS2_V6, Transport.UDP)
        .trial(NS1, NS1_V6, Transport.UDP, DnsWorld.proven(), parent)
        .trial(NS2, NS2_V6, Transport.UDP, DnsWorld.proven(), parent);
    assertThat(said(NsIpv6.check())).containsExactly("not_met dns.ns.ipv6.none-answers");
  }

  // --- redundant, ddos.dns

  @Test
  void two_networks_are_redundant() {
    assertThat(said(NsRedundant.check())).containsExactly("met dns.ns.redundant.spread");
    assertThat(new DnsWorld().judge(DdosDnsChecks.all().getFirst()).getFirst().reason().key())
        .isEqualTo("ddos.dns.operators");
  }

  @Test
  void two_servers_in_one_network_are_a_weakness() {
    world.server(NS2, "192.0.2.54");
    world.server(NS1, NS1_V4);
    assertThat(said(NsRedundant.check())).containsExactly("partly dns.ns.redundant.one-network");
  }

  @Test
  void an_ipv4_and_an_ipv6_address_may_be_one_machine() {
    world.without(NS2);
    assertThat(said(NsRedundant.check())).containsExactly("not_met dns.ns.redundant.one-server");
  }

  @Test
  void one_server_of_an_anycast_operator_is_a_weakness_only() {
    world.without(NS1).without(NS2).parentNames("ada.ns.cloudflare.com");
    world.childNames("ada.ns.cloudflare.com").server("ada.ns.cloudflare.com", "203.0.113.1");
    world.raw().noData("ada.ns.cloudflare.com", RecordType.AAAA);
    assertThat(said(NsRedundant.check())).containsExactly("partly dns.ns.redundant.anycast-pair");
  }

  @Test
  void an_address_that_did_not_come_may_be_in_another_network() {
    world.server(NS2, "192.0.2.54");
    world.server(NS1, NS1_V4);
    world.raw().fails(NS2, RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(world.judge(NsRedundant.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void one_network_is_partly_at_worst_for_denial_of_service() {
    world.without(NS2);
    assertThat(said(DdosDnsChecks.all().getFirst())).containsExactly("partly ddos.dns.one-network");
  }

  @Test
  void one_operator_in_two_networks_is_told() {
    world.without(NS2).server("ns2.fjellby.kommune.no", NS2_V4);
    world.parentNames(NS1, "ns2.fjellby.kommune.no").childNames(NS1, "ns2.fjellby.kommune.no");
    assertThat(said(DdosDnsChecks.all().getFirst())).containsExactly("met ddos.dns.networks");
  }

  // --- consistent

  @Test
  void the_same_names_everywhere_are_consistent() {
    assertThat(said(NsConsistent.check())).containsExactly("met dns.ns.consistent.consistent");
  }

  @Test
  void a_lame_server_is_told_with_what_it_said() {
    world.raw().sees(soa(NS1, AT1, Transport.UDP), answer(ResponseCode.REFUSED, false, false));
    Finding finding = world.judge(NsConsistent.check()).getFirst();
    assertThat(finding.reason().key()).isEqualTo("dns.ns.consistent.lame");
    assertThat(finding.reason().arguments()).containsEntry("said", "REFUSED");
    assertThat(finding.restsOn())
        .containsExactly(soa(NS1, AT1, Transport.UDP), new Exchange.Delegation(DOMAIN));
  }

  @Test
  void when_all_answer_like_one_resolver_somebody_sits_between() {
    for (String[] place :
        new String[][] {{NS1, NS1_V4}, {NS1, NS1_V6}, {NS2, NS2_V4}, {NS2, NS2_V6}}) {
      world
          .raw()
          .sees(
              soa(place[0], IpAddress.literal(place[1]), Transport.UDP),
              answer(ResponseCode.NOERROR, false, true));
    }
    assertThat(said(NsConsistent.check())).containsExactly("unknown dns.ns.consistent.intercepted");
  }

  @Test
  void servers_that_differ_and_a_parent_that_differs_are_told_apart() {
    world.raw().sees(DnsWorld.ns(NS2, AT2), DnsWorld.nsAnswer(NS1));
    assertThat(said(NsConsistent.check()))
        .containsExactly("partly dns.ns.consistent.servers-differ");
    DnsWorld other = new DnsWorld().parentNames(NS1);
    Finding finding = other.judge(NsConsistent.check()).getFirst();
    assertThat(finding.reason().key()).isEqualTo("dns.ns.consistent.parent-differs");
    assertThat(finding.reason().arguments())
        .containsEntry("parent", NS1)
        .containsEntry("child", NS1 + ", " + NS2);
  }

  @Test
  void glue_that_is_wrong_weighs_more_than_glue_that_is_stale() {
    world.glue(NS1, "192.0.2.99");
    assertThat(said(NsConsistent.check())).containsExactly("not_met dns.ns.consistent.glue-wrong");
    assertThat(new DnsWorld().glue(NS1, NS1_V4, "192.0.2.99").judge(NsConsistent.check()))
        .extracting(finding -> finding.reason().key())
        .containsExactly("dns.ns.consistent.glue-stale");
  }

  @Test
  void glue_is_not_judged_on_half_of_the_addresses() {
    world.glue(NS1, NS1_V4, NS1_V6);
    world.raw().fails(NS1, RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(world.judge(NsConsistent.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void serials_that_differ_are_not_confirmed_within_one_run() {
    world.raw().sees(soa(NS1, AT1, Transport.UDP), DnsWorld.soaAnswer(2));
    assertThat(world.judge(NsConsistent.check()).getFirst().verdict())
        .isEqualTo(Verdict.unknown(Cause.UNCONFIRMED));
  }

  @Test
  void a_server_whose_silence_is_proven_is_left_to_the_check_of_reachability() {
    world
        .silent(NS1, NS1_V4, Transport.UDP)
        .trial(NS1, NS1_V4, Transport.UDP, DnsWorld.proven(), soa(NS2, AT2, Transport.UDP));
    assertThat(said(NsConsistent.check())).containsExactly("met dns.ns.consistent.consistent");
  }

  @Test
  void a_zone_with_a_thousand_servers_costs_thirteen() {
    String[] names = new String[1000];
    for (int i = 0; i < names.length; i++) {
      names[i] = "ns" + i + ".fjellby.kommune.no";
    }
    world.parentNames(names).childNames(NS1);
    world.judge(NsReachable.check());
    assertThat(world.raw().asked())
        .filteredOn(exchange ->
            exchange instanceof Exchange.Lookup lookup
                && lookup.type().equals(RecordType.A)
                && lookup.name().isWithin(DomainName.of("fjellby.kommune.no")))
        .hasSize(13);
  }
}
