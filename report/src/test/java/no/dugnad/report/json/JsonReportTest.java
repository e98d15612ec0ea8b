package no.dugnad.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonReportTest {
  private static final Schema REPORT = Schemas.named("dugnad-report-1");
  private static final Schema LINE = Schemas.named("dugnad-report-1-line");
  private static final JsonMapper READER = JsonMapper.shared();

  private interface Writer {
    void write(Report report, Texts texts, java.io.OutputStream stream) throws IOException;
  }

  private static String written(Writer writer, Report report, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer.write(report, Texts.in(language), bytes);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException broken) {
      throw new AssertionError("no UTF-8", broken);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String json(Report report) {
    return written(JsonReport::write, report, Language.NB);
  }

  private static List<String> lines(Report report) {
    return written(NdjsonReport::write, report, Language.NB).lines().toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_report_is_what_the_schema_says(Language language) {
    assertThat(Schemas.faults(REPORT, written(JsonReport::write, Samples.ordinary(), language)))
        .isEmpty();
  }

  @Test
  void a_report_of_a_stopped_run_has_no_summary_and_is_what_the_schema_says() {
    String json = json(Samples.stopped());

    assertThat(Schemas.faults(REPORT, json)).isEmpty();
    assertThat(READER.readTree(json).has("summary")).isFalse();
    assertThat(READER.readTree(json).at("/run/finished").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"schema\":\"dugnad-report-1\"}",
        "{\"schema\":\"dugnad-report-2\",\"run\":{},\"assets\":[],\"observations\":[],\"findings\":[]}"
      })
  void the_schema_refuses_what_is_no_report(String json) {
    assertThat(Schemas.faults(REPORT, json)).isNotEmpty();
  }

  @Test
  void the_schema_refuses_an_unknown_verdict_without_its_cause_and_a_field_it_does_not_know() {
    String json = json(Samples.ordinary());

    assertThat(Schemas.faults(REPORT, json.replace("\"cause\":\"blocked_here\",", "")))
        .isNotEmpty();
    assertThat(Schemas.faults(REPORT, json.replaceFirst("\"clause\":", "\"klausul\":")))
        .isNotEmpty();
    assertThat(Schemas.faults(REPORT, json.replaceFirst("\"authoritative\":", "\"sure\":")))
        .isNotEmpty();
  }

  @Test
  void every_line_has_its_type_and_is_what_the_schema_says() {
    List<String> lines = lines(Samples.ordinary());

    assertThat(lines).allSatisfy(line -> assertThat(Schemas.faults(LINE, line)).isEmpty());
    assertThat(lines.stream().map(line -> READER.readTree(line).get("type").asString()).distinct())
        .containsExactly("finding", "run", "asset", "observation", "summary");
  }

  @Test
  void lines_and_the_whole_say_the_same() {
    JsonNode whole = READER.readTree(json(Samples.ordinary()));
    List<JsonNode> findings =
        lines(Samples.ordinary()).stream()
            .map(READER::readTree)
            .filter(line -> line.get("type").asString().equals("finding"))
            .toList();

    for (int i = 0; i < findings.size(); i++) {
      ((tools.jackson.databind.node.ObjectNode) findings.get(i)).remove("type");
      assertThat(findings.get(i)).isEqualTo(whole.get("findings").get(i));
    }
    assertThat(findings).hasSize(whole.get("findings").size());
  }

  @Test
  void a_finding_carries_its_reason_as_data_and_in_words() {
    JsonNode finding = READER.readTree(json(Samples.of("{x}"))).at("/findings/0");

    assertThat(finding.at("/reason/key").asString()).isEqualTo("mail.spf.policy.pass-all");
    assertThat(finding.at("/reason/args/record").asString()).isEqualTo("{x}");
    assertThat(finding.at("/reason/text").asString()).endsWith("sende i deres navn: {x}");
    assertThat(finding.at("/asset/kind").asString()).isEqualTo("mail");
    assertThat(finding.at("/asset").has("port")).isFalse();
    assertThat(finding.has("cause")).isFalse();
  }

  @Test
  void nothing_is_null_and_what_strangers_said_comes_back_as_they_said_it() {
    for (String said : Hostile.chosen()) {
      String json = json(Samples.of(said));
      String sent = said.replaceAll("[\ud800-\udfff]", "\ufffd");

      assertThat(json).doesNotContain(":null").doesNotContain("[null");
      assertThat(READER.readTree(json).at("/findings/0/reason/args/record").asString())
          .isEqualTo(sent);
    }
  }

  @Test
  void whatever_strangers_say_it_is_valid_and_nothing_in_it_acts() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    List<String> said = new ArrayList<>(Hostile.chosen());
    for (int i = 0; i < 40; i++) {
      said.add(Hostile.random(random));
    }
    for (String text : said) {
      String json = json(Samples.of(text));
      assertThat(Schemas.faults(REPORT, json)).isEmpty();
      assertThat(json.codePoints().filter(c -> c != '\n' && c != 0xfffd && Harmless.acts(c)))
          .isEmpty();
      assertThat(lines(Samples.of(text)))
          .allSatisfy(line -> assertThat(READER.readTree(line).isObject()).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\":\"pass\",\"mechanism\":\"mx\",\"lookups\":2,\"voidLookups\":0,\"tree\":[]}",
        "{\"result\":\"none\",\"lookups\":0,\"voidLookups\":0,\"tree\":[{}]}"
      })
  void the_schema_of_spf_takes_answers_as_the_contract_has_them(String json) {
    assertThat(Schemas.faults(Schemas.named("dugnad-spf-1"), json)).isEmpty();
    assertThat(Schemas.faults(Schemas.named("dugnad-spf-1"), json.replace("result", "resultat")))
        .isNotEmpty();
  }
}
