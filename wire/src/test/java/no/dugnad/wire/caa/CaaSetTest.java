package no.dugnad.wire.caa;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaaSetTest {
  private static ResourceRecord caa(int flags, String tag, String value) {
    byte[] text = (tag + value).getBytes(StandardCharsets.ISO_8859_1);
    byte[] data = new byte[text.length + 2];
    data[0] = (byte) flags;
    data[1] = (byte) tag.length();
    System.arraycopy(text, 0, data, 2, text.length);
    return record(data);
  }

  private static ResourceRecord record(byte[] data) {
    return new ResourceRecord(DomainName.of("fjellby.example"), RecordType.CAA, 60, Bytes.of(data));
  }

  private static CaaSet set(ResourceRecord... records) {
    return CaaSet.of(List.of(records));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca1 .example.net",
        "-ca.example.net",
        "ca_1.example.net",
        "ca.example.net.",
        "ca..example.net",
        "ca.example.net account=1",
        "ca.example.net; account",
        "ca.example.net; =1",
        "ca.example.net; a=1;",
        "ca.example.net; a b=1",
        "ca.example.net; a=\u00e6",
        "\"ca.example.net\"",
        "%%%%%"
      })
  void what_the_grammar_does_not_allow_is_malformed_and_means_no(String value) {
    CaaSet set = set(caa(0, "issue", value));
    assertThat(set.malformed()).hasSize(1);
    assertThat(set.restricts()).isTrue();
    assertThat(set.allows(List.of("ca.example.net"), false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca.example.net",
        " ca.example.net ",
        "CA.Example.net",
        "ca.example.net;",
        "ca.example.net; account=230123",
        "ca.example.net ; a=1 ; b-c=x%y"
      })
  void an_issuer_is_read_with_or_without_parameters(String value) {
    CaaSet set = set(caa(0, "issue", value));
    assertThat(set.malformed()).isEmpty();
    assertThat(set.issuers(false)).containsExactly("ca.example.net");
    assertThat(set.allows(List.of("other.example", "ca.example.net"), false)).isTrue();
    assertThat(set.allows(List.of("other.example"), false)).isFalse();
  }

  @Test
  void a_lone_semicolon_lets_nobody_issue() {
    CaaSet set = set(caa(0, "issue", ";"));
    assertThat(set.malformed()).isEmpty();
    assertThat(set.restricts()).isTrue();
    assertThat(set.allows(List.of("ca.example.net"), false)).isFalse();
  }

  @Test
  void issuewild_counts_for_wildcards_only_and_before_issue() {
    CaaSet set = set(caa(0, "issue", "a.example"), caa(0, "issuewild", "b.example"));
    assertThat(set.allows(List.of("a.example"), false)).isTrue();
    assertThat(set.allows(List.of("a.example"), true)).isFalse();
    assertThat(set.allows(List.of("b.example"), true)).isTrue();
    assertThat(set.allows(List.of("b.example"), false)).isFalse();
  }

  @Test
  void without_issuewild_issue_counts_for_wildcards_too() {
    CaaSet set = set(caa(0, "issue", "a.example"));
    assertThat(set.allows(List.of("a.example"), true)).isTrue();
    assertThat(set.allows(List.of("b.example"), true)).isFalse();
  }

  @Test
  void reports_alone_restrict_nobody() {
    CaaSet set = set(caa(0, "iodef", "mailto:it@fjellby.example"));
    assertThat(set.restricts()).isFalse();
    assertThat(set.malformed()).isEmpty();
    assertThat(set.allows(List.of("a.example"), false)).isTrue();
  }

  @Test
  void an_unknown_tag_is_ignored_unless_it_is_critical() {
    assertThat(set(caa(0, "tbs", "x"), caa(0, "issue", "a.example")).unknownCritical()).isEmpty();
    CaaSet critical = set(caa(128, "tbs", "x"), caa(0, "issue", "a.example"));
    assertThat(critical.unknownCritical()).containsExactly("tbs");
    assertThat(critical.allows(List.of("a.example"), false)).isFalse();
  }

  @Test
  void a_known_critical_tag_is_fine_and_tags_have_no_case() {
    CaaSet set = set(caa(128, "ISSUE", "a.example"));
    assertThat(set.unknownCritical()).isEmpty();
    assertThat(set.allows(List.of("a.example"), false)).isTrue();
  }

  @Test
  void an_address_for_reports_is_a_url() {
    assertThat(set(caa(0, "iodef", "it@fjellby.example")).malformed()).hasSize(1);
  }

  @Test
  void broken_data_is_malformed_and_a_thousand_records_cost_little() {
    assertThat(set(record(new byte[] {0})).malformed()).hasSize(1);
    List<ResourceRecord> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(caa(0, "issue", "a" + i + ".example"));
    }
    assertThat(CaaSet.of(many).issue()).hasSize(64);
  }

  @FuzzTest
  void any_records_are_read(FuzzedDataProvider data) {
    List<ResourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      records.add(record(data.consumeBytes(64)));
    }
    records.add(caa(data.consumeByte(), "issue", data.consumeAsciiString(64)));
    CaaSet set = CaaSet.of(records);
    for (boolean wildcard : new boolean[] {false, true}) {
      assertThat(set.issuers(wildcard)).allMatch(issuer -> issuer.equals(issuer.strip()));
      boolean named = set.issuers(wildcard).contains("a.example");
      assertThat(set.allows(Arrays.asList("a.example"), wildcard))
          .matches(allowed -> !allowed || named || set.issue().isEmpty());
    }
  }
}
