package no.dugnad.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {
  private static final HttpUrl BASE = HttpUrl.of(false, DomainName.of("a.example"), "/b/c/d;p?q");

  @ParameterizedTest
  @CsvSource({
    "g, http://a.example/b/c/g",
    "./g, http://a.example/b/c/g",
    "g/, http://a.example/b/c/g/",
    "/g, http://a.example/g",
    "//g.example, http://g.example/",
    "?y, http://a.example/b/c/d;p?y",
    "g?y, http://a.example/b/c/g?y",
    "g#s, http://a.example/b/c/g",
    "., http://a.example/b/c/",
    "../g, http://a.example/b/g",
    "../../../g, http://a.example/g",
    "/./g, http://a.example/g",
    "/../g, http://a.example/g",
    "g/../h, http://a.example/b/c/h",
    "g?y/../x, http://a.example/b/c/g?y/../x",
    "https://X.Example, https://x.example/",
    "https://x.example:443/, https://x.example/",
    "https://x.example:8443/a, https://x.example:8443/a",
    "https://user:pass@x.example/, https://x.example/",
    "https:/x.example/, https://x.example/",
    "'  https://x.example/a b  ', https://x.example/a%20b",
    "\\\\x.example\\y, http://x.example/y",
    "https://x.example?a, https://x.example/?a",
    "http:g, http://a.example/b/c/g"
  })
  void locations_are_resolved_as_rfc_3986_and_browsers_do(String location, String expected) {
    assertThat(BASE.resolve(location).map(HttpUrl::text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x.example/",
        "javascript:alert(1)",
        "mailto:a@b.no",
        "https://[2001:db8::1]/",
        "https://",
        "https:///",
        "https://x.example:99999/",
        "http://x.example:22/",
        "http://x.example:25/",
        "https://x.example:6667/",
        "https://x.example:0/",
        "https://x.example:x/",
        "https://a..b/"
      })
  void where_no_browser_goes_we_do_not_go_either(String location) {
    assertThat(BASE.resolve(location)).isEmpty();
  }

  @Test
  void letters_beyond_ascii_go_on_the_line_escaped() {
    String utf8 = "/s\u00c3\u00b8k?q=\u00c3\u00a6";
    assertThat(BASE.resolve(utf8).orElseThrow().target()).isEqualTo("/s%C3%B8k?q=%C3%A6");
    String host = "https://bod\u00c3\u00b8.kommune.no/";
    assertThat(BASE.resolve(host).orElseThrow().host())
        .isEqualTo(DomainName.of("bod\u00f8.kommune.no"));
  }

  @Test
  void a_target_never_breaks_a_request_apart() {
    String evil = BASE.resolve("/a\r\nX-Evil: 1 \u0000\u007f").orElseThrow().target();
    assertThat(evil).isEqualTo("/aX-Evil:%201%20%7F");
  }

  @Test
  void the_jdk_resolves_well_formed_locations_the_same_way() {
    URI base = URI.create(BASE.text());
    for (String location : List.of("/x", "y/z", "../up", "https://h.example/p?q", "./a/./b")) {
      assertThat(BASE.resolve(location).map(HttpUrl::text))
          .isEqualTo(Optional.of(base.resolve(location).toString()));
    }
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_resolver(FuzzedDataProvider data) {
    BASE.resolve(data.consumeRemainingAsString())
        .ifPresent(url ->
            assertThat(url.target())
                .startsWith("/")
                .matches(text -> text.chars().allMatch(c -> c > 32 && c < 127)));
  }
}
