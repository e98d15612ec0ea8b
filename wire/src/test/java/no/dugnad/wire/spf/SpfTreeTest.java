package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpfTreeTest {
  private static final DomainName TOP = DomainName.of("top.example");

  private final Zones zones = new Zones();

  @Test
  void every_include_and_the_redirect_is_followed_as_if_nothing_matched() {
    zones
        .txt("top.example", "v=spf1 a ip4:0.0.0.0/0 include:one.example redirect=_x.%{d}")
        .txt("one.example", "v=spf1 mx exists:%{i}.one.example -all include:never.example")
        .txt("_x.top.example", "v=spf1 ptr include:%{l}.two.example ~all");
    SpfTree tree = SpfTree.of(TOP, zones);
    assertThat(tree.all())
        .extracting(each -> each.domain().ascii())
        .containsExactly("top.example", "one.example", "_x.top.example");
    assertThat(tree.lookups()).isEqualTo(7);
    assertThat(zones.asked()).hasSize(3);
  }

  @Test
  void a_look_up_without_answer_ends_its_own_branch_only() {
    zones
        .txt("top.example", "v=spf1 include:one.example include:two.example -all")
        .txt("two.example", "v=spf1 include:three.example -all")
        .fails("one.example", RecordType.TXT);
    SpfTree tree = SpfTree.of(TOP, zones);
    assertThat(tree.hasGaps()).isTrue();
    assertThat(zones.asked()).contains("two.example TXT", "three.example TXT");
  }

  @Test
  void a_circle_is_seen_and_not_walked() {
    zones
        .txt("top.example", "v=spf1 include:one.example -all")
        .txt("one.example", "v=spf1 include:top.example -all");
    assertThat(SpfTree.of(TOP, zones).all().getLast().branches().getFirst().reached())
        .isEqualTo(new SpfTree.Reached.Circle(TOP));
  }

  @Test
  @Timeout(20)
  void hostile_trees_end() {
    for (int i = 0; i < 60; i++) {
      StringBuilder record = new StringBuilder("v=spf1");
      for (int j = 0; j < 60; j++) {
        record.append(" include:n").append(j).append(".example");
      }
      zones.txt("n" + i + ".example", record.toString());
    }
    zones.txt("top.example", "v=spf1" + " include:n1.example".repeat(3_000));
    SpfTree tree = SpfTree.of(TOP, zones);
    assertThat(tree.all()).hasSizeLessThanOrEqualTo(SpfTree.MOST_RECORDS);
    assertThat(tree.lookups()).isGreaterThan(10);
    assertThat(zones.asked()).hasSizeLessThanOrEqualTo(SpfTree.MOST_RECORDS);
  }

  @Test
  @Timeout(20)
  void a_record_of_thousands_of_networks_is_measured_in_good_time() {
    StringBuilder record = new StringBuilder("v=spf1");
    for (int i = 0; record.length() < 65_000; i++) {
      record.append(" ip4:").append(i % 200).append('.').append(i / 200).append(".7.0/25");
    }
    zones.txt("top.example", record + " -all");
    SpfTree tree = SpfTree.of(TOP, zones);
    SpfReach reach = SpfReach.of(tree, SpfHosts.of(tree, zones, _ -> false));
    assertThat(reach.widths()).hasSizeGreaterThan(3_000);
    assertThat(reach.passesEveryone()).isFalse();
  }

  @Test
  void voids_are_counted_by_term_and_family() {
    zones
        .txt("top.example", "v=spf1 a mx a:gone.example exists:gone.example -all")
        .lines(
            "top.example A 192.0.2.1",
            "top.example MX 1 m1.example",
            "top.example MX 2 m2.example",
            "m1.example A 192.0.2.2",
            "m2.example A 192.0.2.3");
    SpfTree tree = SpfTree.of(TOP, zones);
    SpfHosts hosts = SpfHosts.of(tree, zones, Mechanism::looksUp);
    assertThat(hosts.named(tree)).containsExactly(Family.IPV4);
    assertThat(hosts.voids(Family.IPV4)).hasSize(2);
    assertThat(hosts.voids(Family.IPV6)).hasSize(4);
  }

  /// The bounds against what `check_host()` says of addresses drawn at random.
  @Test
  void whoever_surely_passes_passes_and_nobody_else_than_may() {
    Random random = new Random(4711);
    List<String> terms =
        List.of(
            "ip4:0.0.0.0/1",
            "-ip4:64.0.0.0/2",
            "ip4:192.0.0.0/3",
            "?ip4:128.0.0.0/4",
            "include:one.example",
            "-include:two.example",
            "include:gone.example",
            "a:h.example/1",
            "exists:h.example",
            "~exists:gone.example",
            "-all",
            "all",
            "redirect=one.example");
    for (int world = 0; world < 2_000; world++) {
      Zones here = new Zones().lines("h.example A 200.1.1.1");
      for (String name : List.of("top.example", "one.example", "two.example")) {
        StringBuilder record = new StringBuilder("v=spf1");
        for (int i = random.nextInt(5); i > 0; i--) {
          String term = terms.get(random.nextInt(terms.size()));
          boolean again = term.startsWith("redirect") && record.indexOf("redirect") >= 0;
          record.append(
              again || name.equals("one.example") && term.contains("one") ? "" : " " + term);
        }
        here.txt(
            name,
            record
                .toString()
                .replace("two.example", name.equals("two.example") ? "h.example" : "two.example"));
      }
      SpfTree tree = SpfTree.of(TOP, here);
      SpfReach reach = SpfReach.of(tree, SpfHosts.of(tree, here, Mechanism::looksUp));
      int passed = 0;
      for (int i = 0; i < 64; i++) {
        SpfResult result = CheckHost.check(question(i << 2), here).result();
        passed += result == SpfResult.PASS ? 1 : 0;
      }
      BigInteger all = BigInteger.valueOf(passed).shiftLeft(26);
      boolean circle =
          tree.all().stream()
              .flatMap(each -> each.branches().stream())
              .anyMatch(branch -> branch.reached() instanceof SpfTree.Reached.Circle);
      if (!circle) {
        assertThat(reach.least().get(Family.IPV4)).as(tree.toString()).isLessThanOrEqualTo(all);
        assertThat(reach.most().get(Family.IPV4)).as(tree.toString()).isGreaterThanOrEqualTo(all);
      }
    }
  }

  @Test
  void sets_of_addresses_behave_as_sets() {
    Random random = new Random(99);
    for (int round = 0; round < 500; round++) {
      AddressSet one = new AddressSet(Family.IPV4);
      AddressSet two = new AddressSet(Family.IPV4);
      boolean[] inOne = new boolean[256];
      boolean[] inTwo = new boolean[256];
      for (int i = 0; i < 12; i++) {
        int bits = 24 + random.nextInt(9);
        int last = random.nextInt(256);
        boolean first = random.nextBoolean();
        (first ? one : two).add(IpAddress.literal("10.0.0." + last), bits);
        int from = last & -(1 << (32 - bits));
        for (int j = from; j < from + (1 << (32 - bits)); j++) {
          (first ? inOne : inTwo)[j] = true;
        }
      }
      int only = 0;
      int either = 0;
      for (int i = 0; i < 256; i++) {
        only += inOne[i] && !inTwo[i] ? 1 : 0;
        either += inOne[i] || inTwo[i] ? 1 : 0;
      }
      assertThat(one.without(two).count().intValue()).isEqualTo(only);
      assertThat(one.addAll(two).count().intValue()).isEqualTo(either);
    }
  }

  @Test
  @Timeout(20)
  void many_look_ups_take_no_time_of_their_own() {
    zones.txt("top.example", "v=spf1" + " a:gone.example".repeat(4_000) + " -all");
    Instant start = Instant.now();
    SpfTree tree = SpfTree.of(TOP, zones);
    SpfHosts hosts = SpfHosts.of(tree, zones, Mechanism::looksUp);
    assertThat(tree.lookups()).isEqualTo(4_000);
    assertThat(hosts.terms()).hasSize(40);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }

  private static SpfQuestion question(int firstOctet) {
    return SpfQuestion.of(
            IpAddress.literal(firstOctet + ".9.9.9"),
            "a@top.example",
            "",
            "r.example",
            Instant.EPOCH)
        .orElseThrow();
  }
}
