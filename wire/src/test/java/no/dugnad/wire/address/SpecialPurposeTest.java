package no.dugnad.wire.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.address.SpecialPurpose.Range;
import no.dugnad.wire.address.SpecialPurpose.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialPurposeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 10.0.0.0/8",
    "10.255.255.255, 10.0.0.0/8",
    "172.16.0.0, 172.16.0.0/12",
    "172.31.255.255, 172.16.0.0/12",
    "192.168.1.1, 192.168.0.0/16",
    "169.254.169.254, 169.254.0.0/16",
    "127.255.255.255, 127.0.0.0/8",
    "0.0.0.0, 0.0.0.0/32",
    "0.0.0.1, 0.0.0.0/8",
    "100.127.255.255, 100.64.0.0/10",
    "192.0.0.8, 192.0.0.8/32",
    "192.0.0.11, 192.0.0.0/24",
    "255.255.255.255, 255.255.255.255/32",
    "255.255.255.254, 240.0.0.0/4",
    "239.1.1.1, 224.0.0.0/4",
    "::, ::/128",
    "::1, ::1/128",
    "::2, ::/96",
    "fdff::1, fc00::/7",
    "febf::1, fe80::/10",
    "fec0::1, fec0::/10",
    "ff0e::1, ff00::/8",
    "2001:db8::25, 2001:db8::/32",
    "2001:1::1, 2001:1::1/128",
    "2001:1::4, 2001::/23",
    "2001:0:1::, 2001::/32"
  })
  void an_address_belongs_to_the_most_specific_range(String address, String block) {
    assertThat(SpecialPurpose.of(IpAddress.literal(address)).map(Range::block)).contains(block);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "193.0.0.1",
        "223.255.255.255",
        "2a02:2121::1",
        "2001:200::",
        "2001:db7:ffff::",
        "2001:db9::",
        "fbff::1",
        "fe00::1",
        "3ffe::1",
        "4000::1"
      })
  void the_neighbours_of_a_range_are_ordinary_addresses(String address) {
    assertThat(SpecialPurpose.of(IpAddress.literal(address))).isEmpty();
    assertThat(SpecialPurpose.notGloballyReachable(IpAddress.literal(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "::ffff:10.1.2.3, 10.1.2.3, 10.0.0.0/8",
    "::ffff:169.254.169.254, 169.254.169.254, 169.254.0.0/16",
    "::127.0.0.1, 127.0.0.1, 127.0.0.0/8",
    "64:ff9b::192.168.0.1, 192.168.0.1, 192.168.0.0/16",
    "2002:0a01:0203::1, 10.1.2.3, 10.0.0.0/8",
    "2002:7f00:0001::, 127.0.0.1, 127.0.0.0/8",
    "2001:0:4136:e378:8000:63bf:f5fe:fdfc, 10.1.2.3, 10.0.0.0/8"
  })
  void a_private_address_inside_another_is_found(String address, String inside, String block) {
    IpAddress outer = IpAddress.literal(address);
    assertThat(SpecialPurpose.embedded(outer)).contains(IpAddress.literal(inside));
    assertThat(SpecialPurpose.notGloballyReachable(outer).map(Range::block)).contains(block);
  }

  @ParameterizedTest
  @ValueSource(strings = {"64:ff9b::808:808", "2002:808:808::1", "192.0.0.9", "2001:20::1"})
  void what_leads_to_an_ordinary_address_is_not_told_to_be_unreachable(String address) {
    assertThat(SpecialPurpose.notGloballyReachable(IpAddress.literal(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "::1", "10.0.0.1", "fd00::10.0.0.1", "2001:db8::1"})
  void not_every_address_holds_another(String address) {
    assertThat(SpecialPurpose.embedded(IpAddress.literal(address))).isEmpty();
  }

  @Test
  void a_mapped_public_address_is_still_no_address_for_the_internet() {
    assertThat(
            SpecialPurpose.notGloballyReachable(IpAddress.literal("::ffff:8.8.8.8"))
                .map(Range::name))
        .contains("IPv4-mapped Address");
  }

  @Test
  void the_registry_says_nothing_of_6to4_teredo_and_some_deprecated_ranges() {
    assertThat(SpecialPurpose.ranges().stream().filter(r -> r.reach() == Reach.NOT_STATED))
        .extracting(Range::block)
        .containsExactlyInAnyOrder("192.88.99.0/24", "2001::/32", "2001:10::/28", "2002::/16");
  }

  @Test
  void the_table_holds_every_row_of_both_registries() {
    assertThat(SpecialPurpose.ranges()).hasSize(26 + 25 + 4).doesNotHaveDuplicates();
    assertThat(SpecialPurpose.ranges())
        .allSatisfy(range -> assertThat(range.rfc()).matches("RFC \\d+( §[\\d.]+)?"));
  }

  @FuzzTest
  void any_address_has_an_answer(FuzzedDataProvider data) {
    byte[] octets = data.consumeBytes(16);
    IpAddress address =
        octets.length == 16
            ? IpAddress.of(octets)
            : IpAddress.of(java.util.Arrays.copyOf(octets, 4));
    SpecialPurpose.of(address).ifPresent(range -> assertThat(range.holds(address)).isTrue());
    SpecialPurpose.embedded(address)
        .ifPresent(inside -> assertThat(inside.family()).isEqualTo(Family.IPV4));
    SpecialPurpose.notGloballyReachable(address)
        .ifPresent(range -> assertThat(range.reach()).isEqualTo(Reach.NO));
  }
}
