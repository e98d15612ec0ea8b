package no.dugnad.judge.web;

import static no.dugnad.judge.web.SiteWorld.CLOSED;
import static no.dugnad.judge.web.SiteWorld.FILE;
import static no.dugnad.judge.web.SiteWorld.FOUR;
import static no.dugnad.judge.web.SiteWorld.HOST;
import static no.dugnad.judge.web.SiteWorld.SILENT;
import static no.dugnad.judge.web.SiteWorld.SIX;
import static no.dugnad.judge.web.SiteWorld.answer;
import static no.dugnad.judge.web.SiteWorld.moved;
import static no.dugnad.judge.web.SiteWorld.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebChecksTest {
  private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

  static Stream<WebCases.Case> cases() {
    return WebCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_clause_has_its_verdict_and_its_words(WebCases.Case planted) {
    SiteWorld world = new SiteWorld();
    planted.change().accept(world);
    Finding finding = finding(world, planted.key());
    assertThat(finding.verdict().text()).isEqualTo(planted.verdict());
    assertThat(finding.restsOn()).isNotEmpty();
    if (finding.verdict().accuses()) {
      assertThat(finding.repair()).as("an accusation says how to put it right").isPresent();
    }
    for (String language : LANGUAGES) {
      assertFilled(language, finding.check(), "reason.", finding.reason());
      finding
          .repair()
          .ifPresent(repair -> assertFilled(language, finding.check(), "repair.", repair.text()));
    }
  }

  @Test
  void every_reason_that_has_words_has_a_case() {
    Set<String> planted = new TreeSet<>();
    WebCases.all().forEach(one -> planted.add(one.key()));
    // Without IPv6 the world is another one: see below.
    planted.add("web.ipv6.no-address");
    Set<String> worded = new TreeSet<>();
    for (Check check : WebChecks.all()) {
      texts("nb", check.id()).stringPropertyNames().stream()
          .filter(key -> key.startsWith("reason."))
          .forEach(key -> worded.add(check.id() + key.substring("reason".length())));
    }
    assertThat(planted).isEqualTo(worded);
  }

  @Test
  void all_languages_have_the_same_texts_with_the_same_places() {
    for (Check check : WebChecks.all()) {
      Properties first = texts("nb", check.id());
      for (String language : LANGUAGES) {
        Properties other = texts(language, check.id());
        assertThat(other.stringPropertyNames()).isEqualTo(first.stringPropertyNames());
        for (String key : first.stringPropertyNames()) {
          assertThat(places(other.getProperty(key)))
              .as(check.id() + " " + language + " " + key)
              .isEqualTo(places(first.getProperty(key)));
        }
      }
    }
  }

  @Test
  void where_all_is_well_nothing_is_accused_and_nothing_is_missing() {
    SiteWorld world = new SiteWorld();
    for (Check check : WebChecks.all()) {
      assertThat(judge(check, world)).noneMatch(finding -> finding.verdict().accuses());
    }
    assertThat(world.view.missing()).isEmpty();
  }

  @Test
  void a_time_out_is_unknown_and_never_not_met_nor_met() {
    SiteWorld world = new SiteWorld();
    for (Exchange<?> exchange : asked(world)) {
      world.view.fails(exchange, SILENT);
    }
    for (Check check : WebChecks.all()) {
      assertThat(judge(check, world))
          .isNotEmpty()
          .allMatch(finding -> finding.verdict().text().equals("unknown"));
    }
  }

  @Test
  void loss_alone_never_accuses() {
    SplittableRandom random = new SplittableRandom(1124);
    List<Failure> failures =
        List.of(
            SILENT,
            new Failure.TimedOut("answer"),
            new Failure.RateLimited("answer", "429"),
            new Failure.BudgetSpent("connections"),
            new Failure.Unreachable("no route"),
            new Failure.NotLooked());
    for (int i = 0; i < 400; i++) {
      SiteWorld world = new SiteWorld();
      for (Exchange<?> exchange : asked(world)) {
        if (random.nextInt(4) == 0) {
          world.view.fails(exchange, failures.get(random.nextInt(failures.size())));
        }
      }
      for (Check check : WebChecks.all()) {
        assertThat(judge(check, world))
            .as("nothing is wrong here, so loss alone must not accuse")
            .isNotEmpty()
            .noneMatch(finding -> finding.verdict().accuses());
      }
    }
  }

  @Test
  void loss_never_turns_a_fault_into_praise() {
    SplittableRandom random = new SplittableRandom(3007);
    WebCases.all()
        .filter(planted -> Set.of("partly", "not_met").contains(planted.verdict()))
        .forEach(planted -> {
          for (int i = 0; i < 40; i++) {
            SiteWorld world = new SiteWorld();
            planted.change().accept(world);
            Finding clean = finding(world, planted.key());
            for (Exchange<?> exchange : clean.restsOn()) {
              if (random.nextBoolean()) {
                world.view.fails(exchange, SILENT);
              }
            }
            for (Exchange<?> exchange : world.view.asked()) {
              if (random.nextInt(8) == 0) {
                world.view.fails(exchange, SILENT);
              }
            }
            List<String> verdicts =
                WebChecks.all().stream()
                    .filter(check -> check.id().equals(clean.check()))
                    .flatMap(check -> judge(check, world).stream())
                    .filter(finding -> finding.asset().equals(clean.asset()))
                    .map(finding -> finding.verdict().text())
                    .toList();
            assertThat(verdicts).as(planted.toString()).doesNotContain("met");
          }
        });
  }

  @Test
  void every_accusation_rests_on_what_was_asked() {
    WebCases.all()
        .forEach(planted -> {
          SiteWorld world = new SiteWorld();
          planted.change().accept(world);
          for (Check check : WebChecks.all()) {
            for (Finding finding : judge(check, world)) {
              assertThat(world.view.asked()).containsAll(finding.restsOn());
            }
          }
        });
  }

  @Test
  void a_silent_port_80_is_closed_only_with_a_control() {
    SiteWorld world = new SiteWorld().both(false, "/", SILENT);
    assertThat(verdicts(new RedirectCheck(), world)).containsOnly("unknown");
    world.trial(FOUR, 80, FOUR, 443).trial(SIX, 80, SIX, 443);
    assertThat(verdicts(new RedirectCheck(), world)).containsOnly("met");
  }

  @Test
  void a_closed_port_80_says_nothing_where_443_is_not_seen_to_answer() {
    SiteWorld world = new SiteWorld().both(false, "/", CLOSED).both(true, "/", SILENT);
    assertThat(verdicts(new RedirectCheck(), world)).containsOnly("unknown");
  }

  @Test
  void a_silent_port_443_without_a_control_is_unknown() {
    SiteWorld world = new SiteWorld(false).see(HOST, FOUR, true, "GET", "/", SILENT);
    assertThat(verdicts(new HttpsCheck(), world)).containsOnly("unknown");
  }

  @Test
  void an_alert_that_may_be_about_our_own_hello_is_unknown() {
    Failure alert = new Failure.Refused("tls", "handshake_failure");
    SiteWorld world = new SiteWorld().both(true, "/", alert);
    assertThat(judge(new HttpsCheck(), world))
        .extracting(finding -> finding.verdict().text() + " " + finding.reason().key())
        .containsOnly("unknown common.refused");
  }

  @Test
  void where_both_ports_are_closed_there_is_no_site() {
    SiteWorld world = new SiteWorld().both(true, "/", CLOSED).both(false, "/", CLOSED);
    world.both(true, FILE, CLOSED).both(false, FILE, CLOSED);
    for (Check check : WebChecks.all()) {
      assertThat(verdicts(check, world)).as(check.id()).containsOnly("not_applicable");
    }
  }

  @Test
  void without_an_address_there_is_no_site() {
    FakeView view = new FakeView().whole("example");
    for (Check check : WebChecks.all()) {
      assertThat(check.judge(SiteWorld.subject(), view))
          .extracting(finding -> finding.reason().key())
          .containsExactly("common.no-site");
    }
  }

  @Test
  void an_address_that_could_not_be_looked_up_is_unknown_and_no_absence() {
    SiteWorld world = new SiteWorld(false);
    world.view.fails("fjellby.example", RecordType.AAAA, SILENT);
    assertThat(verdicts(new Ipv6Check(), world)).containsOnly("unknown");
    assertThat(verdicts(new HttpsCheck(), world)).containsOnly("met", "unknown");
  }

  @Test
  void what_ipv6_shows_is_not_known_to_be_the_same_where_ipv4_could_not_be_looked_up() {
    SiteWorld world = new SiteWorld();
    world.view.fails("fjellby.example", RecordType.A, SILENT);
    assertThat(verdicts(new Ipv6Check(), world)).containsOnly("unknown");
  }

  @Test
  void a_site_without_ipv6_is_told_so() {
    Finding finding = finding(new SiteWorld(false), "web.ipv6.no-address");
    assertThat(finding.verdict().text()).isEqualTo("not_met");
    for (String language : LANGUAGES) {
      assertFilled(language, finding.check(), "reason.", finding.reason());
    }
  }

  @Test
  void an_error_page_says_nothing_of_the_pages() {
    SiteWorld refused = new SiteWorld().front(answer(403, ""));
    SiteWorld broken = new SiteWorld().front(answer(503, ""));
    SiteWorld missing = new SiteWorld().front(answer(404, ""));
    for (Check check : List.of(new CspCheck(), new FramingCheck(), new SniffingCheck())) {
      assertThat(verdicts(check, refused)).containsOnly("unknown");
      assertThat(verdicts(check, broken)).containsOnly("unknown");
      assertThat(verdicts(check, missing)).containsOnly("not_applicable");
    }
    assertThat(verdicts(new HstsCheck(), refused)).containsOnly("unknown");
  }

  @Test
  void what_keeps_a_page_from_being_judged_is_told_in_the_same_words_by_all() {
    assertThat(said(new SiteWorld().front(answer(403, ""))))
        .containsOnly("unknown common.page-refused");
    assertThat(said(new SiteWorld().front(answer(503, ""))))
        .containsOnly("unknown common.page-error");
    assertThat(said(new SiteWorld().front(answer(404, ""))))
        .containsOnly("not_applicable common.page-missing");
    assertThat(said(new SiteWorld().front(moved("https://fjellby.example/"))))
        .containsOnly("unknown common.page-astray");
    assertThat(said(new SiteWorld().front(answer(200, "{}", "Content-Type: application/json"))))
        .containsOnly("not_applicable common.not-a-page");
    assertThat(
            said(
                new SiteWorld()
                    .front(SiteWorld.full(200, List.of(), "<head>", true, SiteWorld.good()))))
        .containsOnly("unknown common.page-cut");
    assertThat(said(new SiteWorld().both(true, "/", CLOSED).both(false, "/", CLOSED)))
        .containsOnly("not_applicable common.no-web");
  }

  private static List<String> said(SiteWorld world) {
    return judge(new CspCheck(), world).stream()
        .map(finding -> finding.verdict().text() + " " + finding.reason().key())
        .toList();
  }

  @Test
  void a_policy_in_the_page_itself_protects_too() {
    SiteWorld world =
        new SiteWorld()
            .front(
                answer(
                    200,
                    "<head><meta http-equiv=content-security-policy content=\"default-src 'self';"
                        + " base-uri 'self'\"></head>"));
    assertThat(verdicts(new CspCheck(), world)).containsOnly("met");
  }

  @Test
  void a_head_that_we_cut_may_hold_what_we_look_for() {
    SiteWorld world =
        new SiteWorld()
            .front(SiteWorld.full(200, List.of(), "<head><title>x", true, SiteWorld.good()));
    assertThat(verdicts(new CspCheck(), world)).containsOnly("unknown");
    assertThat(verdicts(new ReferrerCheck(), world)).containsOnly("unknown");
  }

  @Test
  void a_file_that_is_no_page_needs_no_policy_for_scripts() {
    SiteWorld world = new SiteWorld().front(answer(200, "{}", "Content-Type: application/json"));
    assertThat(verdicts(new CspCheck(), world)).containsOnly("not_applicable");
    assertThat(verdicts(new SniffingCheck(), world)).containsOnly("not_met");
  }

  @Test
  void the_page_is_judged_where_a_redirect_leads_one_step_out() {
    DomainName other = DomainName.of("portal.example");
    IpAddress there = IpAddress.literal("192.0.2.90");
    SiteWorld world = new SiteWorld().front(moved("https://portal.example/nb"));
    world.view.lines("portal.example A 192.0.2.90");
    world.see(other, there, true, "GET", "/nb", page("<title>Portal</title>"));
    assertThat(judge(new CspCheck(), world))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.asset().id()).isEqualTo("endpoint:192.0.2.90:443:portal.example"));
  }

  @Test
  void sites_that_send_to_each_other_have_no_page() {
    SiteWorld world = new SiteWorld().front(moved("https://fjellby.example/again"));
    world.both(true, "/again", moved("https://fjellby.example/"));
    assertThat(verdicts(new CspCheck(), world)).containsOnly("unknown");
  }

  @Test
  void a_www_that_has_the_page_is_where_it_is_judged() {
    DomainName www = DomainName.of("www.fjellby.example");
    SiteWorld world = new SiteWorld().front(moved("https://www.fjellby.example/"));
    world.view.lines("www.fjellby.example A 192.0.2.82");
    world.good(www, IpAddress.literal("192.0.2.82"));
    assertThat(judge(new CspCheck(), world))
        .extracting(finding -> finding.asset().id())
        .containsExactly("endpoint:192.0.2.82:443:www.fjellby.example");
  }

  private static Set<Exchange<?>> asked(SiteWorld world) {
    WebChecks.all().forEach(check -> judge(check, world));
    return world.view.asked();
  }

  private static List<Finding> judge(Check check, SiteWorld world) {
    return check.judge(SiteWorld.subject(), world.view);
  }

  private static List<String> verdicts(Check check, SiteWorld world) {
    return judge(check, world).stream().map(finding -> finding.verdict().text()).toList();
  }

  private static Finding finding(SiteWorld world, String key) {
    List<Finding> all = new ArrayList<>();
    WebChecks.all().stream()
        .filter(check -> key.startsWith(check.id() + "."))
        .forEach(check -> all.addAll(judge(check, world)));
    return all.stream()
        .filter(finding -> finding.reason().key().equals(key))
        .findFirst()
        .orElseGet(() ->
            org.assertj.core.api.Assertions.fail(
                key
                    + " not among "
                    + all.stream().map(finding -> finding.reason().toString()).toList()
                    + " missing "
                    + world.view.missing()));
  }

  private static void assertFilled(String language, String check, String start, Reason reason) {
    String suffix = reason.key().substring(check.length() + 1);
    String text = texts(language, check).getProperty(start + suffix);
    assertThat(text).as(language + " " + reason.key()).isNotBlank();
    assertThat(reason.arguments().keySet()).containsAll(places(text));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([a-z]+)\\}").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static Properties texts(String language, String check) {
    String name = "/no/dugnad/judge/texts/" + check + "." + language + ".properties";
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            WebChecksTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(name, broken);
    }
    return texts;
  }
}
