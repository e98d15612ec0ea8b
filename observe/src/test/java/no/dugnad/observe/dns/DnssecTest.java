package no.dugnad.observe.dns;

import static no.dugnad.observe.dns.testing.SignedZone.NOW;
import static no.dugnad.observe.dns.testing.World.fjellby;
import static no.dugnad.observe.dns.testing.World.no;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Security.State;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.dns.testing.SignedZone;
import no.dugnad.observe.dns.testing.SignedZone.Denial;
import no.dugnad.observe.dns.testing.World;
import no.dugnad.observe.dns.testing.ZoneKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Each way a chain can hold, end and break.
class DnssecTest {
  private static final Name FJELLBY = Name.fromConstantString("fjellby.no.");

  private static Security txt(World world) {
    return world.answer("fjellby.no", RecordType.TXT).security();
  }

  private static void is(Security security, State state, String reason) {
    assertThat(security.state()).as(security.toString()).isEqualTo(state);
    assertThat(security.reason()).as(security.toString()).isEqualTo(reason);
  }

  /// Takes records out of what the zone's own server says.
  private static UnaryOperator<Message> without(Predicate<Record> unwanted) {
    return message -> {
      for (int section : new int[] {Section.ANSWER, Section.AUTHORITY}) {
        for (Record record : java.util.List.copyOf(message.getSection(section))) {
          if (unwanted.test(record)) {
            message.removeRecord(record, section);
          }
        }
      }
      return message;
    };
  }

  private static boolean signs(Record record, int type) {
    return record instanceof RRSIGRecord signature && signature.getTypeCovered() == type;
  }

  @Test
  void ed25519_is_as_good_as_any() {
    is(
        txt(World.of(fjellby().key(ZoneKey.ed25519(FJELLBY)).build())),
        State.SECURE,
        SecurityReasons.SECURE);
  }

  @Test
  void an_expired_signature_is_bogus_and_says_so() {
    SignedZone zone = fjellby().valid(NOW.minus(Duration.ofDays(30)), NOW.minusSeconds(1)).build();

    is(txt(World.of(zone)), State.BOGUS, SecurityReasons.SIGNATURE_EXPIRED);
  }

  @Test
  void a_signature_holds_until_its_last_second() {
    SignedZone zone = fjellby().valid(NOW, NOW).build();

    is(txt(World.of(zone)), State.SECURE, SecurityReasons.SECURE);
  }

  @Test
  void a_signature_of_tomorrow_is_bogus_today() {
    SignedZone zone = fjellby().valid(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(30))).build();

    is(txt(World.of(zone)), State.BOGUS, SecurityReasons.SIGNATURE_NOT_YET_VALID);
  }

  @Test
  void signed_by_a_key_that_is_not_published_is_bogus() {
    SignedZone zone = fjellby().signedBy(ZoneKey.ecdsa(FJELLBY)).build();

    is(txt(World.of(zone)), State.BOGUS, SecurityReasons.KEY_MISSING);
  }

  @Test
  void a_ds_for_another_key_is_bogus() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.record(ZoneKey.ecdsa(FJELLBY).ds(2)));

    is(txt(World.of(zone, parent, message -> message)), State.BOGUS, SecurityReasons.DS_MISMATCH);
  }

  @Test
  void a_ds_and_no_signed_zone_is_bogus() {
    SignedZone zone = fjellby().unsigned().build();
    SignedZone parent = no(plan -> plan.record(ZoneKey.ecdsa(FJELLBY).ds(2)));

    Security security = txt(World.of(zone, parent, message -> message));

    is(security, State.BOGUS, SecurityReasons.DNSKEY_MISSING);
  }

  @Test
  void a_ds_that_fits_beside_one_that_does_not_is_enough() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.record(ZoneKey.ecdsa(FJELLBY).ds(2)).delegates(zone, 2));

    is(txt(World.of(zone, parent, message -> message)), State.SECURE, SecurityReasons.SECURE);
  }

  @Test
  void sha1_as_digest_alone_is_insecure() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.delegates(zone, 1));

    is(txt(World.of(zone, parent, message -> message)), State.INSECURE, SecurityReasons.SHA1);
  }

  @Test
  void sha1_as_digest_beside_sha256_does_no_harm() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.delegates(zone, 1).delegates(zone, 2));

    is(txt(World.of(zone, parent, message -> message)), State.SECURE, SecurityReasons.SECURE);
  }

  @Test
  void rsa_sha1_is_insecure() {
    SignedZone zone = fjellby().key(ZoneKey.rsaSha1(FJELLBY)).build();

    is(txt(World.of(zone)), State.INSECURE, SecurityReasons.SHA1);
  }

  @Test
  void an_algorithm_that_nobody_knows_is_insecure() {
    SignedZone zone = fjellby().build();
    SignedZone parent =
        no(plan -> plan.record(new DSRecord(FJELLBY, DClass.IN, 3600, 1, 200, 2, new byte[32])));

    is(
        txt(World.of(zone, parent, message -> message)),
        State.INSECURE,
        SecurityReasons.UNSUPPORTED_ALGORITHM);
  }

  @Test
  void a_signature_taken_away_is_bogus() {
    World world = World.of(fjellby().build(), without(record -> signs(record, Type.TXT)));

    is(txt(world), State.BOGUS, SecurityReasons.SIGNATURE_MISSING);
  }

  @Test
  void records_that_were_changed_are_bogus() {
    World world =
        World.of(
            fjellby().build(),
            message -> {
              for (Record record : java.util.List.copyOf(message.getSection(Section.ANSWER))) {
                if (record.getType() == Type.TXT) {
                  message.removeRecord(record, Section.ANSWER);
                  message.addRecord(
                      new org.xbill.DNS.TXTRecord(record.getName(), DClass.IN, 3600, "v=spf1 +all"),
                      Section.ANSWER);
                }
              }
              return message;
            });

    is(txt(world), State.BOGUS, SecurityReasons.SIGNATURE_WRONG);
  }

  @Test
  void an_unsigned_delegation_is_insecure_and_asks_nothing_more() {
    World world = World.of(fjellby().unsigned().build());

    is(txt(world), State.INSECURE, SecurityReasons.NO_DS);
    assertThat(world.net().sent())
        .extracting(sent -> sent.question())
        .doesNotContain("fjellby.no. DNSKEY");
  }

  @Test
  void an_island_of_security_is_insecure() {
    SignedZone zone = fjellby().build();

    is(
        txt(World.of(zone, no(plan -> plan), message -> message)),
        State.INSECURE,
        SecurityReasons.NO_DS);
  }

  @Test
  void under_an_unsigned_zone_all_is_insecure_whatever_is_signed() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.delegates(zone, 2).unsigned());

    is(txt(World.of(zone, parent, message -> message)), State.INSECURE, SecurityReasons.NO_DS);
  }

  @Test
  void a_delegation_in_an_opt_out_span_is_insecure() {
    SignedZone zone = fjellby().unsigned().build();
    SignedZone parent = no(plan -> plan.denial(Denial.NSEC3_OPT_OUT));

    is(txt(World.of(zone, parent, message -> message)), State.INSECURE, SecurityReasons.OPT_OUT);
  }

  @Test
  void a_referral_without_its_proof_of_no_ds_is_asked_after_and_then_bogus() {
    SignedZone zone = fjellby().unsigned().build();
    SignedZone parent = no(plan -> plan.denial(Denial.NSEC));
    World world = World.of(zone, parent, message -> message);
    world
        .net()
        .at(
            World.NO,
            new no.dugnad.observe.dns.testing.NameServer(parent),
            without(record -> record.getType() == Type.NSEC || signs(record, Type.NSEC)));

    is(txt(world), State.BOGUS, SecurityReasons.DENIAL_MISSING);
  }

  @ParameterizedTest
  @EnumSource(Denial.class)
  void what_does_not_exist_is_proven_not_to(Denial denial) {
    World world = World.of(fjellby().denial(denial).build());

    boolean optOut = denial == Denial.NSEC3_OPT_OUT;
    for (String name :
        new String[] {"nobody.fjellby.no", "a.b.c.nobody.fjellby.no", "zzz.fjellby.no"}) {
      Fact.DnsAnswer answer = world.answer(name, RecordType.A);
      assertThat(answer.noSuchName()).isTrue();
      assertThat(answer.security().state())
          .as(name + answer.security())
          .isEqualTo(optOut ? State.INSECURE : State.SECURE);
    }
    for (String name :
        new String[] {"fjellby.no", "mx1.fjellby.no", "down.fjellby.no", "deep.down.fjellby.no"}) {
      Fact.DnsAnswer answer = world.answer(name, RecordType.CAA);
      assertThat(answer.noData()).isTrue();
      assertThat(answer.security().state()).as(name + answer.security()).isEqualTo(State.SECURE);
    }
  }

  @ParameterizedTest
  @EnumSource(Denial.class)
  void a_denial_taken_away_is_bogus(Denial denial) {
    World world =
        World.of(
            fjellby().denial(denial).build(),
            without(record ->
                record.getType() == Type.NSEC
                    || record.getType() == Type.NSEC3
                    || signs(record, Type.NSEC)
                    || signs(record, Type.NSEC3)));

    is(
        world.answer("nobody.fjellby.no", RecordType.A).security(),
        State.BOGUS,
        SecurityReasons.DENIAL_MISSING);
    is(
        world.answer("fjellby.no", RecordType.CAA).security(),
        State.BOGUS,
        SecurityReasons.DENIAL_MISSING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Denial.class,
      names = {"NSEC", "NSEC3"})
  void a_name_that_exists_can_not_be_denied(Denial denial) {
    SignedZone zone = fjellby().denial(denial).build();
    var server = new no.dugnad.observe.dns.testing.NameServer(zone);
    World world = World.of(zone);
    world
        .net()
        .at(
            World.FJELLBY,
            server,
            message -> {
              if (message.getQuestion().getType() != Type.A) {
                return message;
              }
              Message lie = new Message(message.getHeader().getID());
              lie.addRecord(
                  org.xbill.DNS.Record.newRecord(
                      Name.fromConstantString("nobody.fjellby.no."), Type.A, DClass.IN),
                  Section.QUESTION);
              Message denied = server.answer(lie);
              denied.removeAllRecords(Section.QUESTION);
              denied.addRecord(message.getQuestion(), Section.QUESTION);
              return denied;
            });

    is(
        world.answer("mx1.fjellby.no", RecordType.A).security(),
        State.BOGUS,
        SecurityReasons.DENIAL_WRONG);
  }

  @Test
  void a_type_that_exists_can_not_be_denied() {
    SignedZone zone = fjellby().build();
    var server = new no.dugnad.observe.dns.testing.NameServer(zone);
    World world = World.of(zone);
    world
        .net()
        .at(
            World.FJELLBY,
            server,
            message -> {
              if (message.getQuestion().getType() == Type.TXT) {
                message.removeAllRecords(Section.ANSWER);
                zone.at(FJELLBY)
                    .orElseThrow()
                    .rrs(false)
                    .forEach(record -> message.addRecord(record, Section.AUTHORITY));
                zone.at(FJELLBY)
                    .orElseThrow()
                    .sigs()
                    .forEach(record -> message.addRecord(record, Section.AUTHORITY));
              }
              return message;
            });

    is(txt(world), State.BOGUS, SecurityReasons.DENIAL_WRONG);
  }

  @Test
  void many_nsec3_iterations_are_insecure() {
    World world = World.of(fjellby().denial(Denial.NSEC3).iterations(51).build());

    is(
        world.answer("nobody.fjellby.no", RecordType.A).security(),
        State.INSECURE,
        SecurityReasons.NSEC3_ITERATIONS);
    is(txt(world), State.SECURE, SecurityReasons.SECURE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Denial.class,
      names = {"NSEC", "NSEC3"})
  void a_wildcard_answer_is_secure_with_its_proof_and_bogus_without(Denial denial) {
    SignedZone zone = fjellby().denial(denial).build();

    is(
        World.of(zone).answer("some.thing.wild.fjellby.no", RecordType.TXT).security(),
        State.SECURE,
        SecurityReasons.SECURE);
    World stripped =
        World.of(
            zone,
            without(record ->
                record.getType() == Type.NSEC
                    || record.getType() == Type.NSEC3
                    || signs(record, Type.NSEC)
                    || signs(record, Type.NSEC3)));
    is(
        stripped.answer("some.thing.wild.fjellby.no", RecordType.TXT).security(),
        State.BOGUS,
        SecurityReasons.WILDCARD_UNPROVEN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Denial.class,
      names = {"NSEC", "NSEC3"})
  void an_absent_type_at_a_wildcard_is_secure(Denial denial) {
    World world = World.of(fjellby().denial(denial).build());

    Fact.DnsAnswer answer = world.answer("thing.wild.fjellby.no", RecordType.A);

    assertThat(answer.noData()).isTrue();
    is(answer.security(), State.SECURE, SecurityReasons.SECURE);
  }

  @Test
  void an_alias_into_an_unsigned_zone_is_insecure() {
    SignedZone zone = fjellby().records("out CNAME x.no.\nbad CNAME www.fjellby.no.").build();
    World world = World.of(zone);

    is(
        world.answer("out.fjellby.no", RecordType.TXT).security(),
        State.SECURE,
        SecurityReasons.SECURE);

    World island = World.of(zone, no(plan -> plan), message -> message);
    Fact.DnsAnswer answer = island.answer("out.fjellby.no", RecordType.TXT);
    assertThat(answer.aliases()).containsExactly(DomainName.of("x.no"));
    is(answer.security(), State.INSECURE, SecurityReasons.NO_DS);
  }

  @Test
  void an_alias_out_of_a_bogus_zone_is_bogus() {
    SignedZone zone =
        fjellby()
            .records("out CNAME x.no.")
            .valid(NOW.minusSeconds(9), NOW.minusSeconds(1))
            .build();

    is(
        World.of(zone).answer("out.fjellby.no", RecordType.TXT).security(),
        State.BOGUS,
        SecurityReasons.SIGNATURE_EXPIRED);
  }

  @Test
  void dname_leads_across_the_cut() {
    SignedZone zone = fjellby().build();
    SignedZone parent = no(plan -> plan.delegates(zone, 2).records("bygd DNAME fjellby.no."));
    World world = World.of(zone, parent, message -> message);

    Fact.DnsAnswer answer = world.answer("web.bygd.no", RecordType.A);

    assertThat(answer.aliases()).containsExactly(DomainName.of("web.fjellby.no"));
    assertThat(answer.records()).hasSize(1);
    is(answer.security(), State.SECURE, SecurityReasons.SECURE);
  }

  @Test
  void a_key_that_can_not_be_fetched_is_not_bogus() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    var server = new no.dugnad.observe.dns.testing.NameServer(zone);
    world
        .net()
        .listen(
            World.FJELLBY,
            (bytes, tcp) -> {
              Message query = no.dugnad.observe.dns.testing.MemoryNet.parse(bytes);
              return query.getQuestion().getType() == Type.DNSKEY
                  ? java.util.Optional.empty()
                  : java.util.Optional.of(server.answer(query).toWire(0xffff));
            });

    is(txt(world), State.INDETERMINATE, SecurityReasons.NOT_FETCHED);
  }

  @Test
  void one_server_with_old_signatures_beside_a_good_one_is_secure() {
    ZoneKey key = ZoneKey.ecdsa(FJELLBY);
    String two = "@ NS ns2\nns2 A 192.0.2.54";
    SignedZone old =
        fjellby().records(two).key(key).valid(NOW.minusSeconds(9), NOW.minusSeconds(1)).build();
    SignedZone good = fjellby().records(two).key(key).build();
    SignedZone parent =
        no(plan ->
            plan.delegates(good, 2).records("fjellby NS ns2.fjellby\nns2.fjellby A 192.0.2.54"));
    for (int i = 0; i < 4; i++) {
      World world = World.of(old, parent, message -> message);
      world.net().at("192.0.2.54", new no.dugnad.observe.dns.testing.NameServer(good));

      is(txt(world), State.SECURE, SecurityReasons.SECURE);
    }
  }

  @Test
  void the_ds_answer_of_a_delegation_is_validated() {
    World world = World.of(fjellby().build(), no(plan -> plan), message -> message);

    var look =
        world
            .dns()
            .delegations()
            .look(new Exchange.Delegation(DomainName.of("fjellby.no")), World.first());

    assertThat(look.outcome())
        .isInstanceOfSatisfying(
            Fact.DelegationSeen.class,
            seen -> {
              assertThat(seen.ds()).isEmpty();
              is(seen.dsSecurity(), State.SECURE, SecurityReasons.SECURE);
            });
  }
}
