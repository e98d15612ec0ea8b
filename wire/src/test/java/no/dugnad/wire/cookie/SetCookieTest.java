package no.dugnad.wire.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.HttpCookie;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void the_examples_of_the_rfc_are_read() {
    SetCookie cookie = read("SID=31d4d96e407aad42; Path=/; Domain=site.example; Secure; HttpOnly");
    assertThat(cookie.name()).isEqualTo("SID");
    assertThat(cookie.value()).isEqualTo("31d4d96e407aad42");
    assertThat(cookie.secure()).isTrue();
    assertThat(cookie.httpOnly()).isTrue();
    assertThat(cookie.domain()).contains("site.example");
    assertThat(cookie.path()).contains("/");
    assertThat(cookie.sameSite()).isEqualTo(SetCookie.SameSite.DEFAULT);
    assertThat(read("lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT").expires())
        .contains(Instant.parse("2021-06-09T10:18:14Z"));
  }

  @Test
  void attributes_are_known_without_case_and_the_last_one_counts() {
    SetCookie cookie =
        read("a=b;SECURE;HTTPONLY;samesite=Strict;SameSite=none;max-age=5;Max-Age=x");
    assertThat(cookie.secure()).isTrue();
    assertThat(cookie.httpOnly()).isTrue();
    assertThat(cookie.sameSite()).isEqualTo(SetCookie.SameSite.NONE);
    assertThat(cookie.maxAge()).hasValue(5);
  }

  @Test
  void words_like_attributes_in_the_value_are_the_value() {
    SetCookie cookie = read("a=Secure, HttpOnly");
    assertThat(cookie.secure()).isFalse();
    assertThat(cookie.httpOnly()).isFalse();
    assertThat(read("a=b; Secure=false").secure()).isTrue();
    assertThat(read("a=b; NotSecure").secure()).isFalse();
  }

  @Test
  void what_browsers_ignore_is_no_cookie() {
    assertThat(SetCookie.parse("")).isEmpty();
    assertThat(SetCookie.parse("=")).isEmpty();
    assertThat(SetCookie.parse("; Secure")).isEmpty();
    assertThat(SetCookie.parse("a=b\u0000c")).isEmpty();
    assertThat(SetCookie.parse("a=" + "b".repeat(5000))).isEmpty();
    assertThat(read("no-equals").value()).isEqualTo("no-equals");
  }

  @Test
  void taking_a_cookie_away_is_not_setting_one() {
    assertThat(read("a=; Max-Age=0").deletes(NOW)).isTrue();
    assertThat(read("a=; Max-Age=-99999999999999999999").deletes(NOW)).isTrue();
    assertThat(read("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT").deletes(NOW)).isTrue();
    assertThat(read("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60").deletes(NOW))
        .isFalse();
    assertThat(read("a=b").deletes(NOW)).isFalse();
  }

  @Test
  void a_name_that_promises_more_than_it_holds_is_refused() {
    assertThat(read("__Host-a=b; Path=/; Secure").refused()).isFalse();
    assertThat(read("__Host-a=b; Path=/; Secure; Domain=x.example").refused()).isTrue();
    assertThat(read("__host-a=b; Secure").refused()).isTrue();
    assertThat(read("__Secure-a=b").refused()).isTrue();
    assertThat(read("a=b; SameSite=None").refused()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "6 nov 1994 8:49:37",
        "1994 x 06;Nov_08:49:37"
      })
  void dates_come_in_every_shape(String date) {
    assertThat(CookieDate.parse(date)).contains(Instant.parse("1994-11-06T08:49:37Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "31 Feb 2026 00:00:00", "1 Jan 2026 24:00:00", "1 Jan 2026"})
  void what_is_no_date_is_none(String date) {
    assertThat(CookieDate.parse(date)).isEmpty();
  }

  @Test
  void the_jdk_reads_plain_cookies_the_same_way() {
    for (String field :
        List.of("a=b", "a=b; Secure", "a=b; HttpOnly; Path=/x", "Q=1; Max-Age=77; Domain=.e.no")) {
      HttpCookie theirs = HttpCookie.parse("Set-Cookie: " + field).getFirst();
      SetCookie ours = read(field);
      assertThat(ours.name()).isEqualTo(theirs.getName());
      assertThat(ours.value()).isEqualTo(theirs.getValue());
      assertThat(ours.secure()).isEqualTo(theirs.getSecure());
      assertThat(ours.httpOnly()).isEqualTo(theirs.isHttpOnly());
      assertThat(ours.maxAge().orElse(-1)).isEqualTo(theirs.getMaxAge());
    }
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_parser(FuzzedDataProvider data) {
    SetCookie.parse(data.consumeRemainingAsString())
        .ifPresent(cookie -> assertThat(cookie.name().length()).isLessThanOrEqualTo(4096));
  }

  private static SetCookie read(String field) {
    return SetCookie.parse(field).orElseThrow();
  }
}
