package no.dugnad.wire.spf;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.spf.Term.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpfRecordTest {
  @ParameterizedTest
  @ValueSource(strings = {"v=spf1", "V=SPF1 -all", "v=spf1  ", "v=Spf1 mx"})
  void the_version_section_ends_at_a_space_or_the_end(String text) {
    assertThat(SpfRecord.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v=spf",
        "v=spf10",
        "v=spf1-all",
        " v=spf1 -all",
        "v=spf1\t-all",
        "v=spf2.0/pra",
        "spf1",
        "\"v=spf1 -all\""
      })
  void anything_else_is_no_spf_record(String text) {
    assertThat(SpfRecord.isOne(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all",
        "-ALL",
        "?all",
        "~all",
        "+all",
        "a",
        "A:example.com",
        "a/24",
        "a//64",
        "a/24//64",
        "a:example.com/0//0",
        "a:%{d}/24",
        "a:%{d}//64",
        "mx:example.com./32//128",
        "mx",
        "ptr",
        "ptr:example.org",
        "include:_spf.example.com",
        "include:example.com.",
        "include:%{d2}",
        "include:x-.y--z.xn--p1ai",
        "include:a.1-2",
        "exists:%{ir}.%{v}._spf.%{d2}",
        "exists:%{L1R-}.x%%y%-z%_.example",
        "exists:%{d127}",
        "exists:%{d99999999999999}",
        "exists:%{i.-+,/_=}",
        "exists:foo%%",
        "exists:.com",
        "exists:foo..example",
        "ip4:192.0.2.0",
        "ip4:192.0.2.1/0",
        "ip4:192.0.2.1/32",
        "ip6:2001:db8::",
        "ip6:::1/0",
        "ip6:::FFFF:192.0.2.1/128",
        "IP6:2001:DB8::CAFE/64",
        "redirect=_spf.example.com",
        "ReDirect=%{d}.example",
        "exp=explain._spf.%{d}",
        "moo.cow-far_out=man:dog/cat",
        "all=nonsense",
        "x=",
        "y=%{c}%{r}%{t}"
      })
  void the_grammar_allows(String term) {
    SpfRecord record = SpfRecord.parse("v=spf1 " + term);
    assertThat(record.problems()).isEmpty();
    assertThat(record.terms()).hasSize(1);
    assertThat(record.terms().getFirst().text()).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          foo,                       UNKNOWN_MECHANISM
          -foo:bar.example,          UNKNOWN_MECHANISM
          v=spf1:x,                  none
          ip:192.0.2.1,              UNKNOWN_MECHANISM
          -,                         UNKNOWN_MECHANISM
          --all,                     UNKNOWN_MECHANISM
          redirect:example.com,      UNKNOWN_MECHANISM
          =foo,                      UNKNOWN_MECHANISM
          1=foo,                     UNKNOWN_MECHANISM
          -redirect=example.com,     UNKNOWN_MECHANISM
          192.0.2.1,                 UNKNOWN_MECHANISM
          all:example.com,           UNEXPECTED_ARGUMENT
          all/8,                     UNEXPECTED_ARGUMENT
          include,                   MISSING_ARGUMENT
          include:,                  MISSING_ARGUMENT
          include/24,                MISSING_ARGUMENT
          exists,                    MISSING_ARGUMENT
          a:,                        MISSING_ARGUMENT
          a:/24,                     MISSING_ARGUMENT
          ptr:,                      MISSING_ARGUMENT
          ptr/0,                     MISSING_ARGUMENT
          ip4,                       MISSING_ARGUMENT
          ip4/8,                     MISSING_ARGUMENT
          redirect=,                 MISSING_ARGUMENT
          exp=,                      MISSING_ARGUMENT
          include:museum,            BAD_DOMAIN
          include:museum.,           BAD_DOMAIN
          include:example.com/24,    BAD_DOMAIN
          a:192.0.2.1,               BAD_DOMAIN
          a:example.com:8080,        BAD_DOMAIN
          a:example.com/,            BAD_PREFIX_LENGTH
          a:example.-com,            BAD_DOMAIN
          a:example.com-,            BAD_DOMAIN
          a:foo.c_m,                 BAD_DOMAIN
          exists:foo%,               BAD_MACRO
          exists:%{i,                BAD_MACRO
          exists:%{},                BAD_MACRO
          exists:%{x}.example,       BAD_MACRO
          exists:%{d0},              BAD_MACRO
          exists:%{dr2},             BAD_MACRO
          exists:%{d-2},             BAD_MACRO
          exists:%(d).example,       BAD_MACRO
          exists:%{c}.example,       BAD_MACRO
          exists:%{r}.example,       BAD_MACRO
          exists:%{t}.example,       BAD_MACRO
          redirect=%{c},             BAD_MACRO
          x=100%,                    BAD_MACRO
          ip4:,                      MISSING_ARGUMENT
          ip4:192.0.2,               BAD_ADDRESS
          ip4:192.0.2.256,           BAD_ADDRESS
          ip4:192.0.2.01,            BAD_ADDRESS
          ip4:2001:db8::1,           BAD_ADDRESS
          ip4:example.com,           BAD_ADDRESS
          ip6:192.0.2.1,             BAD_ADDRESS
          ip6:2001:db8::1%eth0,      BAD_ADDRESS
          ip6:2001:db8,              BAD_ADDRESS
          ip4:192.0.2.0/33,          BAD_PREFIX_LENGTH
          ip4:192.0.2.0/,            BAD_PREFIX_LENGTH
          ip4:192.0.2.0/08,          BAD_PREFIX_LENGTH
          ip4:192.0.2.0//24,         BAD_PREFIX_LENGTH
          ip4:192.0.2.0/24/24,       BAD_PREFIX_LENGTH
          ip4:192.0.2.0/4294967296,  BAD_PREFIX_LENGTH
          ip6:2001:db8::/129,        BAD_PREFIX_LENGTH
          ip6:2001:db8::/064,        BAD_PREFIX_LENGTH
          a/33,                      BAD_PREFIX_LENGTH
          a/024,                     BAD_PREFIX_LENGTH
          a/24//129,                 BAD_PREFIX_LENGTH
          a//0128,                   BAD_PREFIX_LENGTH
          """)
  void the_grammar_does_not_allow(String term, String problem) {
    SpfRecord record = SpfRecord.parse("v=spf1 " + term);
    if (problem.equals("none")) {
      assertThat(record.problems()).isEmpty();
    } else {
      assertThat(record.problems())
          .containsExactly(new Term.Broken(term, Problem.valueOf(problem)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/24/64", "a/", "a//", "a///64", "mx/24//", "a:%{d}/24/24", "a/-1"})
  void odd_slashes_are_errors(String term) {
    assertThat(SpfRecord.parse("v=spf1 " + term).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"m\u00e5l.example", "\u0000", "mx\t-all", "\u007f", "ip4:192.0.2.1\r\n"})
  void bytes_that_are_no_visible_ascii_are_errors(String term) {
    assertThat(SpfRecord.parse("v=spf1 mx " + term + " -all").problems())
        .extracting(Term.Broken::problem)
        .contains(Problem.BAD_CHARACTER);
  }

  @Test
  void redirect_and_exp_stand_at_most_once() {
    assertThat(
            SpfRecord.parse(
                    "v=spf1 exp=a.example redirect=b.example EXP=c.example Redirect=d.example")
                .problems())
        .containsExactly(
            new Term.Broken("EXP=c.example", Problem.REPEATED_MODIFIER),
            new Term.Broken("Redirect=d.example", Problem.REPEATED_MODIFIER));
    assertThat(SpfRecord.parse("v=spf1 x=1 x=2 -all").problems()).isEmpty();
  }

  @Test
  void what_follows_all_is_never_tested() {
    SpfRecord record = SpfRecord.parse("v=spf1 mx -all include:late.example redirect=x.example");
    assertThat(record.effectiveDirectives()).extracting(Term::text).containsExactly("mx", "-all");
    assertThat(record.redirect()).isEmpty();
  }

  @Test
  void networks_are_the_address_without_its_host_part() {
    assertThat(SpfRecord.parse("v=spf1 ip4:192.0.2.130/25").directives().getFirst().mechanism())
        .isEqualTo(new Mechanism.Ip4(IpAddress.literal("192.0.2.128"), 25));
  }

  @Test
  void ten_thousand_terms_are_read() {
    SpfRecord record = SpfRecord.parse("v=spf1" + " a:x.".repeat(1) + "y" + " mx".repeat(10_000));
    assertThat(record.directives()).hasSize(10_001);
  }

  @Test
  void a_text_longer_than_any_record_is_one_error() {
    assertThat(SpfRecord.parse("v=spf1 " + "mx ".repeat(30_000)).problems())
        .extracting(Term.Broken::problem)
        .containsExactly(Problem.TOO_LONG);
  }
}
