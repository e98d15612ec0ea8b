package no.dugnad.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact;
import org.junit.jupiter.api.Test;

class HttpFieldsTest {
  @Test
  void a_head_is_read_as_browsers_do() {
    ResponseHead head =
        good(
            "HTTP/1.1 200 OK then\r\n"
                + "Server: nginx\r\n"
                + "Bad Name: 1\r\n"
                + "Spaced : 2\r\n"
                + ": 3\r\n"
                + "none\r\n"
                + "Folded: a\r\n"
                + "\t b\r\n"
                + "Empty:\r\n"
                + "Trim: \t x \t\r\n"
                + "Lf: y\n"
                + "Nul: a\0b\r"
                + "c\r\n\r\n"
                + "Body: no");
    assertThat(head.reason()).isEqualTo("OK then");
    assertThat(head.headers())
        .containsExactly(
            new Fact.Header("Server", "nginx"),
            new Fact.Header("Folded", "a b"),
            new Fact.Header("Empty", ""),
            new Fact.Header("Trim", "x"),
            new Fact.Header("Lf", "y"),
            new Fact.Header("Nul", "a b c"));
    assertThat(head.values("SERVER")).containsExactly("nginx");
  }

  @Test
  void a_reason_may_be_missing_and_is_never_long() {
    assertThat(good("HTTP/1.0 404\r\n\r\n").reason()).isEmpty();
    assertThat(good("HTTP/1.1 200 " + "x".repeat(9999) + "\r\n\r\n").reason()).hasSize(512);
  }

  @Test
  void frame_options_work_as_the_html_standard_says() {
    assertThat(FrameOptions.of(List.of())).isEqualTo(FrameOptions.ABSENT);
    assertThat(FrameOptions.of(List.of("deny"))).isEqualTo(FrameOptions.DENY);
    assertThat(FrameOptions.of(List.of("SAMEORIGIN", "SameOrigin")))
        .isEqualTo(FrameOptions.SAME_ORIGIN);
    assertThat(FrameOptions.of(List.of("SAMEORIGIN, DENY"))).isEqualTo(FrameOptions.DENY);
    assertThat(FrameOptions.of(List.of("ALLOW-FROM https://a.example")))
        .isEqualTo(FrameOptions.IGNORED);
    assertThat(FrameOptions.of(List.of("ALLOWALL"))).isEqualTo(FrameOptions.IGNORED);
    assertThat(FrameOptions.of(List.of("foo, bar"))).isEqualTo(FrameOptions.IGNORED);
    assertThat(FrameOptions.of(List.of(""))).isEqualTo(FrameOptions.IGNORED);
  }

  @Test
  void of_several_referrer_policies_the_last_known_counts() {
    assertThat(ReferrerPolicy.ofHeader(List.of("no-referrer, STRICT-ORIGIN, whatever")))
        .contains(ReferrerPolicy.STRICT_ORIGIN);
    assertThat(ReferrerPolicy.ofHeader(List.of("no-referrer", "unsafe-url")))
        .contains(ReferrerPolicy.UNSAFE_URL);
    assertThat(ReferrerPolicy.ofHeader(List.of("always"))).isEmpty();
    assertThat(ReferrerPolicy.ofMeta("always")).contains(ReferrerPolicy.UNSAFE_URL);
  }

  @Test
  void exact_versions_are_told_from_other_words() {
    assertThat(ProductVersion.in("Apache/2.4.57 (Debian) OpenSSL/3.0.9 mod_x"))
        .extracting(ProductVersion::toString)
        .containsExactly("Apache 2.4.57", "OpenSSL 3.0.9");
    assertThat(ProductVersion.in("WordPress 6.4.2; WooCommerce 8.1"))
        .extracting(ProductVersion::toString)
        .containsExactly("WordPress 6.4.2", "WooCommerce 8.1");
    for (String vague :
        List.of("nginx", "Drupal 10 (https://www.drupal.org)", "Apache/2", "1.2.3", "a/b.c", "")) {
      assertThat(ProductVersion.in(vague)).as(vague).isEmpty();
    }
    assertThat(ProductVersion.in("a/1.1 ".repeat(5) + "b/1.1 ".repeat(5))).hasSize(2);
  }

  @Test
  void a_document_is_what_scripts_can_run_in() {
    assertThat(document("text/html; charset=utf-8")).isTrue();
    assertThat(document("IMAGE/SVG+XML")).isTrue();
    assertThat(document("application/json")).isFalse();
    assertThat(document("text/plain")).isFalse();
    assertThat(ContentType.of(List.of())).isEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_head(FuzzedDataProvider data) {
    ResponseHead.Read read = ResponseHead.parse(Bytes.of(data.consumeRemainingAsBytes()));
    if (read instanceof ResponseHead.Read.Good(ResponseHead head)) {
      assertThat(head.headers().size()).isLessThanOrEqualTo(ResponseHead.MOST_HEADERS);
      assertThat(BodyFraming.of("GET", head)).isNotNull();
    }
  }

  private static boolean document(String type) {
    return ContentType.of(List.of(type)).orElseThrow().document();
  }

  private static ResponseHead good(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return switch (ResponseHead.parse(Bytes.of(bytes))) {
      case ResponseHead.Read.Good(ResponseHead head) -> head;
      case ResponseHead.Read other -> org.assertj.core.api.Assertions.fail(other.toString());
    };
  }
}
