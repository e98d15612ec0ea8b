package no.dugnad.observe.dns;

import static no.dugnad.observe.dns.testing.World.fjellby;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security.State;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.dns.testing.World;
import no.dugnad.wire.dns.RecordData;
import org.junit.jupiter.api.Test;

class LookupProbeTest {
  @Test
  void a_signed_answer_is_found_from_the_root_and_is_secure() {
    World world = World.of(fjellby().build());

    Fact.DnsAnswer answer = world.answer("fjellby.no", RecordType.TXT);

    assertThat(answer.code()).isEqualTo(ResponseCode.NOERROR);
    assertThat(answer.records().stream().flatMap(record -> RecordData.text(record).stream()))
        .containsExactly("v=spf1 mx -all");
    assertThat(answer.security().state()).as(answer.security().toString()).isEqualTo(State.SECURE);
    assertThat(answer.security().signatures())
        .singleElement()
        .satisfies(
            signature -> assertThat(signature.signer()).isEqualTo(DomainName.of("fjellby.no")));
    assertThat(answer.zone()).contains(DomainName.of("fjellby.no"));
    assertThat(answer.authoritative()).isTrue();
    assertThat(answer.servers()).containsExactly(IpAddress.literal(World.FJELLBY));
  }

  @Test
  void one_round_trip_a_zone_and_one_key_a_zone_and_nothing_else() {
    World world = World.of(fjellby().build());

    Fact.DnsAnswer answer = world.answer("fjellby.no", RecordType.MX);

    assertThat(answer.security().state()).isEqualTo(State.SECURE);
    assertThat(world.net().sent())
        .extracting(sent -> sent.question())
        .containsExactlyInAnyOrder(
            ". DNSKEY",
            "fjellby.no. MX",
            "no. DNSKEY",
            "fjellby.no. MX",
            "fjellby.no. DNSKEY",
            "fjellby.no. MX");
  }

  @Test
  void an_alias_is_followed_and_told() {
    Fact.DnsAnswer answer = World.of(fjellby().build()).answer("www.fjellby.no", RecordType.A);

    assertThat(answer.aliases()).containsExactly(DomainName.of("web.fjellby.no"));
    assertThat(answer.records().stream().flatMap(record -> RecordData.address(record).stream()))
        .containsExactly(IpAddress.literal("192.0.2.80"));
    assertThat(answer.security().state()).isEqualTo(State.SECURE);
  }

  @Test
  void an_absent_type_and_an_absent_name_are_told_apart() {
    World world = World.of(fjellby().build());

    Fact.DnsAnswer noData = world.answer("fjellby.no", RecordType.CAA);
    Fact.DnsAnswer noName = world.answer("nobody.fjellby.no", RecordType.A);

    assertThat(noData.noData()).isTrue();
    assertThat(noData.security().state()).as(noData.security().toString()).isEqualTo(State.SECURE);
    assertThat(noName.noSuchName()).isTrue();
    assertThat(noName.security().state()).as(noName.security().toString()).isEqualTo(State.SECURE);
  }

  @Test
  void what_was_said_is_kept_with_its_length_before_it() {
    var look = World.of(fjellby().build()).look("fjellby.no", RecordType.TXT);

    int query = look.raw().at(0) << 8 | look.raw().at(1);
    int answer = look.raw().at(2 + query) << 8 | look.raw().at(3 + query);
    assertThat(look.raw().length()).isEqualTo(4 + query + answer);
    assertThat(look.via()).isEqualTo(World.FJELLBY);
  }

  @Test
  void parents_say_who_serves_a_zone_and_who_vouches_for_it() {
    World world = World.of(fjellby().build());

    var look =
        world
            .dns()
            .delegations()
            .look(
                new no.dugnad.model.observation.Exchange.Delegation(
                    DomainName.of("www.fjellby.no")),
                World.first());

    assertThat(look.outcome())
        .isInstanceOfSatisfying(
            Fact.DelegationSeen.class,
            seen -> {
              assertThat(seen.apex()).isEqualTo(DomainName.of("fjellby.no"));
              assertThat(seen.parent()).isEqualTo(DomainName.of("no"));
              assertThat(seen.servers())
                  .containsExactly(
                      new Fact.NameServer(
                          DomainName.of("ns1.fjellby.no"),
                          List.of(IpAddress.literal(World.FJELLBY))));
              assertThat(seen.ds()).hasSize(1);
              assertThat(seen.dsSecurity().state()).isEqualTo(State.SECURE);
              assertThat(seen.parentServers()).containsExactly(IpAddress.literal(World.NO));
            });
  }
}
