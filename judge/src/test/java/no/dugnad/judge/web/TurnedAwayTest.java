package no.dugnad.judge.web;

import static no.dugnad.judge.web.SiteWorld.FILE;
import static no.dugnad.judge.web.SiteWorld.FOUR;
import static no.dugnad.judge.web.SiteWorld.HOST;
import static no.dugnad.judge.web.SiteWorld.SIX;
import static no.dugnad.judge.web.SiteWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.testing.TextsThere;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Protection in front of a site turns programs away with pages of its own, some with status 200.
/// The site is not judged by them.
class TurnedAwayTest {
  private static final String F5 =
      "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected."
          + " Please consult with your administrator.<br><br>Your support ID is:"
          + " 1029</body></html>";

  static Stream<Fact.HttpAnswer> pages() {
    return Stream.of(
        answer(200, F5, "Content-Type: text/html; charset=utf-8"),
        answer(202, "", "x-amzn-waf-action: challenge", "Content-Type: text/html"),
        answer(202, "<html>", "SG-Captcha: challenge", "Content-Type: text/html"),
        answer(200, "<html>Request unsuccessful. Incapsula incident ID: 1-2", "Server: x/1.2.3"),
        answer(200, "<script src=/aes.js></script><script>slowAES.decrypt(c,2,a,b)</script>"),
        answer(200, "<html><h1>Web Page Blocked!</h1>", "Set-Cookie: PHPSESSID=1"),
        answer(403, "<title>Just a moment...</title>", "cf-mitigated: challenge"));
  }

  private static List<Finding> judge(String id, SiteWorld world) {
    Check check =
        WebChecks.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return check.judge(SiteWorld.subject(), world.view);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_is_said_of_a_site_by_a_page_that_is_not_its_own(Fact.HttpAnswer page) {
    SiteWorld world =
        new SiteWorld().both(true, "/", page).both(false, "/", page).both(true, FILE, page);
    world.both(false, FILE, page);
    for (Check check : WebChecks.all()) {
      assertThat(check.judge(SiteWorld.subject(), world.view))
          .as(check.id())
          .allSatisfy(TextsThere::forFinding)
          .noneMatch(finding -> finding.verdict().accuses());
    }
    assertThat(judge("web.headers.csp", world))
        .extracting(finding -> finding.verdict().text())
        .containsOnly("unknown");
    assertThat(judge("web.securitytxt", world))
        .extracting(finding -> finding.verdict().text())
        .containsOnly("unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 503})
  void one_family_that_is_refused_is_no_other_site(int status) {
    SiteWorld world = new SiteWorld();
    world.see(HOST, SIX, true, "GET", "/", answer(status, "Access Denied"));
    assertThat(judge("web.ipv6", world))
        .extracting(finding -> finding.verdict().text())
        .containsExactly("unknown");

    SiteWorld other = new SiteWorld();
    other.see(HOST, FOUR, true, "GET", "/", answer(status, "Access Denied"));
    assertThat(judge("web.ipv6", other))
        .extracting(finding -> finding.verdict().text())
        .containsExactly("unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500, 502})
  void an_error_that_everybody_gets_over_one_family_is_told(int status) {
    SiteWorld world = new SiteWorld();
    world.see(HOST, SIX, true, "GET", "/", answer(status, "Bad gateway"));
    assertThat(judge("web.ipv6", world))
        .extracting(finding -> finding.verdict().text())
        .containsExactly("partly");
  }

  @Test
  void an_ordinary_page_that_holds_the_words_is_judged() {
    String article = "<p>" + F5 + "</p>" + "<p>Om brannmurer.</p>".repeat(2_000);
    SiteWorld world = new SiteWorld().front(answer(200, article));
    assertThat(judge("web.headers.csp", world))
        .extracting(finding -> finding.verdict().text())
        .containsOnly("not_met");
  }
}
