package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of RFC 7208: §5.2, §6, §7.4 and appendix A.
class Rfc7208ExamplesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_400_000_000);

  /// The zone of appendix A.
  private final Zones zones =
      new Zones()
          .lines(
              "example.com MX 10 mail-a.example.com",
              "example.com MX 20 mail-b.example.com",
              "example.com A 192.0.2.10",
              "example.com A 192.0.2.11",
              "amy.example.com A 192.0.2.65",
              "bob.example.com A 192.0.2.66",
              "mail-a.example.com A 192.0.2.129",
              "mail-b.example.com A 192.0.2.130",
              "www.example.com CNAME example.com",
              "example.org MX 10 mail-c.example.org",
              "mail-c.example.org A 192.0.2.140",
              "10.2.0.192.in-addr.arpa PTR example.com",
              "11.2.0.192.in-addr.arpa PTR example.com",
              "65.2.0.192.in-addr.arpa PTR amy.example.com",
              "66.2.0.192.in-addr.arpa PTR bob.example.com",
              "129.2.0.192.in-addr.arpa PTR mail-a.example.com",
              "130.2.0.192.in-addr.arpa PTR mail-b.example.com",
              "140.2.0.192.in-addr.arpa PTR mail-c.example.org",
              "4.0.0.10.in-addr.arpa PTR bob.example.com");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          v=spf1 +all,                            192.0.2.77,    PASS
          v=spf1 a -all,                          192.0.2.10,    PASS
          v=spf1 a -all,                          192.0.2.11,    PASS
          v=spf1 a -all,                          192.0.2.65,    FAIL
          v=spf1 a:example.org -all,              192.0.2.10,    FAIL
          v=spf1 a:example.org -all,              192.0.2.140,   FAIL
          v=spf1 mx -all,                         192.0.2.129,   PASS
          v=spf1 mx -all,                         192.0.2.130,   PASS
          v=spf1 mx -all,                         192.0.2.140,   FAIL
          v=spf1 mx:example.org -all,             192.0.2.140,   PASS
          v=spf1 mx:example.org -all,             192.0.2.129,   FAIL
          v=spf1 mx mx:example.org -all,          192.0.2.129,   PASS
          v=spf1 mx mx:example.org -all,          192.0.2.130,   PASS
          v=spf1 mx mx:example.org -all,          192.0.2.140,   PASS
          v=spf1 mx/30 mx:example.org/30 -all,    192.0.2.131,   PASS
          v=spf1 mx/30 mx:example.org/30 -all,    192.0.2.143,   PASS
          v=spf1 mx/30 mx:example.org/30 -all,    192.0.2.132,   FAIL
          v=spf1 ptr -all,                        192.0.2.65,    PASS
          v=spf1 ptr -all,                        192.0.2.140,   FAIL
          v=spf1 ptr -all,                        10.0.0.4,      FAIL
          v=spf1 ip4:192.0.2.128/28 -all,         192.0.2.65,    FAIL
          v=spf1 ip4:192.0.2.128/28 -all,         192.0.2.129,   PASS
          v=spf1 a:www.example.com -all,          192.0.2.11,    PASS
          """)
  void appendix_a_1_simple_examples(String record, String ip, SpfResult result) {
    zones.txt("example.com", record);
    assertThat(check(ip, "user@example.com").result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          example.org,     192.0.2.129,   PASS
          example.org,     192.0.2.140,   PASS
          example.org,     192.0.2.10,    FAIL
          la.example.org,  192.0.2.140,   PASS
          la.example.org,  192.0.2.10,    FAIL
          """)
  void appendix_a_2_multiple_domains(String domain, String ip, SpfResult result) {
    zones
        .txt("example.com", "v=spf1 mx -all")
        .txt("example.net", "v=spf1 mx:example.org -all")
        .txt("example.org", "v=spf1 include:example.com include:example.net -all")
        .txt("la.example.org", "v=spf1 redirect=example.org");
    assertThat(check(ip, "user@" + domain).result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mary@example.com,   203.0.113.1,      PASS
          fred@example.com,   203.0.113.2,      PASS
          joel@example.com,   192.168.15.15,    PASS
          joel@example.com,   192.168.15.17,    FAIL
          eve@example.com,    192.168.15.15,    FAIL
          eve@example.com,    192.0.2.129,      PASS
          """)
  void appendix_a_3_by_name_and_address(String sender, String ip, SpfResult result) {
    zones
        .txt(
            "example.com",
            "v=spf1 mx include:mobile-users._spf.%{d} include:remote-users._spf.%{d} -all")
        .txt("mobile-users._spf.example.com", "v=spf1 exists:%{l1r+}.%{d}")
        .txt("remote-users._spf.example.com", "v=spf1 exists:%{ir}.%{l1r+}.%{d}")
        .lines(
            "mary.mobile-users._spf.example.com A 127.0.0.2",
            "fred.mobile-users._spf.example.com A 127.0.0.2",
            "15.15.168.192.joel.remote-users._spf.example.com A 127.0.0.2",
            "16.15.168.192.joel.remote-users._spf.example.com A 127.0.0.2");
    assertThat(check(ip, sender).result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.65,PASS", "192.0.2.140,FAIL", "10.0.0.4,FAIL", "203.0.113.9,FAIL"})
  void appendix_a_4_multiple_requirements(String ip, SpfResult result) {
    zones
        .txt("example.com", "v=spf1 -include:ip4._spf.%{d} -include:ptr._spf.%{d} +all")
        .txt("ip4._spf.example.com", "v=spf1 -ip4:192.0.2.0/24 +all")
        .txt("ptr._spf.example.com", "v=spf1 -ptr:example.com +all");
    assertThat(check(ip, "user@example.com").result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "v=spf1 +all,PASS,MATCH",
    "v=spf1 -all,NEUTRAL,NO_MATCH",
    "v=spf1 ~all,NEUTRAL,NO_MATCH",
    "v=spf1 ?all,NEUTRAL,NO_MATCH",
    "v=spf1,NEUTRAL,NO_MATCH",
    "v=spf1 nonsense,PERMERROR,PERMERROR",
    "no record,PERMERROR,PERMERROR"
  })
  void the_table_of_5_2(String included, SpfResult result, SpfEvaluation.Outcome outcome) {
    zones.txt("example.com", "v=spf1 include:inside.example").txt("inside.example", included);
    SpfEvaluation evaluation = check("203.0.113.1", "user@example.com");
    assertThat(evaluation.result()).isEqualTo(result);
    assertThat(evaluation.tree().getFirst().outcome()).isEqualTo(outcome);
  }

  @Test
  void a_redirect_takes_the_other_records_result() {
    zones
        .txt("la.example.com", "v=spf1 redirect=_spf.example.com")
        .txt("ny.example.com", "v=spf1 redirect=_spf.example.com")
        .txt("_spf.example.com", "v=spf1 mx:example.com -all");
    assertThat(check("192.0.2.129", "user@la.example.com").result()).isEqualTo(SpfResult.PASS);
    assertThat(check("192.0.2.10", "user@ny.example.com").result()).isEqualTo(SpfResult.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Mail from example.com should only be sent by its own servers. | Mail from example.com should only be sent by its own servers.
          %{i} is not one of %{d}'s designated mail servers. | 203.0.113.1 is not one of example.com's designated mail servers.
          See http://%{d}/why.html?s=%{S}&i=%{I} | See http://example.com/why.html?s=user%40example.com&i=203.0.113.1
          %{c} %{r} %{t} %{h} %{p} | 203.0.113.1 mx.receiver.example 1400000000 mail.example.com unknown
          """,
      delimiter = '|')
  void the_explanations_of_6_2(String published, String said) {
    zones
        .txt("example.com", "v=spf1 mx -all exp=explain._spf.%{d}")
        .txt("explain._spf.example.com", published);
    assertThat(check("203.0.113.1", "user@example.com").explanation()).contains(said);
    assertThat(check("192.0.2.129", "user@example.com").explanation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          %{s},      strong-bad@email.example.com
          %{o},      email.example.com
          %{d},      email.example.com
          %{d4},     email.example.com
          %{d3},     email.example.com
          %{d2},     example.com
          %{d1},     com
          %{dr},     com.example.email
          %{d2r},    example.email
          %{l},      strong-bad
          %{l-},     strong.bad
          %{lr},     strong-bad
          %{lr-},    bad.strong
          %{l1r-},   strong
          %{S},      strong-bad%40email.example.com
          %{p},      mx.example.org
          %%%_%-x,   '% %20x'
          """)
  void the_macros_of_7_4(String macros, String expanded) {
    assertThat(expand("192.0.2.3", macros)).contains(expanded);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.3,        %{ir}.%{v}._spf.%{d2},                3.2.0.192.in-addr._spf.example.com
          192.0.2.3,        %{lr-}.lp._spf.%{d2},                 bad.strong.lp._spf.example.com
          192.0.2.3,        %{lr-}.lp.%{ir}.%{v}._spf.%{d2},      bad.strong.lp.3.2.0.192.in-addr._spf.example.com
          192.0.2.3,        %{ir}.%{v}.%{l1r-}.lp._spf.%{d2},     3.2.0.192.in-addr.strong.lp._spf.example.com
          192.0.2.3,        %{d2}.trusted-domains.example.net,    example.com.trusted-domains.example.net
          2001:db8::cb01,   %{ir}.%{v}._spf.%{d2},                1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com
          2001:db8::cb01,   %{c},                                 2001:db8::cb01
          """)
  void the_names_of_7_4(String ip, String macros, String expanded) {
    assertThat(expand(ip, macros)).contains(expanded);
  }

  private Optional<String> expand(String ip, String macros) {
    zones.lines("3.2.0.192.in-addr.arpa PTR mx.example.org", "mx.example.org A 192.0.2.3");
    SpfQuestion question = question(ip, "strong-bad@email.example.com");
    return new MechanismMatch(question, zones, new LookupBudget())
        .values(DomainName.of("email.example.com"))
        .expand(MacroString.parseExplanation(macros).orElseThrow());
  }

  private SpfEvaluation check(String ip, String sender) {
    return CheckHost.check(question(ip, sender), zones);
  }

  private static SpfQuestion question(String ip, String sender) {
    return SpfQuestion.of(
            IpAddress.literal(ip), sender, "mail.example.com", "mx.receiver.example", NOW)
        .orElseThrow();
  }
}
