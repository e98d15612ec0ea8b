package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {
  private static final Texts NB = Texts.in(Language.NB);

  private static Finding finding(Reason reason) {
    Finding known = Samples.ordinary().findings().getFirst().finding();
    return new Finding(
        known.check(),
        known.asset(),
        Verdict.unknown(Cause.UNCONFIRMED),
        reason,
        known.clause(),
        Optional.empty(),
        List.of());
  }

  @Test
  void what_was_seen_only_once_is_said_in_words_and_not_as_a_key() {
    Reason once = Reason.of("common.unconfirmed").with("seen", "mail.spf.policy.pass-all");

    assertThat(NB.reason(finding(once)))
        .contains("«Regelen lar alle i hele verden sende i deres navn: …»")
        .doesNotContain("pass-all");
  }

  @Test
  void two_that_disagree_are_both_said() {
    Reason both =
        Reason.of("common.contradictory")
            .with("first", "mail.spf.policy.pass-all")
            .with("second", "mail.spf.policy.fail-all");

    assertThat(NB.reason(finding(both)))
        .containsSubsequence("Regelen lar alle", "Regelen avviser alle");
  }

  @Test
  void a_text_that_is_not_there_is_told_by_file_and_key() {
    assertThatThrownBy(() -> NB.reason(finding(Reason.of("mail.spf.policy.nothing"))))
        .isInstanceOf(MissingText.class)
        .hasMessageContaining("mail.spf.policy.nb.properties")
        .hasMessageContaining("reason.nothing");
    assertThatThrownBy(() -> NB.reason(finding(Reason.of("web.hsts.short"))))
        .isInstanceOf(MissingText.class);
    assertThatThrownBy(() -> NB.title("no.such.check"))
        .isInstanceOf(MissingText.class)
        .hasMessageContaining("no.such.check.nb.properties");
  }

  @Test
  void it_knows_which_checks_there_are_words_for_and_looks_nowhere_else() {
    assertThat(NB.knows("mail.spf.policy")).isTrue();
    assertThat(NB.knows("mail.spf")).isFalse();
    assertThat(NB.knows("../../report/texts/report")).isFalse();
    assertThat(NB.knows("")).isFalse();
  }

  @Test
  void arguments_are_made_harmless_and_names_shown_both_ways() {
    assertThat(NB.word("asset.host", Map.of("name", "xn--bod-2na.no\u001b[2J")))
        .isEqualTo("tjeneren xn--bod-2na.no\\x1b[2J");
    assertThat(NB.word("asset.host", Map.of("name", "xn--bod-2na.no")))
        .isEqualTo("tjeneren bodø.no (xn--bod-2na.no)");
  }

  private static Finding of(String check, Reason reason) {
    Finding known = finding(reason);
    return new Finding(
        check, known.asset(), known.verdict(), reason, known.clause(), Optional.empty(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "NB, 3. mars 2027 kl. 08.05 UTC",
    "NN, 3. mars 2027 kl. 08.05 UTC",
    "EN, 3 March 2027 at 08:05 UTC"
  })
  void a_moment_is_said_as_people_of_the_language_read_it(Language language, String said) {
    Finding finding =
        of(
            "dns.dnssec.expiry",
            Reason.of("dns.dnssec.expiry.renewed").with("until", "2027-03-03T08:05:59.5Z"));

    assertThat(Texts.in(language).reason(finding))
        .contains(said)
        .doesNotContain("2027-03-03", "{until}");
  }

  @Test
  void a_day_has_its_month_by_name() {
    Finding finding =
        of(
            "web.securitytxt",
            Reason.of("web.securitytxt.expired")
                .with("url", "https://fjellby.kommune.no/")
                .with("date", "2026-12-24"));

    assertThat(NB.reason(finding)).contains("gikk ut 24. desember 2026.");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-13-03T08:05:00Z",
    "2027-02-30",
    "2027-03-03T08:05:00Z og mer",
    "+999999999-12-31T23:59:59Z",
    "9999-99-99T99:99:99Z"
  })
  void what_only_looks_like_a_time_stands_as_it_came(String value) {
    Finding finding =
        of("dns.dnssec.expiry", Reason.of("dns.dnssec.expiry.renewed").with("until", value));

    assertThat(NB.reason(finding)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "NB, «<b>» etter mx er ikke et gyldig navn",
    "NN, «<b>» etter mx er ikkje eit gyldig namn",
    "EN, “<b>” after mx is not a valid name"
  })
  void a_token_is_said_in_words_that_may_speak_of_other_arguments(Language language, String said) {
    Finding finding =
        of(
            "mail.mta-sts",
            Reason.of("mail.mta-sts.policy-invalid")
                .with("url", "https://mta-sts.fjellby.kommune.no/")
                .with("fault", "pattern")
                .with("found", "<b>"));

    assertThat(Texts.in(language).reason(finding)).contains(said).doesNotContain("{", "pattern");
  }

  @Test
  void tokens_that_checks_share_have_their_words_too_and_others_stand_as_they_came() {
    Reason late = Reason.of("common.timed-out").with("exchange", "TXT a.no");

    assertThat(NB.reason(finding(late.with("stage", "connect")))).contains("steg: tilkobling)");
    assertThat(NB.reason(finding(late.with("stage", "nothing known")))).contains("nothing known");
    assertThat(NB.reason(finding(late.with("stage", "a\u001b[2J")))).contains("a\\x1b[2J");
  }

  @ParameterizedTest
  @CsvSource({
    "nn_NO.UTF-8, NN",
    "nb_NO.UTF-8, NB",
    "no_NO, NB",
    "en_US.UTF-8, EN",
    "en-GB, EN",
    "C, NB",
    "POSIX, NB",
    "C.UTF-8, NB",
    "'', NB",
    "da_DK, NB",
    "NN, NN",
    "nn@latin, NN",
    "engelsk, NB"
  })
  void the_environment_chooses_the_language(String value, Language language) {
    assertThat(Language.ofEnvironment(List.of("", value, "en_US")))
        .isEqualTo(value.isEmpty() ? Language.EN : language);
    assertThat(Language.ofEnvironment(List.of(value))).isEqualTo(language);
  }
}
