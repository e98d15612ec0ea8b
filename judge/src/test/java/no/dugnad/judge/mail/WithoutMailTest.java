package no.dugnad.judge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TextsThere;
import no.dugnad.model.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What does not apply, each by the key of its reason.
class WithoutMailTest {
  private static final String DOMAIN = "fjellby.kommune.no";

  private static void doesNotApply(String key, FakeView view) {
    Check check =
        Stream.of(SpfChecks.all(), MailPolicyChecks.all(), MailServerChecks.all())
            .flatMap(checks -> checks.stream())
            .filter(each -> key.startsWith(each.id() + "."))
            .findFirst()
            .orElseThrow();
    assertThat(check.judge(World.SUBJECT, view))
        .singleElement()
        .satisfies(finding -> assertThat(said(finding)).isEqualTo("not_applicable " + key))
        .satisfies(TextsThere::forFinding);
  }

  private static String said(Finding finding) {
    return finding.verdict().text() + " " + finding.reason().key();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.spf.present.not-used",
        "mail.spf.valid.not-used",
        "mail.spf.lookups.not-used",
        "mail.spf.policy.not-used",
        "mail.spf.wide.not-used",
        "mail.dmarc.present.no-mail",
        "mail.dmarc.valid.no-mail",
        "mail.dmarc.policy.no-mail",
        "mail.dmarc.subdomains.no-mail",
        "mail.dmarc.reports.no-mail",
        "mail.dkim.keys.no-mail",
        "mail.mta-sts.no-mail",
        "mail.tls-rpt.no-mail"
      })
  void a_domain_that_is_not_used_for_mail_is_judged_by_mail_null_alone(String key) {
    doesNotApply(key, World.empty().lines(DOMAIN + " MX 0 .", DOMAIN + " TXT \"v=spf1 -all\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.mta-sts.takes-no-mail",
        "mail.tls-rpt.takes-no-mail",
        "mail.starttls.offered.takes-no-mail",
        "mail.starttls.certificate.takes-no-mail",
        "mail.dane.takes-no-mail",
        "mail.auth.takes-no-mail",
        "mail.reverse.takes-no-mail"
      })
  void a_domain_that_only_sends_has_no_mail_servers(String key) {
    doesNotApply(
        key,
        World.empty().lines(DOMAIN + " MX 0 .", DOMAIN + " TXT \"v=spf1 ip4:192.0.2.1 -all\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.starttls.offered.no-address",
        "mail.starttls.certificate.no-address",
        "mail.dane.no-address",
        "mail.auth.no-address",
        "mail.reverse.no-address"
      })
  void mail_servers_without_any_address_leave_nothing_to_look_at(String key) {
    doesNotApply(key, World.used());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.spf.valid.no-record",
        "mail.spf.lookups.no-record",
        "mail.spf.policy.no-record",
        "mail.spf.wide.no-record"
      })
  void without_an_spf_record_there_is_none_to_judge(String key) {
    doesNotApply(key, World.empty().lines(DOMAIN + " MX 10 mx1." + DOMAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mail.spf.lookups.broken", "mail.spf.policy.broken", "mail.spf.wide.broken"})
  void a_broken_record_is_told_once(String key) {
    doesNotApply(
        key,
        World.empty()
            .lines(DOMAIN + " MX 10 mx1." + DOMAIN, DOMAIN + " TXT \"v=spf1 nonsense -all\""));
  }
}
