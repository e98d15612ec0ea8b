package no.dugnad.judge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailPolicyChecksTest {
  private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

  static Stream<PolicyCase> clauses() {
    return Stream.of(DmarcCases.all(), DkimCases.all(), MtaStsCases.all(), TlsReportingCases.all())
        .flatMap(Function.identity());
  }

  static Stream<PolicyCase> everything() {
    return Stream.of(
            clauses(),
            DmarcCases.unknown(),
            DkimCases.unknown(),
            MtaStsCases.unknown(),
            TlsReportingCases.unknown())
        .flatMap(Function.identity());
  }

  private static Finding decisive(PolicyCase planted, View view) {
    List<Finding> findings = World.check(planted.check()).judge(planted.subject(), view);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void each_clause_is_judged_as_it_must_be(PolicyCase planted) {
    FakeView view = planted.world().apply(World.used());
    Finding finding = decisive(planted, view);
    assertThat(finding.reason().key()).endsWith("." + planted.suffix());
    assertThat(finding.verdict().text()).isEqualTo(planted.verdict());
    assertThat(view.missing()).as("all that is asked for is planted").isEmpty();
    assertThat(finding.repair().isPresent()).isEqualTo(finding.verdict().accuses());
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void each_text_says_all_that_it_promises_in_three_languages(PolicyCase planted) {
    Finding finding = decisive(planted, planted.world().apply(World.used()));
    for (String language : LANGUAGES) {
      assertSaid(planted.check(), language, "reason", finding.reason());
      finding
          .repair()
          .ifPresent(repair -> assertSaid(planted.check(), language, "repair", repair.text()));
    }
  }

  private static void assertSaid(String check, String language, String kind, Reason reason) {
    String suffix = reason.key().substring(check.length() + 1);
    String text = texts(check, language).getProperty(kind + "." + suffix);
    assertThat(text).as(language + " " + kind + "." + suffix).isNotBlank();
    for (var argument : reason.arguments().entrySet()) {
      text = text.replace("{" + argument.getKey() + "}", "");
    }
    assertThat(text).doesNotContain("{").doesNotContain("}");
  }

  private static Properties texts(String check, String language) {
    String resource = "/no/dugnad/judge/texts/" + check + "." + language + ".properties";
    Properties properties = new Properties();
    try (var reader =
        new java.io.InputStreamReader(
            java.util.Objects.requireNonNull(
                MailPolicyChecksTest.class.getResourceAsStream(resource), resource),
            java.nio.charset.StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return properties;
  }

  @Test
  void every_text_belongs_to_a_clause_that_is_planted() {
    Set<String> planted = new HashSet<>();
    clauses()
        .forEach(one -> {
          Finding finding = decisive(one, one.world().apply(World.used()));
          planted.add("reason:" + finding.reason().key());
          finding.repair().ifPresent(repair -> planted.add("repair:" + repair.text().key()));
        });
    for (Check check : MailPolicyChecks.all()) {
      for (String language : LANGUAGES) {
        Set<String> written =
            texts(check.id(), language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("reason.") || key.startsWith("repair."))
                .filter(key -> !WITHOUT_MAIL.contains(key))
                .map(key -> key.replaceFirst("\\.", ":" + check.id() + "."))
                .collect(Collectors.toSet());
        assertThat(planted).as(check.id() + " " + language).containsAll(written);
      }
    }
  }

  private static final Set<String> WITHOUT_MAIL = Set.of("reason.no-mail", "reason.takes-no-mail");

  @Test
  void a_domain_without_mail_is_not_asked_for_any_of_it() {
    FakeView view =
        World.empty().lines("fjellby.kommune.no MX 0 .", "fjellby.kommune.no TXT \"v=spf1 -all\"");
    for (Check check : MailPolicyChecks.all()) {
      List<Finding> findings = check.judge(MtaStsCases.SUBJECT, view);
      assertThat(findings)
          .extracting(one -> one.verdict().text())
          .containsExactly("not_applicable");
      assertThat(findings.getFirst().reason().key()).isEqualTo(check.id() + ".no-mail");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.mta-sts", "mail.tls-rpt"})
  void a_domain_that_only_sends_needs_nothing_for_those_that_send_to_it(String check) {
    FakeView view =
        World.empty()
            .lines(
                "fjellby.kommune.no MX 0 .",
                "fjellby.kommune.no TXT \"v=spf1 ip4:192.0.2.1 -all\"");
    List<Finding> findings = World.judge(check, view);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().reason().key()).isEqualTo(check + ".takes-no-mail");
  }

  @Test
  void whether_it_is_used_for_mail_must_be_known() {
    FakeView view =
        World.empty()
            .fails(
                "fjellby.kommune.no",
                no.dugnad.model.dns.RecordType.MX,
                new Failure.TimedOut("dns"));
    for (Check check : MailPolicyChecks.all()) {
      assertThat(check.judge(MtaStsCases.SUBJECT, view))
          .allSatisfy(one -> assertThat(one.verdict().text()).isEqualTo("unknown"));
    }
  }

  /// Some exchanges of a world get lost.
  private record Lossy(View view, Set<Exchange<?>> lost) implements View {
    @Override
    public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
      return lost.contains(exchange)
          ? new Sight.Missed<>(exchange, new Failure.TimedOut("lost"))
          : view.see(exchange);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void what_is_lost_makes_a_verdict_unknown_or_leaves_it_as_it_was(PolicyCase planted) {
    FakeView view = planted.world().apply(World.used());
    Finding clean = decisive(planted, view);
    List<Exchange<?>> asked = new ArrayList<>(view.asked());
    Random random = new Random(planted.toString().hashCode());
    for (int round = 0; round < 60; round++) {
      Set<Exchange<?>> lost = new HashSet<>();
      asked.stream().filter(_ -> random.nextInt(8) == 0).forEach(lost::add);
      for (Finding finding :
          World.check(planted.check()).judge(planted.subject(), new Lossy(view, lost))) {
        String verdict = finding.verdict().text();
        assertThat(verdict)
            .as("%s without %s", finding.reason().key(), lost)
            .isIn("unknown", clean.verdict().text(), milder(clean));
        if (finding.verdict().accuses()) {
          assertThat(java.util.Collections.disjoint(finding.restsOn(), lost)).isTrue();
        }
      }
    }
  }

  /// A part of what is wrong may be all that can be seen; never more than what is wrong.
  private static String milder(Finding clean) {
    return clean.verdict().text().equals("not_met") ? "partly" : clean.verdict().text();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void an_accusation_rests_on_everything_that_would_change_it(PolicyCase planted) {
    FakeView view = planted.world().apply(World.used());
    Finding clean = decisive(planted, view);
    if (!clean.verdict().accuses()) {
      return;
    }
    // With nothing but what it rests on, the same is said or nothing is known.
    Set<Exchange<?>> others = new HashSet<>(view.asked());
    others.removeAll(clean.restsOn());
    List<Finding> again =
        World.check(planted.check()).judge(planted.subject(), new Lossy(view, others));
    assertThat(again)
        .extracting(one -> one.verdict().text())
        .isSubsetOf(clean.verdict().text(), "unknown");
  }

  @Test
  void random_records_never_throw_and_nothing_is_said_of_what_nobody_asked() {
    Random random = new Random(20261124);
    List<String> places =
        List.of(
            "_dmarc.fjellby.kommune.no",
            "_dmarc.kommune.no",
            "selector1._domainkey.fjellby.kommune.no",
            "_mta-sts.fjellby.kommune.no",
            "_smtp._tls.fjellby.kommune.no");
    List<String> pieces =
        List.of(
            "v=DMARC1",
            "v=DKIM1",
            "v=STSv1",
            "v=TLSRPTv1",
            "; ",
            ";",
            "p=",
            "none",
            "reject",
            "sp=",
            "rua=",
            "mailto:a@b.no",
            ",",
            "id=1",
            "t=y",
            "psd=y",
            "=",
            " ",
            "AAAA",
            "%",
            "\u00e6",
            "k=ed25519",
            "!10m");
    for (int round = 0; round < 2000; round++) {
      FakeView view = World.used();
      for (String place : places) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        if (!text.isEmpty()) {
          view.txt(place, text.toString().replace("\u00e6", "?"));
        }
      }
      for (Check check : MailPolicyChecks.all()) {
        assertThat(check.judge(MtaStsCases.SUBJECT, view)).as(check.id()).isNotEmpty();
      }
    }
    for (Check check : MailPolicyChecks.all()) {
      assertThat(check.judge(MtaStsCases.SUBJECT, new FakeView()))
          .allSatisfy(one -> assertThat(one.verdict().text()).isEqualTo("unknown"));
    }
  }
}
