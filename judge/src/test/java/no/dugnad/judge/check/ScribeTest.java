package no.dugnad.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What could not be seen, in the words that all checks share.
class ScribeTest {
  private static final Asset DOMAIN = new Asset.Domain(DomainName.of("fjellby.kommune.no"));
  private static final Exchange<?> EXCHANGE =
      new Exchange.Connect(IpAddress.literal("192.0.2.80"), 443);

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Failure.TimedOut("connect"), "common.timed-out"),
        Arguments.of(new Failure.Refused("greeting", "554 no"), "common.refused"),
        Arguments.of(new Failure.RateLimited("greeting", "421 later"), "common.rate-limited"),
        Arguments.of(new Failure.Unreachable("no route"), "common.unreachable"),
        Arguments.of(new Failure.BudgetSpent("1 MiB"), "common.budget"),
        Arguments.of(new Failure.OutOfScope("Private-Use"), "common.out-of-scope"),
        Arguments.of(new Failure.Garbled("answer", "no HTTP"), "common.garbled"),
        Arguments.of(new Failure.Intercepted("dns", "RA"), "common.intercepted"),
        Arguments.of(new Failure.NotLooked(), "common.not-looked"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void nothing_seen_is_unknown_for_its_cause_and_has_its_words(Failure failure, String key)
      throws IOException {
    Finding finding =
        new Scribe("web.toy", "RFC 0").unknown(DOMAIN, new Sight.Missed<>(EXCHANGE, failure));

    assertThat(finding.verdict())
        .isEqualTo(no.dugnad.model.finding.Verdict.unknown(failure.cause()));
    assertThat(finding.reason().key()).isEqualTo(key);
    assertThat(finding.repair()).isEmpty();
    assertThat(finding.restsOn()).hasSize(1);
    for (String language : List.of("nb", "nn", "en")) {
      String text = text(language, key.replace("common.", "reason."));
      for (var argument : finding.reason().arguments().entrySet()) {
        text = text.replace("{" + argument.getKey() + "}", argument.getValue());
      }
      assertThat(text).as(language).isNotBlank().doesNotContain("{");
    }
  }

  private static String text(String language, String key) throws IOException {
    String path = "/no/dugnad/judge/texts/common." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(ScribeTest.class.getResourceAsStream(path), path)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.getProperty(key, "");
  }
}
