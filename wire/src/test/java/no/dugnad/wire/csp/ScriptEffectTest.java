package no.dugnad.wire.csp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptEffectTest {
  private static final List<String> PARTS =
      List.of(
          "default-src 'self'",
          "default-src 'none'",
          "default-src *",
          "script-src 'self'",
          "script-src * 'unsafe-inline'",
          "script-src 'nonce-abc' 'strict-dynamic' https:",
          "script-src-attr 'unsafe-inline'",
          "object-src 'none'",
          "base-uri 'self'",
          "sandbox",
          "img-src *");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "img-src 'self'",
        "upgrade-insecure-requests",
        "frame-ancestors 'none'",
        "script-src *",
        "script-src https:",
        "script-src http: 'self'",
        "script-src data:",
        "script-src 'self' data:",
        "script-src https://*",
        "script-src *:443",
        "script-src *.com",
        "default-src *",
        "default-src 'self' 'unsafe-inline'",
        "script-src 'self' 'UNSAFE-INLINE'",
        "script-src 'self'; script-src-attr 'unsafe-inline'",
        "script-src 'self'; script-src-elem *",
        "script-src-elem 'self'",
        "default-src 'self'; script-src *",
        "script-src * ; script-src 'none'",
        // A nonce without a value is none.
        "script-src 'unsafe-inline' 'nonce-'",
        "script-src 'unsafe-inline' 'sha256-'",
        "script-src 'unsafe-inline' nonce-abc",
        "script-src 'nonce-abc' https:",
        "sandbox allow-scripts",
        "SCRIPT-SRC *"
      })
  void a_policy_that_lets_all_scripts_run_protects_nothing(String policy) {
    assertThat(effect(policy).unlimited()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-src 'self'",
        "script-src 'none'",
        "script-src",
        "script-src 'self' cdn.example *.cdn.example https://cdn.example/a/",
        "script-src 'nonce-R4nd0m' 'unsafe-inline'",
        "script-src 'sha256-abc=' 'unsafe-inline'",
        "script-src 'strict-dynamic' 'nonce-R4nd0m' https: http: * 'unsafe-inline'",
        "default-src *; script-src 'self'",
        "script-src 'self' blob:",
        "sandbox; script-src *",
        "default-src 'self', script-src * 'unsafe-inline'",
        "script-src *, default-src 'self' 'unsafe-inline'"
      })
  void fall_backs_that_current_browsers_ignore_are_no_faults(String policy) {
    assertThat(effect(policy).unlimited()).isFalse();
    assertThat(effect(policy).mentioned()).isTrue();
  }

  @Test
  void of_two_directives_with_one_name_the_first_counts() {
    assertThat(effect("script-src 'self'; script-src *").unlimited()).isFalse();
  }

  @Test
  void none_counts_only_when_it_stands_alone() {
    assertThat(effect("script-src 'none' *").fromAnywhere()).isTrue();
    assertThat(SourceList.parse(List.of("'NONE'")).sources()).isEmpty();
  }

  @Test
  void eval_objects_and_the_base_are_judged_by_their_own_directives() {
    assertThat(effect("default-src 'self'").eval()).isFalse();
    assertThat(effect("default-src 'self' 'unsafe-eval'").eval()).isTrue();
    assertThat(effect("script-src 'self'").anyObject()).isTrue();
    assertThat(effect("default-src 'self'").anyObject()).isFalse();
    assertThat(effect("default-src 'self'; object-src *").anyObject()).isTrue();
    assertThat(effect("default-src 'self'").anyBase()).isTrue();
    assertThat(effect("default-src 'self'; base-uri 'none'").anyBase()).isFalse();
    assertThat(effect("base-uri https:").anyBase()).isTrue();
  }

  @Test
  void a_policy_in_the_page_can_neither_sandbox_nor_frame() {
    Policy policy = Policy.parse("sandbox; frame-ancestors 'none'; img-src *").inMeta();
    assertThat(policy.directives()).containsOnlyKeys("img-src");
  }

  @Test
  void a_part_that_is_not_ascii_does_not_count() {
    assertThat(Policy.parse("script-src 'self' b\u00f8.no; img-src *").directives())
        .containsOnlyKeys("img-src");
  }

  @Test
  void source_expressions_are_told_apart() {
    assertThat(Source.parse("https:")).isEqualTo(new Source.Scheme("https"));
    assertThat(Source.parse("localhost:8080")).isEqualTo(new Source.Host("", "localhost", ":8080"));
    assertThat(Source.parse("HTTPS://Www.Example:*/Path"))
        .isEqualTo(new Source.Host("https", "www.example", ":*/Path"));
    assertThat(Source.parse("'nonce-abc+/-_=='")).isEqualTo(new Source.Nonce("abc+/-_=="));
    assertThat(Source.parse("'SHA384-x'")).isEqualTo(new Source.Hash("sha384", "x"));
    for (String nonsense : List.of("'sha1-x'", "'self", "'", "''", "a b", "*x", "://", "ø.no")) {
      assertThat(Source.parse(nonsense)).as(nonsense).isInstanceOf(Source.Ignored.class);
    }
  }

  @Test
  void one_policy_more_never_allows_more() {
    SplittableRandom random = new SplittableRandom(2026);
    for (int i = 0; i < 3000; i++) {
      List<Policy> fewer = Policy.all(List.of(random(random)));
      List<Policy> more = new java.util.ArrayList<>(fewer);
      more.addAll(Policy.all(List.of(random(random))));
      ScriptEffect before = ScriptEffect.of(fewer);
      ScriptEffect after = ScriptEffect.of(more);
      assertThat(after.fromAnywhere() && !before.fromAnywhere()).isFalse();
      assertThat(after.anyInline() && !before.anyInline()).isFalse();
      assertThat(after.eval() && !before.eval()).isFalse();
    }
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_parser(FuzzedDataProvider data) {
    assertThat(effect(data.consumeRemainingAsString())).isNotNull();
  }

  private static String random(SplittableRandom random) {
    StringBuilder policy = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      policy.append(PARTS.get(random.nextInt(PARTS.size()))).append("; ");
    }
    return policy.toString();
  }

  private static ScriptEffect effect(String header) {
    return ScriptEffect.of(Policy.all(List.of(header)));
  }
}
