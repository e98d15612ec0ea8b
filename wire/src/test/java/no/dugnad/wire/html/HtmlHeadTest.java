package no.dugnad.wire.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlHeadTest {
  @Test
  void title_and_metas_are_found() {
    HtmlHead head =
        HtmlHead.parse(
            """
            <!DOCTYPE html>
            <html lang="nb"><head><!-- <meta name="generator" content="comment 1.0"> -->
            <META Name='Generator' CONTENT=WordPress&#32;6.4.2 />
            <title>
              Fjellby  kommune
            </title>
            <meta http-equiv="content-security-policy" content="default-src &#39;self&#39;">
            </head><body><p>x</p></body></html>
            """);
    assertThat(head.title()).isEqualTo("Fjellby kommune");
    assertThat(head.named("generator")).containsExactly("WordPress 6.4.2");
    assertThat(head.equivalentTo("Content-Security-Policy")).containsExactly("default-src 'self'");
    assertThat(head.complete()).isTrue();
  }

  @Test
  void what_stands_in_scripts_styles_and_comments_is_text() {
    HtmlHead head =
        HtmlHead.parse(
            "<script>var a = '<meta http-equiv=x content=1>';</script >"
                + "<style><meta http-equiv=x content=2></style>"
                + "<!--> <meta http-equiv=x content=3>");
    assertThat(head.equivalentTo("x")).containsExactly("3");
  }

  @Test
  void a_policy_in_the_body_does_not_count() {
    assertThat(HtmlHead.parse("<body><meta http-equiv=x content=1>").equivalentTo("x")).isEmpty();
    assertThat(HtmlHead.parse("<p><meta http-equiv=x content=1>").equivalentTo("x")).isEmpty();
    assertThat(HtmlHead.parse("text<meta http-equiv=x content=1>").equivalentTo("x")).isEmpty();
    assertThat(HtmlHead.parse("<p><meta name=x content=1>").named("x")).containsExactly("1");
  }

  @Test
  void a_page_cut_in_its_head_is_not_complete() {
    assertThat(HtmlHead.parse("<html><head><title>a").complete()).isFalse();
    assertThat(HtmlHead.parse("").complete()).isFalse();
  }

  @Test
  void the_first_attribute_of_a_name_counts() {
    assertThat(HtmlHead.parse("<meta name=a content=1 content=2>").named("a")).containsExactly("1");
  }

  @Test
  void nasty_pages_take_linear_time() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String piece :
              new String[] {
                "<", "<a", "<meta ", "<!--", "<script>", "<title>", "<a b=\"", "</", "&#", "<a b='x"
              }) {
            assertThatCode(() -> HtmlHead.parse(piece.repeat(1_000_000 / piece.length())))
                .doesNotThrowAnyException();
          }
        });
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_scanner(FuzzedDataProvider data) {
    HtmlHead head = HtmlHead.parse(data.consumeRemainingAsString());
    assertThat(head.title().length()).isLessThanOrEqualTo(300);
  }
}
