package no.dugnad.wire.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonItemsTest {
  private static List<JsonStep> all(Content content) throws IOException {
    List<JsonStep> steps = new ArrayList<>();
    try (JsonItems items = JsonItems.of(content)) {
      do {
        steps.add(items.next());
      } while (steps.getLast() instanceof JsonStep.Item);
    }
    return steps;
  }

  private static List<JsonStep> all(String text) throws IOException {
    return all(Samples.text(text));
  }

  private static Problem problem(String text) throws IOException {
    assertThat(all(text).getLast()).isInstanceOf(JsonStep.Bad.class);
    return ((JsonStep.Bad) all(text).getLast()).why().problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2}]",
        "{\"@odata.context\":\"x\",\"value\":[{\"a\":1},{\"a\":2}],\"@odata.nextLink\":\"y\"}",
        "{\"a\":1}\n{\"a\":2}\n"
      })
  void lists_and_lines_give_the_same_items(String text) throws IOException {
    assertThat(all(text)).hasSize(3).last().isEqualTo(new JsonStep.End());
  }

  @Test
  void what_stands_after_the_list_is_in_the_head() throws IOException {
    try (JsonItems items =
        JsonItems.of(Samples.text("{\"value\":[{}],\"@odata.nextLink\":\"more\"}"))) {
      items.next();
      items.next();
      assertThat(items.head().has("@odata.nextLink")).isTrue();
    }
  }

  @Test
  void utf16_with_a_mark_is_read() throws IOException {
    byte[] text = "\ufeff[{\"a\":\"ø\"}]".getBytes(StandardCharsets.UTF_16LE);
    assertThat(all(Samples.bytes(text))).hasSize(2).last().isEqualTo(new JsonStep.End());
  }

  @Test
  void names_are_found_in_either_case_and_two_values_for_one_name_are_none() throws IOException {
    JsonStep.Item item =
        (JsonStep.Item) all("{\"IsOn\":true,\"a\":1,\"A\":2,\"b\":1,\"b\":1}").getFirst();
    JsonObject object = (JsonObject) item.value();
    assertThat(object.flag("isOn")).contains(true);
    assertThat(object.whole("a")).isEmpty();
    assertThat(object.whole("b")).contains(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"a\":1},", "[{\"a\":1}]]", "{\"a\" 1}", "[{\"a\":tru}]", "{'a':1}"})
  void what_is_cut_or_broken_is_told_with_its_line(String text) throws IOException {
    assertThat(problem(text)).isEqualTo(Problem.JSON);
    JsonStep.Bad bad = (JsonStep.Bad) all("\n\n" + text).getLast();
    assertThat(bad.why().where()).contains(new Place.Line(3));
  }

  @Test
  void depth_length_and_number_are_bounded() throws IOException {
    assertThat(problem("[".repeat(100_000))).isEqualTo(Problem.PIECE_TOO_LARGE);
    assertThat(problem("[\"" + "x".repeat(2 << 20) + "\"]")).isEqualTo(Problem.PIECE_TOO_LARGE);
    assertThat(problem("[[" + "1,".repeat(200_000) + "1]]")).isEqualTo(Problem.PIECE_TOO_LARGE);
    assertThat(problem("[" + "9".repeat(10_000) + "]")).isEqualTo(Problem.PIECE_TOO_LARGE);
  }
}
