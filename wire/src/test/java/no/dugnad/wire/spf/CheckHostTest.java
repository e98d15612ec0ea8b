package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckHostTest {
  private final Zones zones = new Zones();

  @Test
  void a_domain_without_record_is_none() {
    assertThat(result("192.0.2.1", "a@nowhere.example")).isEqualTo(SpfResult.NONE);
    zones.txt("other.example", "v=spf10 -all").txt("other.example", "hello");
    assertThat(result("192.0.2.1", "a@other.example")).isEqualTo(SpfResult.NONE);
  }

  @Test
  void a_single_label_is_none_and_asks_nobody() {
    zones.txt("example", "v=spf1 -all");
    assertThat(result("192.0.2.1", "a@example")).isEqualTo(SpfResult.NONE);
    assertThat(zones.asked()).isEmpty();
  }

  @Test
  void two_records_are_a_permanent_error() {
    zones.txt("d.example", "v=spf1 -all").txt("d.example", "V=SPF1");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void no_answer_is_a_temporary_error() {
    zones.fails("d.example", RecordType.TXT);
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.TEMPERROR);
  }

  @Test
  void a_syntax_error_anywhere_counts_before_any_match() {
    zones.txt("d.example", "v=spf1 ip4:192.0.2.1 -all moo:cow");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void without_a_match_the_result_is_neutral() {
    zones.txt("d.example", "v=spf1 ip4:192.0.2.1");
    assertThat(result("192.0.2.2", "a@d.example")).isEqualTo(SpfResult.NEUTRAL);
  }

  @Test
  void a_record_in_several_strings_is_joined_without_spaces() {
    zones.lines("d.example TXT \"v=spf1 ip4:192.\" \"0.2.1 -all\"");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "ip6:2001:db8::/32,2001:db8:ffff::1,PASS",
    "ip6:2001:db8::/32,2001:db9::1,FAIL",
    "ip6:2001:db8::1,192.0.2.1,FAIL",
    "ip4:192.0.2.1,::ffff:192.0.2.1,PASS",
    "ip6:::ffff:192.0.2.1,::ffff:192.0.2.1,FAIL",
    "ip4:0.0.0.0/0,203.0.113.7,PASS",
    "ip4:0.0.0.0/0,2001:db8::1,FAIL",
    "a//64,2001:db8:1::99,PASS",
    "a//64,2001:db8:2::99,FAIL",
    "a/24,198.51.100.200,PASS",
    "a/24//64,198.51.101.200,FAIL",
    "mx//48,2001:db8:2:3::4,PASS",
    "mx/31,198.51.100.26,FAIL"
  })
  void families_and_prefix_lengths(String mechanism, String ip, SpfResult result) {
    zones
        .txt("d.example", "v=spf1 " + mechanism + " -all")
        .lines(
            "d.example A 198.51.100.1",
            "d.example AAAA 2001:db8:1::1",
            "d.example MX 10 mx.d.example",
            "mx.d.example A 198.51.100.25",
            "mx.d.example AAAA 2001:db8:2::1");
    assertThat(result(ip, "a@d.example")).isEqualTo(result);
  }

  @Test
  void ten_look_ups_are_allowed_and_eleven_are_not() {
    zones.lines("h.example A 198.51.100.1");
    zones.txt("ten.example", "v=spf1" + " a:h.example".repeat(10) + " -all");
    zones.txt("eleven.example", "v=spf1" + " a:h.example".repeat(11) + " -all");
    SpfEvaluation ten = check("192.0.2.1", "a@ten.example");
    assertThat(ten.result()).isEqualTo(SpfResult.FAIL);
    assertThat(ten.lookups()).isEqualTo(10);
    assertThat(result("192.0.2.1", "a@eleven.example")).isEqualTo(SpfResult.PERMERROR);
    assertThat(result("198.51.100.1", "a@eleven.example")).isEqualTo(SpfResult.PASS);
  }

  @Test
  void look_ups_are_counted_through_includes_and_redirects() {
    zones
        .lines("h.example A 198.51.100.1")
        .txt("d.example", "v=spf1 include:i.example redirect=r.example")
        .txt("i.example", "v=spf1" + " a:h.example".repeat(4) + " -all")
        .txt("r.example", "v=spf1" + " a:h.example".repeat(5) + " -all");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=spf1 include:d.example -all", "v=spf1 redirect=d.example"})
  void a_circle_is_a_permanent_error(String record) {
    zones.txt("d.example", record);
    SpfEvaluation evaluation = check("192.0.2.1", "a@d.example");
    assertThat(evaluation.result()).isEqualTo(SpfResult.PERMERROR);
    assertThat(zones.asked()).hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void two_void_look_ups_are_allowed_and_three_are_not() {
    zones
        .txt("two.example", "v=spf1 a:no1.example a:no2.example ip4:192.0.2.1 -all")
        .txt("three.example", "v=spf1 a:no1.example mx:no2.example exists:no3.example +all");
    SpfEvaluation two = check("192.0.2.1", "a@two.example");
    assertThat(two.result()).isEqualTo(SpfResult.PASS);
    assertThat(two.voidLookups()).isEqualTo(2);
    assertThat(result("192.0.2.1", "a@three.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void ten_mail_exchangers_are_allowed_and_eleven_are_not() {
    for (int i = 0; i < 11; i++) {
      if (i < 10) {
        zones.lines("ten.example MX " + i + " m" + i + ".example");
      }
      zones.lines(
          "eleven.example MX " + i + " m" + i + ".example", "m" + i + ".example A 198.51.100." + i);
    }
    zones.txt("ten.example", "v=spf1 mx -all").txt("eleven.example", "v=spf1 mx -all");
    assertThat(result("198.51.100.9", "a@ten.example")).isEqualTo(SpfResult.PASS);
    assertThat(result("198.51.100.0", "a@eleven.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void of_more_than_ten_reverse_names_the_first_ten_are_used() {
    zones.txt("d.example", "v=spf1 ptr -all");
    for (int i = 0; i < 12; i++) {
      zones.lines(
          "1.2.0.192.in-addr.arpa PTR " + (i == 11 ? "late.d.example" : "x" + i + ".org.example"));
    }
    zones.lines("late.d.example A 192.0.2.1");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.FAIL);
  }

  @Test
  void a_dns_error_while_looking_for_reverse_names_is_no_match() {
    zones.txt("d.example", "v=spf1 ptr -all").fails("1.2.0.192.in-addr.arpa", RecordType.PTR);
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.FAIL);
    zones
        .lines(
            "2.2.0.192.in-addr.arpa PTR bad.d.example", "2.2.0.192.in-addr.arpa PTR ok.d.example")
        .lines("ok.d.example A 192.0.2.2")
        .fails("bad.d.example", RecordType.A);
    assertThat(result("192.0.2.2", "a@d.example")).isEqualTo(SpfResult.PASS);
  }

  @Test
  void a_failing_mechanism_is_a_temporary_error_only_where_it_is_reached() {
    zones
        .txt("d.example", "v=spf1 ip4:192.0.2.1 a:slow.example -all")
        .fails("slow.example", RecordType.A);
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PASS);
    assertThat(result("192.0.2.2", "a@d.example")).isEqualTo(SpfResult.TEMPERROR);
  }

  @Test
  void a_null_mx_matches_nobody() {
    zones.txt("d.example", "v=spf1 mx -all").lines("d.example MX 0 .");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.FAIL);
  }

  @Test
  void redirect_is_ignored_beside_all_wherever_it_stands() {
    zones.txt("d.example", "v=spf1 redirect=nowhere.example ?all");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.NEUTRAL);
  }

  @Test
  void a_redirect_to_no_record_is_a_permanent_error() {
    zones.txt("d.example", "v=spf1 redirect=nowhere.example");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void the_redirected_record_sees_its_own_domain() {
    zones
        .txt("d.example", "v=spf1 redirect=r.example")
        .txt("r.example", "v=spf1 exists:%{l}.%{d} -all")
        .lines("alice.r.example A 127.0.0.2");
    assertThat(result("192.0.2.1", "alice@d.example")).isEqualTo(SpfResult.PASS);
    assertThat(result("192.0.2.1", "bob@d.example")).isEqualTo(SpfResult.FAIL);
  }

  @Test
  void a_sender_without_local_part_is_postmaster() {
    zones.txt("d.example", "v=spf1 exists:%{l}.d.example -all");
    zones.lines("postmaster.d.example A 127.0.0.2");
    assertThat(result("192.0.2.1", "d.example")).isEqualTo(SpfResult.PASS);
    assertThat(result("192.0.2.1", "@d.example")).isEqualTo(SpfResult.PASS);
  }

  @Test
  void the_null_reverse_path_is_postmaster_at_the_helo_name() {
    zones.txt("mail.example.com", "v=spf1 ip4:192.0.2.1 -all");
    assertThat(result("192.0.2.1", "")).isEqualTo(SpfResult.PASS);
  }

  @Test
  void a_name_longer_than_a_query_takes_loses_labels_on_the_left() {
    String label = "x".repeat(60);
    zones.txt("d.example", "v=spf1 exists:" + (label + ".").repeat(5) + "d.example -all");
    zones.lines((label + ".").repeat(4) + "d.example A 127.0.0.2");
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:foo..example", "exists:.example", "mx:%{l}.d.example", "ptr:x..y.example"})
  void a_name_that_is_no_name_matches_nothing(String mechanism) {
    zones.txt("d.example", "v=spf1 " + mechanism + " -all");
    String sender = "\"" + "y".repeat(70) + "\"@d.example";
    assertThat(result("192.0.2.1", sender)).isEqualTo(SpfResult.FAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"include:foo..example -all", "redirect=foo..example", "include:%{d1}"})
  void a_name_that_is_no_name_is_an_error_where_a_record_is_needed(String term) {
    zones.txt("d.example", "v=spf1 " + term);
    assertThat(result("192.0.2.1", "a@d.example")).isEqualTo(SpfResult.PERMERROR);
  }

  @Test
  void the_explanation_of_an_included_record_does_not_count() {
    zones
        .txt("d.example", "v=spf1 include:i.example -all exp=e.example")
        .txt("i.example", "v=spf1 -all exp=wrong.example")
        .txt("e.example", "right")
        .txt("wrong.example", "wrong");
    assertThat(check("192.0.2.1", "a@d.example").explanation()).contains("right");
  }

  @Test
  void the_explanation_of_a_redirected_record_counts_alone() {
    zones
        .txt("d.example", "v=spf1 exp=wrong.example redirect=r.example")
        .txt("r.example", "v=spf1 -all exp=%{d}.e.example")
        .txt("r.example.e.example", "right")
        .txt("wrong.example", "wrong");
    assertThat(check("192.0.2.1", "a@d.example").explanation()).contains("right");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "m\u00e5 ikke", "%{x}"})
  void an_explanation_that_is_broken_is_none(String text) {
    zones.txt("d.example", "v=spf1 -all exp=e.example").txt("e.example", text);
    SpfEvaluation evaluation = check("192.0.2.1", "a@d.example");
    assertThat(evaluation.result()).isEqualTo(SpfResult.FAIL);
    assertThat(evaluation.explanation()).isEmpty();
  }

  @Test
  void two_explanations_are_none() {
    zones.txt("d.example", "v=spf1 -all exp=e.example").txt("e.example", "a").txt("e.example", "b");
    assertThat(check("192.0.2.1", "a@d.example").explanation()).isEmpty();
  }

  @Test
  void the_tree_says_what_was_evaluated() {
    zones
        .txt("d.example", "v=spf1 a include:i.example -all")
        .txt("i.example", "v=spf1 ip4:198.51.100.7 ip4:192.0.2.1 -all")
        .lines("d.example A 198.51.100.1");
    SpfEvaluation evaluation = check("192.0.2.1", "a@d.example");
    assertThat(evaluation.mechanism()).contains("include:i.example");
    assertThat(evaluation.lookups()).isEqualTo(2);
    assertThat(evaluation.tree())
        .extracting(step -> step.term() + " " + step.outcome().text())
        .containsExactly("a no match", "include:i.example match");
    assertThat(evaluation.tree().getLast().steps())
        .extracting(step -> step.domain() + " " + step.term() + " " + step.outcome().text())
        .containsExactly("i.example ip4:198.51.100.7 no match", "i.example ip4:192.0.2.1 match");
  }

  @Test
  void includes_nested_255_deep_end_at_the_limit() {
    for (int i = 0; i < 255; i++) {
      zones.txt("n" + i + ".example", "v=spf1 include:n" + (i + 1) + ".example -all");
    }
    assertThat(result("192.0.2.1", "a@n0.example")).isEqualTo(SpfResult.PERMERROR);
    assertThat(zones.asked()).hasSizeLessThanOrEqualTo(11);
  }

  private SpfResult result(String ip, String sender) {
    return check(ip, sender).result();
  }

  private SpfEvaluation check(String ip, String sender) {
    return CheckHost.check(
        SpfQuestion.of(
                IpAddress.literal(ip),
                sender,
                "mail.example.com",
                "receiver.example",
                Instant.EPOCH)
            .orElseThrow(),
        zones);
  }
}
