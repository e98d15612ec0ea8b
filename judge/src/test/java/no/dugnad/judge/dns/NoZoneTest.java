package no.dugnad.judge.dns;

import static no.dugnad.judge.testing.DnsWorld.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.ddos.DdosDnsChecks;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.judge.testing.Sayings;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the checks of a zone say where there is none, where it is not signed, and where it has no
/// servers.
class NoZoneTest {
  private final DnsWorld world = new DnsWorld();

  private String said(String key) {
    Check check =
        Stream.concat(DnsChecks.all().stream(), DdosDnsChecks.all().stream())
            .filter(one -> key.startsWith(one.id() + "."))
            .findFirst()
            .orElseThrow();
    List<Finding> findings = world.judge(check);
    assertThat(findings).hasSize(1);
    Sayings.sayable(findings.getFirst());
    return findings.getFirst().verdict().text() + " " + findings.getFirst().reason().key();
  }

  @ParameterizedTest
  @CsvSource({
    "dns.dnssec.signed.no-zone",
    "dns.dnssec.valid.no-zone",
    "dns.dnssec.algorithm.no-zone",
    "dns.dnssec.expiry.no-zone",
    "dns.dnssec.nsec3.no-zone",
    "dns.ns.redundant.no-zone",
    "dns.ns.reachable.no-zone",
    "dns.ns.consistent.no-zone",
    "dns.ns.ipv6.no-zone",
    "ddos.dns.no-zone"
  })
  void what_stands_in_a_registrys_zone_has_none_of_its_own(String key) {
    world
        .raw()
        .sees(
            new Exchange.Delegation(DOMAIN),
            new Fact.DelegationSeen(
                DomainName.of("kommune.no"),
                DomainName.of("no"),
                List.of(),
                List.of(),
                Security.of(Security.State.SECURE, "secure", ""),
                List.of(DnsWorld.PARENT_SERVER)));
    assertThat(said(key)).isEqualTo("not_applicable " + key);
  }

  @ParameterizedTest
  @CsvSource({
    "dns.dnssec.valid.unsigned",
    "dns.dnssec.algorithm.unsigned",
    "dns.dnssec.expiry.unsigned",
    "dns.dnssec.nsec3.unsigned"
  })
  void a_zone_without_ds_is_not_signed_and_not_invalid(String key) {
    assertThat(said(key)).isEqualTo("not_applicable " + key);
  }

  @ParameterizedTest
  @CsvSource({
    "dns.ns.redundant.none, not_met",
    "dns.ns.reachable.no-servers, not_applicable",
    "ddos.dns.no-servers, not_applicable"
  })
  void a_resolver_may_tell_of_a_zone_and_of_none_of_its_servers(String key, String verdict) {
    world.without(DnsWorld.NS1).without(DnsWorld.NS2);
    assertThat(said(key)).isEqualTo(verdict + " " + key);
  }
}
