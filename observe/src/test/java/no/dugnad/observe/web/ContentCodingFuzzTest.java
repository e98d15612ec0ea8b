package no.dugnad.observe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.SplittableRandom;
import no.dugnad.model.bytes.Bytes;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ContentCodingFuzzTest {
  private static final List<String> CODINGS = List.of("gzip", "deflate", "br", "gzip, br");
  private static final int MOST = 100_000;

  @FuzzTest(maxDuration = "10s")
  void no_bytes_break_the_decoders(FuzzedDataProvider data) {
    decode(data.pickValue(CODINGS), data.consumeBoolean(), data.consumeRemainingAsBytes());
  }

  @RepeatedTest(4)
  void random_bytes_never_break_the_decoders(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      CODINGS.forEach(coding -> decode(coding, random.nextBoolean(), bytes));
    }
  }

  private static void decode(String coding, boolean cut, byte[] bytes) {
    ContentCoding.Decoded decoded =
        ContentCoding.decode(Bytes.of(bytes), List.of(coding), cut, MOST);
    if (decoded instanceof ContentCoding.Decoded.Content content) {
      assertThat(content.bytes().length()).isLessThanOrEqualTo(MOST);
    }
  }
}
