package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.State;
import no.dugnad.plan.choice.Previous;
import no.dugnad.plan.result.Squares;
import no.dugnad.report.assess.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dugnad assess`, as a person and as a program reads it.
@ResourceLock(Resources.SYSTEM_OUT)
class AssessCommandTest {
  private static final Path SAMPLES =
      Path.of("../wire/src/test/resources/no/dugnad/wire/evidence/samples");
  private static final String REPORT = SAMPLES.resolve("dugnad-check.cut.json").toString();
  private static final java.time.LocalDate TODAY = java.time.LocalDate.of(2026, 11, 24);

  @TempDir private Path folder;

  private record Ran(int code, String out) {}

  private static Ran run(String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(words);
      return new Ran(code, seen.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static JsonNode json(String schema, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--format", "json"));
    Ran ran = run(all.toArray(String[]::new));
    assertThat(ran.code()).isZero();
    String path = "/no/dugnad/report/schema/" + schema + ".json";
    try (InputStream in = AssessCommandTest.class.getResourceAsStream(path)) {
      var faults =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
              .validate(ran.out(), InputFormat.JSON);
      assertThat(faults).isEmpty();
    }
    return JsonMapper.shared().readTree(ran.out());
  }

  private JsonNode assess(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("assess"));
    all.addAll(List.of(words));
    return json("dugnad-assessment-1", all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String answers(String inner) throws IOException {
    return file("answers.json", "{\"schema\":\"dugnad-answers-1\",\"answers\":{" + inner + "}}");
  }

  /// Everybody is registered, the policies only report, nothing else is shown; every answer is yes.
  private List<String> paperPerfect() throws IOException {
    StringBuilder people = new StringBuilder("{\"value\":[");
    for (int i = 0; i < 340; i++) {
      people
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"u")
          .append(i)
          .append("\",\"userType\":\"member\",\"isAdmin\":false,\"isMfaRegistered\":true,")
          .append("\"isMfaCapable\":true,\"methodsRegistered\":[\"softwareOneTimePasscode\"],")
          .append("\"lastUpdatedDateTime\":\"2026-11-20T08:00:00Z\"}");
    }
    StringBuilder yes = new StringBuilder();
    ReplayData.shipped()
        .basic()
        .forEach(one ->
            yes.append(yes.isEmpty() ? "" : ",").append("\"" + one + "\":{\"answer\":\"yes\"}"));
    return List.of(
        "--evidence",
        file("registered.json", people.append("]}").toString()),
        SAMPLES.resolve("conditionalAccessPolicy-list-reportOnly.beta.json").toString(),
        SAMPLES.resolve("restic-0.14.0-snapshots.json").toString(),
        "--answers",
        answers(yes.toString()));
  }

  @Test
  void the_paper_perfect_municipality_has_nothing_checked_and_is_told_why() throws IOException {
    List<String> words = paperPerfect();
    JsonNode answer = assess(words.toArray(String[]::new));
    for (JsonNode line : answer.path("lines")) {
      assertThat(line.path("level").asString("claimed")).isEqualTo("claimed");
    }
    JsonNode mail = answer.path("lines").get(0).path("deciding").get(1);
    assertThat(mail.path("measure").asString("")).isEqualTo("MFA_MAIL");
    assertThat(mail.path("evidence").size()).isGreaterThan(1);
    JsonNode filesAlone = assess(words.subList(0, words.size() - 2).toArray(String[]::new));
    assertThat(filesAlone.path("attacks").has("squares")).isFalse();
    for (JsonNode line : filesAlone.path("lines")) {
      assertThat(line.path("state").asString("")).isEqualTo("unknown");
    }
    List<String> human = new ArrayList<>(List.of("assess", "--lang", "nb"));
    human.addAll(words);
    String told = run(human.toArray(String[]::new)).out();
    assertThat(told).contains("sagt, ikke sjekket");
    assertThat(told.replaceAll("\\s+", " ")).contains("Av dem som er på plass, er");
  }

  @Test
  void nobody_gets_ten_squares_before_both_questions_are_answered_or_shown() throws IOException {
    JsonNode empty = assess();
    assertThat(empty.path("attacks").path("missing").size()).isEqualTo(2);
    assertThat(empty.path("attacks").has("squares")).isFalse();
    JsonNode one = assess("--answers", answers("\"MFA_REMOTE\":{\"answer\":\"yes\"}"));
    assertThat(one.path("attacks").path("missing").get(0).asString("")).isEqualTo("BACKUP_OFF");
    String unknown =
        answers("\"MFA_REMOTE\":{\"answer\":\"yes\"},\"BACKUP_OFF\":{\"answer\":\"unknown\"}");
    assertThat(assess("--answers", unknown).path("attacks").has("squares")).isFalse();
    for (String lang : List.of("nb", "nn", "en")) {
      String told = run("assess", "--lang", lang).out();
      assertThat(told).doesNotContain("■").doesNotContain("{").doesNotContain("null");
    }
  }

  @Test
  void an_empty_municipality_is_not_known_in_any_line_and_gets_a_next_step() throws IOException {
    JsonNode answer = assess();
    answer
        .path("lines")
        .forEach(line -> assertThat(line.path("state").asString("")).isEqualTo("unknown"));
    assertThat(answer.path("next").path("advice").path("measure").asString("")).isNotEmpty();
    assertThat(answer.path("sizeAssumed").asBoolean()).isTrue();
  }

  @Test
  void with_every_basic_measure_evidenced_about_five_two_and_three() {
    ReplayData data = ReplayData.shipped();
    List<Statement> said = new ArrayList<>();
    for (var measure : data.basic()) {
      Evidence evidence =
          new Evidence(
              measure,
              "backup.list",
              Bearing.SHOWS,
              EvidenceLevel.MEASURED,
              Estimate.ONE,
              TODAY,
              30,
              "a file");
      said.add(new Statement(evidence, "listed", Map.of()));
    }
    Assessment made =
        new AssessmentOf(data, PlanData.shipped(data), TODAY)
            .make(
                said,
                new AssessedFiles(List.of(), List.of(), List.of()),
                Answers.NONE,
                Optional.empty(),
                new LinkedHashMap<>(),
                Map.of(),
                Previous.NONE);
    Squares.Shown shown = (Squares.Shown) made.outlook().squares();
    assertThat(List.of(shown.stopped(), shown.heldSmall(), shown.serious()))
        .isEqualTo(List.of(5, 2, 3));
    assertThat(made.lines()).allMatch(line -> line.state() == State.IN_PLACE);
    assertThat(made.lines()).allMatch(line -> line.level().orElseThrow() == EvidenceLevel.MEASURED);
  }

  @Test
  void what_was_seen_wins_over_what_was_said_and_both_are_shown() throws IOException {
    JsonNode answer = assess(REPORT, "--answers", answers("\"DMARC\":{\"answer\":\"yes\"}"));
    JsonNode line = answer.path("lines").get(7);
    assertThat(line.path("line").asString("")).isEqualTo("mail");
    JsonNode measure = line.path("deciding").get(0);
    assertThat(measure.path("answer").asString("")).isEqualTo("yes");
    assertThat(measure.path("state").asString("")).isEqualTo("not_in_place");
    assertThat(measure.path("contradictions").get(0).asString("")).isEqualTo("seen_less");
  }

  @Test
  void a_bad_file_gets_a_sentence_and_the_others_count() throws IOException {
    String bad = file("bad.json", "{\"schema\": \"dugnad-report-1\", \"findings\": 7}");
    JsonNode answer = assess(REPORT, "--evidence", bad, folder.resolve("none").toString());
    assertThat(answer.path("inputs").size()).isEqualTo(3);
    assertThat(answer.path("inputs").get(0).path("kind").asString("")).isEqualTo("outside.report");
    assertThat(answer.path("inputs").get(1).path("problem").path("text").asString(""))
        .contains("bad.json");
    assertThat(answer.path("inputs").get(2).path("problem").path("key").asString(""))
        .isEqualTo("trouble.absent");
    assertThat(run("assess", bad).code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_report_about_another_domain_does_not_count_and_that_is_told() throws IOException {
    JsonNode answer = assess(REPORT, "--domain", "annen.kommune.no");
    assertThat(answer.path("remarks").get(0).path("key").asString("")).isEqualTo("other-domain");
    assertThat(answer.path("lines").get(7).path("state").asString("")).isEqualTo("unknown");
  }

  @Test
  void a_report_without_summary_shows_nothing_and_that_is_told() throws IOException {
    String whole = Files.readString(Path.of(REPORT));
    String cut = file("cut.json", whole.replaceAll(", \"summary\": \\{[^}]*}", ""));
    JsonNode answer = assess(cut);
    assertThat(answer.path("remarks").get(0).path("key").asString("")).isEqualTo("unfinished");
    assertThat(answer.path("lines").get(7).path("state").asString("")).isEqualTo("unknown");
  }

  @Test
  void own_budget_own_costs_and_the_previous_advice_are_used() throws IOException {
    String costs = file("costs.tsv", "measure\thours\tkroner\nEXPOSE\t2\t0\nEDR\t-\t10000-20000\n");
    JsonNode first = assess("--hours", "10", "--costs", costs, "--inhabitants", "4000");
    JsonNode budget = first.path("next").path("budgets").get(0);
    assertThat(budget.path("name").asString("")).isEqualTo("own");
    assertThat(budget.path("measures").get(0).asString("")).isEqualTo("EXPOSE");
    assertThat(first.path("ownCosts").size()).isEqualTo(2);
    assertThat(first.path("size").asString("")).isEqualTo("S");
    String advised = first.path("next").path("advice").path("measure").asString("");
    String before = file("before.json", first.toString());
    JsonNode second = assess("--previous", before, "--costs", costs, "--inhabitants", "4000");
    assertThat(second.path("next").path("advice").path("measure").asString("")).isEqualTo(advised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--size=XL",
        "--inhabitants=0",
        "--hours=-1",
        "--kroner=NaN",
        "--answers=BAD",
        "--costs=BAD",
        "--previous=BAD",
        "--format=pdf"
      })
  void wrong_use_is_told(String option) throws IOException {
    String given = option.replace("BAD", file("wrong", "{\"schema\":\"other\"}"));
    assertThat(run("assess", given).code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void evidence_and_replay_follow_their_schemas() throws IOException {
    String bad = file("bad.csv", "x");
    JsonNode evidence =
        json(
            "dugnad-evidence-1",
            "evidence",
            REPORT,
            SAMPLES.resolve("userRegistrationDetails-list.v1.json").toString(),
            SAMPLES.resolve("nmap-two-hosts.xml").toString(),
            bad);
    assertThat(evidence.path("files").size()).isEqualTo(4);
    assertThat(json("dugnad-replay-1", "replay").path("attacks").size()).isEqualTo(26);
    String drawn = file("posture.json", "{\"coverage\":{},\"parameters\":{\"draws\":8}}");
    json("dugnad-replay-1", "replay", "--posture", drawn);
  }

  @Test
  void what_the_ten_come_to_step_by_step_stands_with_the_ten_and_not_without() throws IOException {
    String both = answers("\"MFA_REMOTE\":{\"answer\":\"yes\"},\"BACKUP_OFF\":{\"answer\":\"no\"}");
    JsonNode answer = assess("--answers", both);
    JsonNode courses = answer.path("attacks").path("courses");
    assertThat(courses.size()).isEqualTo(answer.path("next").path("budgets").size());
    for (int i = 0; i < courses.size(); i++) {
      JsonNode plan = answer.path("next").path("budgets").get(i);
      JsonNode steps = courses.get(i).path("steps");
      assertThat(courses.get(i).path("budget")).isEqualTo(plan.path("name"));
      assertThat(steps.findValuesAsString("measure"))
          .isEqualTo(plan.path("measures").valueStream().map(one -> one.asString("")).toList());
    }
    assertThat(assess().path("attacks").has("courses")).isFalse();
  }

  @Test
  void every_format_can_be_written_to_a_file() throws IOException {
    for (String format : List.of("human", "json", "html")) {
      Path file = folder.resolve("assessment." + format);
      Ran ran = run("assess", "--lang", "nb", "--format", format, "--out", file.toString());
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).isEmpty();
      assertThat(Files.readString(file))
          .contains(format.equals("json") ? "\"lines\"" : "De ti linjene");
      assertThat(run("assess", "--lang", "nb", "--format", format).out())
          .isEqualTo(Files.readString(file));
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .allMatch(name -> name.startsWith("assessment."));
    }
  }
}
