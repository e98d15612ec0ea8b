package no.dugnad.observe.dns;

import static no.dugnad.observe.dns.testing.World.fjellby;
import static no.dugnad.observe.dns.testing.World.no;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security.State;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.testing.MemoryNet;
import no.dugnad.observe.dns.testing.NameServer;
import no.dugnad.observe.dns.testing.SignedZone;
import no.dugnad.observe.dns.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What servers do wrong or on purpose. Each ends in its own time, in a value.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {
  private static SignedZone parent(SignedZone zone) {
    return no(plan -> plan.delegates(zone, 2));
  }

  @Test
  void a_silent_zone_is_a_time_out() {
    World world = World.of(fjellby().build());
    world.net().listen(World.FJELLBY, (bytes, tcp) -> Optional.empty());

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isEqualTo(new Failure.TimedOut("answer"));
    assertThat(
            world.net().sent().stream().filter(sent -> sent.server().text().equals(World.FJELLBY)))
        .hasSizeBetween(3, 40);
  }

  @Test
  void datagrams_that_are_lost_are_sent_again() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    NameServer server = new NameServer(zone);
    var tries = new java.util.concurrent.ConcurrentHashMap<String, Integer>();
    world
        .net()
        .listen(
            World.FJELLBY,
            (bytes, tcp) -> {
              Message query = MemoryNet.parse(bytes);
              return tries.merge(query.getQuestion().toString(), 1, Integer::sum) == 3
                  ? Optional.of(server.answer(query).toWire(0xffff))
                  : Optional.empty();
            });

    assertThat(world.answer("fjellby.no", RecordType.TXT).security().state())
        .isEqualTo(State.SECURE);
  }

  @Test
  void an_answer_with_another_id_or_question_is_no_answer() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    NameServer server = new NameServer(zone);
    world
        .net()
        .listen(
            World.FJELLBY,
            (bytes, tcp) -> {
              byte[] answer = server.answer(MemoryNet.parse(bytes)).toWire(0xffff);
              answer[0] ^= 1;
              return Optional.of(answer);
            });

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isInstanceOf(Failure.TimedOut.class);
  }

  @Test
  void aliases_in_a_circle_end() {
    World world = World.of(fjellby().records("a CNAME b\nb CNAME c\nc CNAME a").build());

    assertThat(world.look("a.fjellby.no", RecordType.A).outcome())
        .isEqualTo(new Failure.Garbled("alias", "the aliases lead in a circle"));
  }

  @Test
  void aliases_without_end_are_our_limit() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("n").append(i).append(" CNAME n").append(i + 1).append('\n');
    }
    World world = World.of(fjellby().records(lines.toString()).build());

    assertThat(world.look("n0.fjellby.no", RecordType.A).outcome())
        .isEqualTo(new Failure.BudgetSpent("aliases"));
  }

  @Test
  void name_servers_that_name_each_other_end() {
    SignedZone parent =
        no(plan -> plan.records("one NS ns.two.no.\ntwo NS ns.one.no.\nthree NS ns.three"));
    World world = World.of(fjellby().build(), parent, message -> message);

    assertThat(world.look("www.one.no", RecordType.A).outcome())
        .isInstanceOf(Failure.Garbled.class);
    assertThat(world.look("www.three.no", RecordType.A).outcome())
        .isInstanceOf(Failure.Garbled.class);
    assertThat(world.net().sent()).hasSizeLessThan(100);
  }

  @Test
  void a_name_server_elsewhere_is_looked_up() {
    SignedZone bygd =
        SignedZone.of("bygd.no.").records("@ NS ns9.fjellby.no.\n@ TXT \"bygd\"").build();
    SignedZone zone = fjellby().records("ns9 A 192.0.2.99").build();
    SignedZone parent =
        no(plan -> plan.delegates(zone, 2).delegates(bygd, 2).records("bygd NS ns9.fjellby.no."));
    World world = World.of(zone, parent, message -> message);
    world.net().at("192.0.2.99", new NameServer(bygd));

    Fact.DnsAnswer answer = world.answer("bygd.no", RecordType.TXT);

    assertThat(answer.servers()).containsExactly(IpAddress.literal("192.0.2.99"));
    assertThat(answer.security().state()).isEqualTo(State.SECURE);
  }

  @Test
  void glue_for_a_name_of_somebody_else_is_not_believed() {
    SignedZone zone = fjellby().unsigned().build();
    SignedZone parent = no(plan -> plan.records("bygd NS ns.bank.example."));
    World world = World.of(zone, parent, message -> message);
    world
        .net()
        .at(
            World.NO,
            new NameServer(parent),
            message -> {
              message.addRecord(
                  new ARecord(
                      Name.fromConstantString("ns.bank.example."),
                      DClass.IN,
                      60,
                      new byte[] {(byte) 203, 0, 113, 66}),
                  Section.ADDITIONAL);
              return message;
            });

    assertThat(world.look("bygd.no", RecordType.A).outcome()).isInstanceOf(Failure.class);
    assertThat(world.net().sent()).noneMatch(sent -> sent.server().text().equals("203.0.113.66"));
  }

  @Test
  void a_lame_server_is_passed_by_for_one_that_knows() {
    String two = "@ NS ns2\nns2 A 192.0.2.54";
    SignedZone zone = fjellby().records(two).build();
    SignedZone parent =
        no(plan ->
            plan.delegates(zone, 2).records("fjellby NS ns2.fjellby\nns2.fjellby A 192.0.2.54"));
    for (int i = 0; i < 2; i++) {
      World world = World.of(zone, parent, message -> message);
      world.net().at("192.0.2.54", new NameServer());

      assertThat(world.answer("fjellby.no", RecordType.TXT).servers())
          .containsExactly(IpAddress.literal(World.FJELLBY));
    }
  }

  @Test
  void a_zone_whose_servers_all_refuse_is_refused_and_no_absence() {
    World world = World.of(fjellby().build());
    world.net().at(World.FJELLBY, new NameServer());

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isEqualTo(new Failure.Refused("answer", "REFUSED"));
  }

  @Test
  void a_root_that_offers_recursion_is_somebody_in_between() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    world
        .net()
        .listen(
            World.ROOT,
            (bytes, tcp) -> {
              Message answer = new NameServer(zone).answer(MemoryNet.parse(bytes));
              answer.getHeader().setFlag(Flags.RA);
              return Optional.of(answer.toWire(0xffff));
            });

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isInstanceOf(Failure.Intercepted.class);
  }

  @Test
  void thousands_of_records_come_over_tcp_and_all_arrive() {
    SignedZone zone = fjellby().unsigned().build();
    World world = World.of(zone);
    world
        .net()
        .at(
            World.FJELLBY,
            new NameServer(zone),
            message -> {
              for (int i = 0; i < 3900; i++) {
                message.addRecord(
                    new ARecord(
                        Name.fromConstantString("many.fjellby.no."),
                        DClass.IN,
                        60,
                        new byte[] {(byte) 198, 18, (byte) (i >> 8), (byte) i}),
                    Section.ANSWER);
              }
              message.getHeader().setRcode(Rcode.NOERROR);
              return message;
            });

    assertThat(world.answer("many.fjellby.no", RecordType.A).records()).hasSize(3900);
    assertThat(world.net().sent()).anyMatch(sent -> sent.tcp());
  }

  @Test
  void tcp_that_ends_in_the_middle_is_garbled() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    world
        .net()
        .listen(
            World.FJELLBY,
            (bytes, tcp) -> {
              Message answer = new NameServer(zone).answer(MemoryNet.parse(bytes));
              answer.getHeader().setFlag(Flags.TC);
              return tcp ? Optional.empty() : Optional.of(answer.toWire(0xffff));
            });

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void noise_instead_of_a_message_ends() {
    World world = World.of(fjellby().build());
    world
        .net()
        .listen(
            World.FJELLBY,
            (bytes, tcp) -> {
              byte[] noise = Arrays.copyOf(bytes, 512);
              noise[2] |= (byte) 0x80;
              noise[7] = 9;
              Arrays.fill(noise, bytes.length, 512, (byte) 0xc0);
              return Optional.of(noise);
            });

    assertThat(world.look("fjellby.no", RecordType.TXT).outcome())
        .isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void what_was_given_and_is_now_refused_is_a_rate_limit_and_we_slow_down() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    var query =
        new Exchange.ServerQuery(
            DomainName.of("ns1.fjellby.no"),
            IpAddress.literal(World.FJELLBY),
            Transport.UDP,
            DomainName.of("fjellby.no"),
            RecordType.SOA);

    var before = world.dns().serverQueries().look(query, World.first());
    world.net().at(World.FJELLBY, new NameServer());
    var after = world.dns().serverQueries().look(query, World.first());

    assertThat(before.outcome())
        .isInstanceOfSatisfying(
            Fact.ServerAnswer.class,
            answer -> {
              assertThat(answer.authoritative()).isTrue();
              assertThat(answer.edns()).isTrue();
            });
    assertThat(after.outcome()).isEqualTo(new Failure.RateLimited("answer", "REFUSED"));
    assertThat(world.net().slowed()).containsExactly(IpAddress.literal(World.FJELLBY));
  }

  @Test
  void a_second_look_asks_again_and_elsewhere() {
    String two = "@ NS ns2\nns2 A 192.0.2.54";
    SignedZone zone = fjellby().records(two).build();
    SignedZone parent =
        no(plan ->
            plan.delegates(zone, 2).records("fjellby NS ns2.fjellby\nns2.fjellby A 192.0.2.54"));
    World world = World.of(zone, parent, message -> message);
    world.net().at("192.0.2.54", new NameServer(zone));
    var exchange = new Exchange.Lookup(DomainName.of("fjellby.no"), RecordType.TXT);

    var first = world.dns().lookups().look(exchange, World.first());
    var seen =
        new no.dugnad.model.observation.Observation(
            exchange,
            1,
            SignedZone.NOW,
            java.time.Duration.ZERO,
            first.via(),
            false,
            first.outcome(),
            first.raw());
    var second =
        world
            .dns()
            .lookups()
            .look(
                exchange,
                new no.dugnad.observe.probe.Attempt(
                    2,
                    List.of(seen),
                    no.dugnad.observe.socket.Deadline.in(java.time.Duration.ofSeconds(20))));

    assertThat(second.via()).isNotEqualTo(first.via());
    assertThat(World.answer(second).records()).isEqualTo(World.answer(first).records());
  }

  @Test
  void through_a_resolver_answers_are_validated_and_never_authoritative() {
    SignedZone zone = fjellby().build();
    World world = World.of(zone);
    SignedZone parent = parent(zone);
    SignedZone root =
        SignedZone.of(".").delegates(parent, 2).records("no. NS ns.nic.no.\n@ NS a.root.").build();
    NameServer all = new NameServer(root, parent, zone);
    world
        .net()
        .at(
            "203.0.113.53",
            all,
            message -> {
              message.getHeader().setFlag(Flags.RA);
              message.getHeader().unsetFlag(Flags.AA);
              return message;
            });
    DnsSettings settings =
        world
            .settings()
            .withAnchors(no.dugnad.observe.dns.message.Records.ours(List.of(root.anchor())))
            .withMode(
                new DnsSettings.Mode.Forwarding(List.of(IpAddress.literal("203.0.113.53")), 53));

    Fact.DnsAnswer answer =
        World.answer(World.look(world.dns(settings), "fjellby.no", RecordType.TXT));

    assertThat(answer.authoritative()).isFalse();
    assertThat(answer.security().state()).as(answer.security().toString()).isEqualTo(State.SECURE);
    assertThat(answer.zone()).contains(DomainName.of("fjellby.no"));
  }

  @Test
  void a_resolver_that_strips_signatures_makes_nothing_bogus() {
    SignedZone zone = fjellby().unsigned().build();
    SignedZone parent = no(plan -> plan.unsigned());
    SignedZone root =
        SignedZone.of(".").unsigned().records("no. NS ns.nic.no.\n@ NS a.root.").build();
    World world = World.of(fjellby().build());
    world.net().at("203.0.113.53", new NameServer(root, parent, zone));
    DnsSettings settings =
        world
            .settings()
            .withMode(
                new DnsSettings.Mode.Forwarding(List.of(IpAddress.literal("203.0.113.53")), 53));

    Fact.DnsAnswer answer =
        World.answer(World.look(world.dns(settings), "fjellby.no", RecordType.TXT));

    assertThat(answer.security().state())
        .as(answer.security().toString())
        .isEqualTo(State.INDETERMINATE);
  }

  /// A root, `no.` and `fjellby.no.` on one server: no referral is ever seen.
  private static World together(SignedZone zone, SignedZone parent) {
    SignedZone.Plan plan =
        SignedZone.of(".").records("no. NS ns.nic.no.\n@ NS a.root.\na.root. A " + World.ROOT);
    SignedZone root = plan.delegates(parent, 2).build();
    return World.of(root, new NameServer(root, parent, zone));
  }

  @Test
  void one_server_for_all_zones_hides_no_cut() {
    SignedZone zone = fjellby().build();
    World world = together(zone, parent(zone));

    Fact.DnsAnswer found = world.answer("fjellby.no", RecordType.TXT);
    Fact.DnsAnswer absent = world.answer("nobody.fjellby.no", RecordType.A);
    var delegation =
        world
            .dns()
            .delegations()
            .look(new Exchange.Delegation(DomainName.of("www.fjellby.no")), World.first());

    assertThat(found.security().state()).as(found.security().toString()).isEqualTo(State.SECURE);
    assertThat(found.zone()).contains(DomainName.of("fjellby.no"));
    assertThat(absent.security().state()).as(absent.security().toString()).isEqualTo(State.SECURE);
    assertThat(absent.zone()).contains(DomainName.of("fjellby.no"));
    assertThat(delegation.outcome())
        .isInstanceOfSatisfying(
            Fact.DelegationSeen.class,
            seen -> {
              assertThat(seen.apex()).isEqualTo(DomainName.of("fjellby.no"));
              assertThat(seen.parent()).isEqualTo(DomainName.of("no"));
              assertThat(seen.ds()).hasSize(1);
              assertThat(seen.dsSecurity().state()).isEqualTo(State.SECURE);
            });
  }

  @Test
  void one_server_for_a_signed_zone_and_its_unsigned_child_makes_the_child_insecure() {
    SignedZone zone = fjellby().unsigned().build();
    World world = together(zone, no(plan -> plan));

    for (String name : List.of("fjellby.no", "nobody.fjellby.no")) {
      Fact.DnsAnswer answer = world.answer(name, RecordType.TXT);
      assertThat(answer.security().state())
          .as(answer.security().toString())
          .isEqualTo(State.INSECURE);
    }
  }

  @Test
  void parallel_look_ups_share_the_way() throws Exception {
    World world = World.of(fjellby().build());
    List<Thread> threads = new java.util.ArrayList<>();
    var states = new java.util.concurrent.ConcurrentLinkedQueue<State>();
    for (String name :
        List.of(
            "fjellby.no",
            "www.fjellby.no",
            "mx1.fjellby.no",
            "nobody.fjellby.no",
            "web.fjellby.no",
            "ns1.fjellby.no")) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> states.add(world.answer(name, RecordType.A).security().state())));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(states).hasSize(6).containsOnly(State.SECURE);
    assertThat(
            world.net().sent().stream()
                .filter(sent ->
                    sent.server().text().equals(World.ROOT)
                        && !sent.question().equals(". " + Type.string(Type.DNSKEY))))
        .hasSize(1);
    assertThat(
            world.net().sent().stream()
                .filter(sent -> sent.question().equals("fjellby.no. DNSKEY")))
        .hasSize(1);
  }
}
