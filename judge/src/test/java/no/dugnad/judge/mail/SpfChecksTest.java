package no.dugnad.judge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpfChecksTest {
  /// One way a check can end.
  ///
  /// @param repair what is given to paste; "-" for a repair without, empty for no repair
  record Case(
      String check, String suffix, String verdict, Supplier<FakeView> world, String repair) {
    @Override
    public String toString() {
      return check + "." + suffix + " is " + verdict;
    }
  }

  private static Case spf(
      String check, String suffix, String verdict, String record, String repair) {
    return new Case("mail.spf." + check, suffix, verdict, () -> SpfWorlds.withSpf(record), repair);
  }

  private static Case world(
      String check, String suffix, String verdict, String repair, Supplier<FakeView> world) {
    return new Case(check, suffix, verdict, world, repair);
  }

  static Stream<Case> cases() {
    return Stream.of(
            present(), valid(), lookups(), policy(), wide(), silent(), notForMail(), noRecord())
        .flatMap(each -> each);
  }

  private static Stream<Case> present() {
    return Stream.of(
        spf("present", "one", "met", "v=spf1 mx -all", ""),
        world(
            "mail.spf.present",
            "none",
            "not_met",
            "v=spf1 mx ~all",
            () -> SpfWorlds.known("fjellby.example MX 10 mx.fjellby.example")),
        world(
            "mail.spf.present",
            "none",
            "not_met",
            "v=spf1 include:spf.protection.outlook.com ~all",
            () ->
                SpfWorlds.known("fjellby.example MX 0 fjellby-example.mail.protection.outlook.com")
                    .txt("fjellby.example", "v=spf10 +all")),
        world(
            "mail.spf.present",
            "several",
            "not_met",
            "v=spf1 mx include:s1.example ip4:192.0.2.1 -all",
            () ->
                SpfWorlds.withSpf("v=spf1 mx include:s1.example ~all")
                    .txt("fjellby.example", "v=spf1 mx ip4:192.0.2.1 -all")));
  }

  private static Stream<Case> valid() {
    return Stream.of(
        spf("valid", "whole", "met", "v=spf1 mx exists:%{i}._spf.%{d} -all", ""),
        spf("valid", "syntax", "not_met", "v=spf1 ip:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all"),
        spf(
            "valid",
            "syntax",
            "not_met",
            "v=spf1 192.0.2.0/24 -all",
            "v=spf1 ip4:192.0.2.0/24 -all"),
        spf("valid", "syntax", "not_met", "v=spf1 mx, -all;", "v=spf1 mx -all"),
        spf("valid", "syntax", "not_met", "v=spf1 gibberish:x -all", "-"),
        spf("valid", "syntax", "not_met", "v=spf1 ip4:192.0.2.0/33 -all", "-"),
        world(
            "mail.spf.valid",
            "included-syntax",
            "not_met",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 ip4:192.0.2 -all")),
        spf(
            "valid",
            "included-none",
            "not_met",
            "v=spf1 mx include:gone.example -all",
            "v=spf1 mx -all"),
        world(
            "mail.spf.valid",
            "included-none",
            "not_met",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 include:gone.example -all")),
        spf("valid", "included-none", "not_met", "v=spf1 redirect=gone.example", "v=spf1"),
        world(
            "mail.spf.valid",
            "included-several",
            "not_met",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 -all")
                    .txt("s1.example", "v=spf1 -all")),
        spf(
            "valid",
            "circle",
            "not_met",
            "v=spf1 mx include:fjellby.example -all",
            "v=spf1 mx -all"),
        spf("valid", "after-all", "partly", "v=spf1 mx -all ip4:192.0.2.1", "-"),
        spf(
            "valid",
            "look-alike",
            "partly",
            "v=spf1 ip4=192.0.2.1 -all",
            "v=spf1 ip4:192.0.2.1 -all"),
        spf("valid", "no-name", "partly", "v=spf1 include:x..example -all", "-"));
  }

  private static Stream<Case> lookups() {
    String hosts =
        IntStream.range(0, 11).mapToObj(i -> " a:h1.example").collect(Collectors.joining());
    String flat =
        " ip4:198.51.100.1"
            + IntStream.range(0, 10).mapToObj(i -> " a:h1.example").collect(Collectors.joining());
    return Stream.of(
        spf("lookups", "within", "met", "v=spf1 mx a a:h1.example -all", ""),
        spf("lookups", "within", "met", "v=spf1 a:gone1.example a:gone2.example a -all", ""),
        spf(
            "lookups",
            "within",
            "met",
            "v=spf1" + " include:%{l}.example".repeat(10) + " -all",
            ""),
        spf(
            "lookups",
            "too-many",
            "not_met",
            "v=spf1" + hosts + " -all",
            "v=spf1" + flat + " -all"),
        spf("lookups", "too-many", "not_met", "v=spf1" + " exists:%{i}.x.example".repeat(11), "-"),
        spf(
            "lookups",
            "too-many",
            "not_met",
            "v=spf1" + " include:%{l}.example".repeat(11) + " -all",
            "-"),
        world(
            "mail.spf.lookups",
            "too-many",
            "not_met",
            "-",
            () -> {
              FakeView view = SpfWorlds.withSpf("v=spf1 include:n0.example -all");
              for (int i = 0; i < 255; i++) {
                view.txt("n" + i + ".example", "v=spf1 include:n" + (i + 1) + ".example -all");
              }
              return view;
            }),
        spf("lookups", "endless", "not_met", "v=spf1 redirect=fjellby.example", "-"),
        world(
            "mail.spf.lookups",
            "exchangers",
            "not_met",
            "-",
            () -> {
              FakeView view = SpfWorlds.withSpf("v=spf1 mx:many.example -all");
              for (int i = 0; i < 11; i++) {
                view.lines("many.example MX 10 h" + i + ".example");
              }
              return view;
            }),
        spf(
            "lookups",
            "void",
            "partly",
            "v=spf1 mx a:gone1.example mx:gone2.example exists:gone3.example -all",
            "v=spf1 mx -all"));
  }

  private static Stream<Case> policy() {
    return Stream.of(
        spf("policy", "fail", "met", "v=spf1 mx -all", ""),
        spf("policy", "softfail", "met", "v=spf1 mx ~all", ""),
        world(
            "mail.spf.policy",
            "fail-shared",
            "met",
            "",
            () ->
                SpfWorlds.withSpf("v=spf1 include:spf.protection.outlook.com -all")
                    .txt("spf.protection.outlook.com", "v=spf1 ip4:40.92.0.0/15 -all")),
        world(
            "mail.spf.policy",
            "softfail-shared",
            "met",
            "",
            () ->
                SpfWorlds.withSpf("v=spf1 redirect=_spf.google.com")
                    .txt("_spf.google.com", "v=spf1 ip4:192.0.2.0/24 ~all")),
        spf("policy", "pass-all", "not_met", "v=spf1 mx +all", "v=spf1 mx ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 all", "v=spf1 ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 ip4:0.0.0.0/0 -all", "v=spf1 ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 ip6:::/0 -all", "v=spf1 ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 ip6:2000::/3 -all", "v=spf1 ~all"),
        spf(
            "policy",
            "pass-all",
            "not_met",
            "v=spf1 ip4:0.0.0.0/2 ip4:128.0.0.0/2 -all",
            "v=spf1 ip4:0.0.0.0/2 ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 a/0 -all", "v=spf1 ~all"),
        spf("policy", "pass-all", "not_met", "v=spf1 exists:h1.example -all", "v=spf1 ~all"),
        spf(
            "policy",
            "pass-all",
            "not_met",
            "v=spf1 -exists:%{i}.list.example +all",
            "v=spf1 -exists:%{i}.list.example ~all"),
        world(
            "mail.spf.policy",
            "pass-all",
            "not_met",
            "v=spf1 mx ~all",
            () ->
                SpfWorlds.withSpf("v=spf1 mx include:s1.example -all")
                    .txt("s1.example", "v=spf1 include:s2.example -all")
                    .txt("s2.example", "v=spf1 ip4:192.0.2.1 +all")),
        world(
            "mail.spf.policy",
            "pass-all",
            "not_met",
            "v=spf1 mx ~all",
            () ->
                SpfWorlds.withSpf("v=spf1 mx redirect=s1.example")
                    .txt("s1.example", "v=spf1 ip4:0.0.0.0/0 -all")),
        spf("policy", "neutral", "not_met", "v=spf1 mx ?all", "v=spf1 mx ~all"),
        world(
            "mail.spf.policy",
            "neutral",
            "not_met",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 redirect=s1.example")
                    .txt("s1.example", "v=spf1 mx ?all")),
        spf("policy", "open-ended", "not_met", "v=spf1 mx", "v=spf1 mx ~all"),
        spf(
            "policy",
            "inverted",
            "met",
            "v=spf1 -ip4:0.0.0.0/1 -ip4:128.0.0.0/1 -ip6:::/0 +all",
            ""),
        world(
            "mail.spf.policy",
            "inverted",
            "met",
            "",
            () ->
                SpfWorlds.withSpf("v=spf1 -include:ip4._spf.%{d} -ip6:::/0 +all")
                    .txt("ip4._spf.fjellby.example", "v=spf1 -ip4:192.0.2.0/24 +all")),
        spf("policy", "by-sender", "unknown", "v=spf1 mx redirect=%{l}.example", ""),
        spf("policy", "broken", "not_applicable", "v=spf1 mx redirect=gone.example", ""),
        world(
            "mail.spf.policy",
            "fail",
            "met",
            "",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 include:gone.example +all")));
  }

  private static Stream<Case> wide() {
    return Stream.of(
        spf("wide", "narrow", "met", "v=spf1 ip4:192.0.0.0/16 ip6:2001:db8::/32 mx -all", ""),
        spf("wide", "wide", "partly", "v=spf1 ip4:192.0.0.0/15 -all", "-"),
        spf("wide", "wide", "partly", "v=spf1 a/15 -all", "-"),
        spf("wide", "wide-ipv6", "partly", "v=spf1 ip6:2000::/15 -all", "-"),
        spf("wide", "ptr", "partly", "v=spf1 mx ptr -all", "v=spf1 mx -all"),
        world(
            "mail.spf.wide",
            "ptr",
            "partly",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 ptr -all")),
        world(
            "mail.spf.wide",
            "wide",
            "partly",
            "-",
            () ->
                SpfWorlds.withSpf("v=spf1 include:s1.example -all")
                    .txt("s1.example", "v=spf1 ip4:10.0.0.0/8 -all")),
        world(
            "mail.spf.wide",
            "narrow",
            "met",
            "",
            () ->
                SpfWorlds.withSpf("v=spf1 include:spf.protection.outlook.com -all")
                    .txt("spf.protection.outlook.com", "v=spf1 ip4:40.0.0.0/8 ptr -all")));
  }

  private static Stream<Case> silent() {
    String mx = "fjellby.example. IN MX 0 .";
    String spf = "fjellby.example. IN TXT \"v=spf1 -all\"";
    String dmarc = "_dmarc.fjellby.example. IN TXT \"v=DMARC1; p=reject\"";
    Failure refused = new Failure.Refused("connect", "reset");
    return Stream.of(
        world("mail.null", "used", "not_applicable", "", () -> SpfWorlds.withSpf("v=spf1 mx -all")),
        world("mail.null", "no-such-domain", "not_applicable", "", () -> SpfWorlds.known()),
        world(
            "mail.null",
            "quiet",
            "met",
            "",
            () ->
                SpfWorlds.known("fjellby.example MX 0 .")
                    .txt("fjellby.example", "v=spf1 -all")
                    .txt("_dmarc.fjellby.example", "v=DMARC1; p=reject; rua=mailto:x@y.example")),
        world(
            "mail.null",
            "quiet",
            "met",
            "",
            () ->
                SpfWorlds.known()
                    .txt("fjellby.example", "v=spf1 -all")
                    .txt("_dmarc.fjellby.example", "v = DMARC1 ; p = reject")),
        // Readers of RFC 7489 ask only at the domain and what was registered, never at the suffix.
        world(
            "mail.null",
            "no-dmarc",
            "partly",
            dmarc,
            () ->
                SpfWorlds.known("fjellby.example MX 0 .")
                    .txt("fjellby.example", "v=spf1 -all")
                    .txt("_dmarc.example", "v=DMARC1; p=none; sp=reject; psd=y")),
        world(
            "mail.null",
            "unprotected",
            "not_met",
            spf + "\n" + dmarc,
            () -> SpfWorlds.known("fjellby.example MX 0 .")),
        world(
            "mail.null",
            "no-dmarc",
            "partly",
            dmarc,
            () ->
                SpfWorlds.known("fjellby.example MX 0 .")
                    .txt("fjellby.example", "v=spf1 -all")
                    .txt("_dmarc.fjellby.example", "v=DMARC1; p=reject; t=y")),
        world(
            "mail.null",
            "no-spf",
            "partly",
            spf,
            () ->
                SpfWorlds.known("fjellby.example MX 0 .")
                    .txt("fjellby.example", "v=spf1 ~all")
                    .txt("_dmarc.fjellby.example", "v=DMARC1;p=REJECT")),
        world(
            "mail.null",
            "no-null-mx",
            "partly",
            mx,
            () ->
                SpfWorlds.known("fjellby.example A 192.0.2.80")
                    .txt("fjellby.example", "v=spf1 -all")
                    .txt("_dmarc.fjellby.example", "v=DMARC1; p=reject")
                    .fails(
                        new no.dugnad.model.observation.Exchange.SmtpSession(
                            SpfWorlds.DOMAIN,
                            no.dugnad.model.asset.IpAddress.literal("192.0.2.80"),
                            no.dugnad.model.observation.CertificateKind.ANY),
                        refused)));
  }

  private static Stream<Case> notForMail() {
    return Stream.of("present", "valid", "lookups", "policy", "wide")
        .map(check ->
            world(
                "mail.spf." + check,
                "not-used",
                "not_applicable",
                "",
                () ->
                    SpfWorlds.known("fjellby.example MX 0 .")
                        .txt("fjellby.example", "v=spf1 -all")));
  }

  private static Stream<Case> noRecord() {
    return Stream.concat(
        Stream.of("valid", "lookups", "policy", "wide")
            .map(check ->
                world(
                    "mail.spf." + check,
                    "no-record",
                    "not_applicable",
                    "",
                    () -> SpfWorlds.known("fjellby.example MX 10 mx.fjellby.example"))),
        Stream.of("lookups", "policy", "wide")
            .map(check -> spf(check, "broken", "not_applicable", "v=spf1 nonsense -all", "")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_check_ends_so(Case each) {
    Finding finding = SpfWorlds.judge(SpfWorlds.check(each.check()), each.world().get());
    assertThat(finding.reason().key()).isEqualTo(each.check() + "." + each.suffix());
    assertThat(finding.verdict().text()).isEqualTo(each.verdict());
    String repair = finding.repair().map(given -> given.record().orElse("-")).orElse("");
    assertThat(repair).isEqualTo(each.repair());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_reason_and_repair_is_said_in_three_languages_with_all_its_arguments(Case each)
      throws IOException {
    Finding finding = SpfWorlds.judge(SpfWorlds.check(each.check()), each.world().get());
    for (String language : List.of("nb", "nn", "en")) {
      Properties texts = texts(each.check(), language);
      assertSaid(texts, "reason", finding.reason(), each.check());
      finding
          .repair()
          .ifPresent(repair -> assertSaid(texts, "repair", repair.text(), each.check()));
    }
  }

  @Test
  void every_text_belongs_to_a_way_a_check_can_end_and_the_languages_have_the_same()
      throws IOException {
    Map<String, Set<String>> planned =
        cases()
            .collect(
                Collectors.groupingBy(
                    Case::check, Collectors.mapping(Case::suffix, Collectors.toSet())));
    for (Check check : SpfChecks.all()) {
      for (String language : List.of("nb", "nn", "en")) {
        Properties texts = texts(check.id(), language);
        Set<String> reasons =
            texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("reason."))
                .map(key -> key.substring("reason.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reasons).as(check.id() + " " + language).isEqualTo(planned.get(check.id()));
        assertThat(texts.stringPropertyNames()).contains("title", "why");
        assertThat(texts.stringPropertyNames())
            .isEqualTo(texts(check.id(), "nb").stringPropertyNames());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("noAnswers")
  void whatever_keeps_the_record_from_being_known_is_unknown(Failure failure) {
    for (Check check : SpfChecks.all()) {
      FakeView view =
          SpfWorlds.known("fjellby.example MX 10 mx.fjellby.example")
              .fails("fjellby.example", RecordType.TXT, failure);
      if (!check.id().equals("mail.null")) {
        assertThat(SpfWorlds.judge(check, view).verdict().text()).isEqualTo("unknown");
      }
    }
  }

  static Stream<Failure> noAnswers() {
    return Stream.of(
        new Failure.TimedOut("dns"),
        new Failure.Refused("dns", "REFUSED"),
        new Failure.RateLimited("dns", ""),
        new Failure.Unreachable("no route"),
        new Failure.BudgetSpent("queries"),
        new Failure.OutOfScope("loopback"),
        new Failure.Garbled("dns", "short"),
        new Failure.Intercepted("dns", "ra"),
        new Failure.NotLooked());
  }

  @Test
  void a_server_failure_or_a_bogus_answer_is_never_an_absent_record() {
    Check present = SpfWorlds.check("mail.spf.present");
    FakeView failing =
        SpfWorlds.known("fjellby.example MX 10 mx.fjellby.example")
            .answers("fjellby.example", RecordType.TXT, ResponseCode.SERVFAIL);
    assertThat(SpfWorlds.judge(present, failing).verdict().text()).isEqualTo("unknown");
    FakeView bogus =
        SpfWorlds.known("fjellby.example MX 10 mx.fjellby.example")
            .validation(Security.State.BOGUS);
    assertThat(SpfWorlds.judge(present, bogus).verdict().text()).isEqualTo("unknown");
  }

  @Test
  void a_missed_include_hides_no_fault_beside_it() {
    FakeView view =
        SpfWorlds.withSpf("v=spf1 include:slow.example include:gone.example ?all")
            .fails("slow.example", RecordType.TXT, new Failure.TimedOut("dns"));
    assertThat(SpfWorlds.judge(SpfWorlds.check("mail.spf.valid"), view).verdict().text())
        .isEqualTo("not_met");
    assertThat(SpfWorlds.judge(SpfWorlds.check("mail.spf.policy"), view).verdict().text())
        .isEqualTo("not_met");
  }

  @Test
  void everything_that_can_be_asked_at_once_is_asked_at_once() {
    FakeView view =
        SpfWorlds.withSpf("v=spf1 include:s1.example include:s2.example a:h3.example -all")
            .fails("s1.example", RecordType.TXT, new Failure.NotLooked())
            .fails("s2.example", RecordType.TXT, new Failure.NotLooked())
            .fails("h3.example", RecordType.A, new Failure.NotLooked())
            .fails("h3.example", RecordType.AAAA, new Failure.NotLooked());
    SpfWorlds.judge(SpfWorlds.check("mail.spf.lookups"), view);
    assertThat(view.asked())
        .extracting(Object::toString)
        .anyMatch(asked -> asked.contains("s1"))
        .anyMatch(asked -> asked.contains("s2"))
        .anyMatch(asked -> asked.contains("h3"));
  }

  private static void assertSaid(Properties texts, String part, Reason reason, String check) {
    String key = part + reason.key().substring(check.length());
    String text = texts.getProperty(key);
    assertThat(text).as(check + " " + key).isNotBlank();
    Set<String> places =
        Pattern.compile("\\{([a-z]+)}")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(reason.arguments().keySet()).as(check + " " + key).containsAll(places);
  }

  private static Properties texts(String check, String language) throws IOException {
    Properties texts = new Properties();
    String path = "/no/dugnad/judge/texts/" + check + "." + language + ".properties";
    try (InputStream in = SpfChecksTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
