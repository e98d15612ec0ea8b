package no.dugnad.observe.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void a_burst_goes_at_once_and_the_rest_at_the_rate() {
    TokenBucket bucket = new TokenBucket(20, 40, 0);
    for (int i = 0; i < 40; i++) {
      assertThat(bucket.take(0, LONG)).contains(Duration.ZERO);
    }
    assertThat(bucket.take(0, LONG)).contains(Duration.ofMillis(50));
    assertThat(bucket.take(0, LONG)).contains(Duration.ofMillis(100));
  }

  @Test
  void a_turn_that_the_asker_cannot_wait_for_is_left_to_the_next() {
    TokenBucket bucket = new TokenBucket(10, 1, 0);
    assertThat(bucket.take(0, LONG)).contains(Duration.ZERO);
    for (int i = 0; i < 100; i++) {
      assertThat(bucket.take(0, Duration.ofMillis(99))).isEmpty();
    }
    assertThat(bucket.take(0, LONG)).contains(Duration.ofMillis(100));
  }

  @Test
  void no_more_than_a_burst_is_saved_up() {
    TokenBucket bucket = new TokenBucket(10, 5, 0);
    long later = Duration.ofDays(1).toNanos();
    for (int i = 0; i < 5; i++) {
      assertThat(bucket.take(later, LONG)).contains(Duration.ZERO);
    }
    assertThat(bucket.take(later, LONG)).contains(Duration.ofMillis(100));
  }
}
