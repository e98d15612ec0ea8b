package no.dugnad.cli;

import static no.dugnad.cli.Saying.in;
import static no.dugnad.cli.Saying.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Domains as people write them, and what is no domain: one sentence each, and nothing is asked of
/// anybody.
class DomainArgumentTest {
  private static final String DOMAIN = "fjellby.kommune.no";

  private static WrongUse refused(String given) {
    return (WrongUse) catchThrowable(() -> DomainArgument.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", "-", "..", "a b", "x .no", "ikke et domene", "https://", "https:///x.no", "///x.no",
        "file:///etc/passwd", "x%2eno", "x@", "1.2.3", "1.2.3.4.5", "0x7f.1", "127.1", "@", ":80",
        "x\u0000.no", "x\n.no", "x\u0007.no", "x\u001b[31m.no", "x\u202e.no", "<x>.no"
      })
  void what_holds_no_domain_is_refused(String given) {
    assertThat(refused(given).sentence())
        .isEqualTo(Sentence.of("domain.none").with("given", given));
    assertThat(refused(given).likely()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.no:80:90",
        "x.no%00",
        "x.no:abc",
        "x.no:-1",
        "x..no",
        ".x.no",
        "*.x.no",
        "-x.no",
        "--x.no",
        "x-.no",
        "'x.no'",
        "\"x.no\"",
        "“x.no”",
        "x.no\\",
        "x.no,",
        "x.no\u0000",
        "x.no\u200b",
        "http://x.no:80:90/",
        "https://x.no%00/",
        "http://ola@x.no:http/",
        "\u202ex.no",
        "x.no\u001b[31m",
        "x.no..",
        "ola@x..no",
        "x.no'; --"
      })
  void of_what_is_nearly_a_domain_the_domain_is_proposed_and_not_taken(String given) {
    assertThat(refused(given).sentence())
        .isEqualTo(Sentence.of("domain.meant").with("given", given));
    assertThat(refused(given).likely()).contains("x.no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.no,y.no", "x.no;y.no", "x.no y.no", "x.no, bodø.no"})
  void several_in_one_word_are_told_apart(String given) {
    assertThat(refused(given).sentence().key()).isEqualTo("domain.several");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "2001:db8::1",
        "https://192.0.2.1/",
        "https://[2001:db8::1]/",
        "192.0.2.1:80",
        "[2001:db8::1]:443",
        "192.0.2.0/24",
        "ola@192.0.2.1"
      })
  void an_address_is_no_domain(String given) {
    assertThat(refused(given).sentence().key()).isEqualTo("domain.address");
  }

  @Test
  void a_name_that_is_too_long_is_told_so() {
    for (String given :
        List.of(
            "a".repeat(300) + ".no", "a".repeat(64) + ".no", ("a".repeat(60) + ".").repeat(5))) {
      assertThat(refused(given).sentence().key()).isEqualTo("domain.long");
    }
    assertThat(DomainArgument.of("a".repeat(63) + ".no").remark()).isEmpty();
  }

  @Test
  void of_a_name_with_an_address_in_angle_brackets_the_domain_is_taken() {
    DomainArgument argument = DomainArgument.of("Kari Nordmann <kari@" + DOMAIN + ">");
    assertThat(argument.domain()).isEqualTo(DomainName.of(DOMAIN));
    assertThat(argument.remark().orElseThrow().key()).isEqualTo("remark.mail");
  }

  @Test
  void of_any_word_comes_a_host_name_or_one_sentence() {
    RandomGenerator random = new SplittableRandom(20261124);
    String letters = "xno1.-_:/@%[]<>#?*,; \"'\\\u0000\n\u001bæ\u0301\u202e\u3002\uD83D\uDE00";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = random.nextInt(14); left >= 0; left--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        DomainName domain = DomainArgument.of(word.toString()).domain();
        assertThat(domain.ascii()).as("%s", word).matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
        assertThat(DomainArgument.of(domain.ascii()).remark()).isEmpty();
      } catch (WrongUse told) {
        told.likely().ifPresent(likely -> assertThat(DomainArgument.of(likely).remark()).isEmpty());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void of_a_web_or_mail_address_the_domain_is_taken_and_that_is_said(Language language) {
    Words words = new Words(language);
    String url = words.say(Sentence.of("remark.url").with("domain", DOMAIN));
    String mail = words.say(Sentence.of("remark.mail").with("domain", DOMAIN));
    for (String given :
        List.of(
            "https://" + DOMAIN + "/om?x=1",
            "http://" + DOMAIN + ":8080",
            "https://bruker@" + DOMAIN + "/",
            "http://bruker@" + DOMAIN + ":99999/",
            "//" + DOMAIN,
            "http:/" + DOMAIN,
            DOMAIN + ":443",
            DOMAIN + "/kontakt")) {
      assertThat(said(0, in(language, List.of("check", "--dry-run", given)))).containsExactly(url);
    }
    assertThat(said(0, in(language, List.of("check", "--dry-run", "postmottak@" + DOMAIN))))
        .containsExactly(mail);
    for (String ordinary :
        List.of(DOMAIN + ".", "FJELLBY.Kommune.NO", "bodø.kommune.no", "kárášjohka.no")) {
      assertThat(said(0, in(language, List.of("check", "--dry-run", ordinary)))).isEmpty();
    }
    assertThat(
            words.say(
                Sentence.of("remark.url")
                    .with("domain", DomainArgument.of("BODØ.kommune.no").domain())))
        .contains("bodø.kommune.no (xn--bod-2na.kommune.no)");
  }
}
