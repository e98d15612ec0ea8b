package no.dugnad.wire.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;

class TagListTest {
  @Test
  void pairs_keep_their_order_and_lose_the_blanks_around_them() {
    TagList list = TagList.of("v = DKIM1 ;\t k=rsa;p= MIG fMA ;; ");
    assertThat(list.tags())
        .containsExactly(
            new TagList.Tag("v", "DKIM1"),
            new TagList.Tag("k", "rsa"),
            new TagList.Tag("p", "MIG fMA"));
    assertThat(list.malformed()).isEmpty();
  }

  @Test
  void a_value_may_hold_equals_signs_and_be_empty() {
    assertThat(TagList.of("p=ab==; n=").tags())
        .containsExactly(new TagList.Tag("p", "ab=="), new TagList.Tag("n", ""));
  }

  @Test
  void what_is_no_pair_is_kept_as_such() {
    assertThat(TagList.of("v=1; reject; =x; 1a=b; a-b=c").malformed())
        .containsExactly("reject", "=x", "1a=b", "a-b=c");
  }

  @Test
  void a_name_that_stands_twice_is_told() {
    assertThat(TagList.of("p=none; P=reject; sp=none").repeated()).containsExactly("p");
  }

  @Test
  void a_list_of_a_million_semicolons_and_pairs_is_cut() {
    assertThat(TagList.of("a=b;".repeat(1_000_000)).tags()).hasSize(TagList.MOST);
    assertThat(TagList.of(";".repeat(1_000_000)).tags()).isEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    TagList list = TagList.of(data.consumeRemainingAsString());
    assertThat(list.tags().size() + list.malformed().size()).isLessThanOrEqualTo(TagList.MOST + 1);
  }
}
