package no.dugnad.observe.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.message.Records;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

class RootDataTest {
  /// The root's two keys as the root zone holds them (Debian's dns-root-data 2024071801, root.key).
  private static final String KEYS =
      """
      . IN DNSKEY 257 3 8 AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU=
      . IN DNSKEY 257 3 8 AwEAAa96jeuknZlaeSrvyAJj6ZHv28hhOKkx3rLGXVaC6rXTsDc449/cidltpkyGwCJNnOAlFNKF2jBosZBU5eeHspaQWOmOElZsjICMQMC3aeHbGiShvZsx4wMYSjH8e7Vrhbu6irwCzVBApESjbUdpWWmEnhathWu1jo+siFUiRAAxm9qyJNg/wOZqqzL/dL/q8PkcRU5oUKEpUge71M3ej2/7CPqpdVwuMoTvoB+ZOT4YeGyxMvHmbrxlFzGOHOijtzN+u1TQNatX2XBuzZNQ1K+s2CXkPIZo7s6JgZyvaBevYtxPvYLw4z9mR7K2vaF18UYH9Z9GNUUeayffKC73PYc=
      """;

  @Test
  void the_anchors_are_the_digests_of_the_roots_own_keys() {
    var computed =
        TrustAnchors.parse(KEYS).stream()
            .map(key -> (DNSKEYRecord) Records.theirs(key))
            .map(key -> new DSRecord(Name.root, DClass.IN, 3600, 2, key).rdataToString())
            .toList();

    assertThat(TrustAnchors.builtIn())
        .extracting(anchor -> Records.theirs(anchor).rdataToString())
        .containsExactlyInAnyOrderElementsOf(computed)
        .anySatisfy(text -> assertThat(text).startsWith("20326 8 2 "))
        .anySatisfy(text -> assertThat(text).startsWith("38696 8 2 "));
  }

  @Test
  void thirteen_root_servers_with_both_families() {
    assertThat(RootHints.builtIn())
        .hasSize(13)
        .allSatisfy(server -> {
          assertThat(server.name().isWithin(DomainName.of("root-servers.net"))).isTrue();
          assertThat(server.addresses())
              .extracting(IpAddress::family)
              .containsExactlyInAnyOrder(Family.IPV4, Family.IPV6);
        });
  }

  @Test
  void a_hints_file_opens_no_other_file() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RootHints.parse("$INCLUDE /etc/passwd"))
        .withMessageContaining("$INCLUDE");
  }

  @Test
  void hints_without_an_address_and_anchors_without_a_key_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RootHints.parse(". NS a.root."));
    assertThatIllegalArgumentException().isThrownBy(() -> RootHints.parse("this is no zone file"));
    assertThatIllegalArgumentException().isThrownBy(() -> TrustAnchors.parse(". NS a.root."));
    assertThatIllegalArgumentException().isThrownBy(() -> TrustAnchors.parse(""));
  }
}
