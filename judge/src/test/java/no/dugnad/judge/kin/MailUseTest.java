package no.dugnad.judge.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;

class MailUseTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.example");
  private static final IpAddress ADDRESS = IpAddress.literal("192.0.2.80");
  private static final Exchange.SmtpSession SESSION =
      new Exchange.SmtpSession(DOMAIN, ADDRESS, CertificateKind.ANY);
  private static final Exchange.SilenceTrial TRIAL =
      new Exchange.SilenceTrial(
          SESSION, List.of(new Exchange.Connect(ADDRESS, 443), new Exchange.Connect(ADDRESS, 80)));

  private final FakeView view = new FakeView().whole("fjellby.example");

  @Test
  void an_mx_record_is_use_whatever_else_is_not_known() {
    view.lines("fjellby.example MX 10 mx.fjellby.example")
        .fails("fjellby.example", RecordType.TXT, new Failure.TimedOut("dns"));
    assertThat(use())
        .isInstanceOfSatisfying(
            MailUse.Used.class, used -> assertThat(used.sign()).isEqualTo(MailUse.Sign.MX));
  }

  @Test
  void a_null_mx_and_an_spf_record_that_lets_nobody_send_is_no_use() {
    view.lines("fjellby.example MX 0 .").txt("fjellby.example", "v=spf1 -all");
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void a_domain_that_only_sends_is_used() {
    view.lines("fjellby.example MX 0 .").txt("fjellby.example", "v=spf1 ip4:192.0.2.1 -all");
    assertThat(use())
        .isInstanceOfSatisfying(
            MailUse.Used.class, used -> assertThat(used.sign()).isEqualTo(MailUse.Sign.SPF));
  }

  @Test
  void a_redirect_to_a_record_that_lets_nobody_send_is_no_use() {
    view.lines("fjellby.example MX 0 .")
        .txt("fjellby.example", "v=spf1 redirect=parked.fjellby.example")
        .txt("parked.fjellby.example", "v=spf1 ?mx -all");
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void redirects_in_a_circle_end() {
    view.lines("fjellby.example MX 0 .").txt("fjellby.example", "v=spf1 redirect=fjellby.example");
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void with_a_null_mx_a_missed_spf_look_up_is_not_known() {
    view.lines("fjellby.example MX 0 .")
        .fails("fjellby.example", RecordType.TXT, new Failure.TimedOut("dns"));
    assertThat(use()).isInstanceOf(MailUse.NotKnown.class);
  }

  @Test
  void a_missed_mx_look_up_is_not_known() {
    view.fails("fjellby.example", RecordType.MX, new Failure.TimedOut("dns"));
    assertThat(use()).isInstanceOf(MailUse.NotKnown.class);
  }

  @Test
  void a_server_that_fails_says_nothing_of_the_mx() {
    view.answers("fjellby.example", RecordType.MX, ResponseCode.SERVFAIL);
    assertThat(use()).isInstanceOf(MailUse.NotKnown.class);
  }

  @Test
  void a_domain_without_addresses_is_not_used() {
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void a_domain_that_does_not_exist_is_not_used() {
    view.noSuchName("fjellby.example", RecordType.MX).noSuchName("fjellby.example", RecordType.TXT);
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void a_mail_server_at_the_domain_itself_is_use() {
    view.lines("fjellby.example A 192.0.2.80").sees(SESSION, greeting("220 mail"));
    assertThat(use())
        .isInstanceOfSatisfying(
            MailUse.Used.class,
            used -> assertThat(used.sign()).isEqualTo(MailUse.Sign.MAIL_SERVER));
  }

  @Test
  void a_server_that_says_it_takes_no_mail_is_no_use() {
    view.lines("fjellby.example A 192.0.2.80").sees(SESSION, greeting("554 no mail here"));
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void a_port_that_refuses_is_no_use() {
    view.lines("fjellby.example A 192.0.2.80").fails(SESSION, new Failure.Refused("connect", ""));
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void silence_without_a_trial_is_not_known() {
    view.lines("fjellby.example A 192.0.2.80").fails(SESSION, new Failure.TimedOut("connect"));
    assertThat(use()).isInstanceOf(MailUse.NotKnown.class);
    assertThat(view.missing()).containsExactly(TRIAL);
  }

  @Test
  void silence_that_is_proven_is_no_use() {
    Instant at = FakeView.AT;
    Fact.TrialResult trial =
        new Fact.TrialResult(
            List.of(at.plusSeconds(1), at.plusSeconds(3), at.plusSeconds(7)),
            List.of(at),
            List.of(at.plusSeconds(9)),
            0.005,
            Optional.empty());
    view.lines("fjellby.example A 192.0.2.80")
        .fails(SESSION, new Failure.TimedOut("connect"))
        .sees(TRIAL, trial);
    assertThat(use()).isInstanceOf(MailUse.NotUsed.class);
  }

  @Test
  void silence_of_one_address_never_hides_that_another_answers() {
    Exchange.SmtpSession other =
        new Exchange.SmtpSession(DOMAIN, IpAddress.literal("2001:db8::80"), CertificateKind.ANY);
    view.lines("fjellby.example A 192.0.2.80", "fjellby.example AAAA 2001:db8::80")
        .fails(SESSION, new Failure.TimedOut("connect"))
        .sees(other, greeting("220 mail"));
    assertThat(use()).isInstanceOf(MailUse.Used.class);
  }

  private MailUse use() {
    return MailUse.of(view, DOMAIN);
  }

  private static Fact.SmtpDialogue greeting(String line) {
    return new Fact.SmtpDialogue(
        List.of(line), List.of(), Optional.empty(), Optional.empty(), List.of());
  }
}
