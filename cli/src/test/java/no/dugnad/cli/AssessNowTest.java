package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.practice.Handout;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.town.Fjellby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dugnad assess --check DOMAIN`: the check is made at once.
@ResourceLock(Resources.SYSTEM_OUT)
class AssessNowTest {
  @TempDir private Path folder;

  @Test
  void a_check_made_at_once_counts_as_its_report_would() throws Exception {
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      Path report = folder.resolve("report.json");
      List<String> check = words(server, "check", Fjellby.DOMAIN);
      check.addAll(List.of("--format", "json", "--out", report.toString()));
      said(check);
      List<String> now = words(server, "assess", "--check", Fjellby.DOMAIN);
      now.addAll(List.of("--format", "json"));

      JsonNode atOnce = JsonMapper.shared().readTree(said(now));
      JsonNode brought =
          JsonMapper.shared()
              .readTree(said(List.of("assess", report.toString(), "--format", "json")));

      JsonNode mail = line(atOnce, "mail");
      assertThat(mail.path("state").asString("")).isEqualTo("in_place");
      assertThat(mail.path("state")).isEqualTo(line(brought, "mail").path("state"));
      assertThat(atOnce.toString()).contains("dugnad check " + Fjellby.DOMAIN);
      assertThat(atOnce.toString()).doesNotContain("check.json");
    }
  }

  @Test
  void nonsense_for_a_domain_is_told_and_leaves_nothing() {
    assertThat(Main.run("assess", "--check", "x..no")).isEqualTo(ExitCode.WRONG_USE);
  }

  private static JsonNode line(JsonNode assessment, String id) {
    for (JsonNode line : assessment.path("lines")) {
      if (line.path("line").asString("").equals(id)) {
        return line;
      }
    }
    throw new AssertionError("no line " + id + " in " + assessment.path("lines"));
  }

  private static List<String> words(PracticeServer server, String... first) {
    Handout handout = server.handout();
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(
        List.of(
            "--wiring",
            handout.wiring().orElseThrow().toString(),
            "--root-hints",
            handout.rootHints().toString(),
            "--trust-anchor",
            handout.trustAnchor().toString(),
            "--ca-file",
            handout.caFile().toString()));
    return words;
  }

  private static String said(List<String> words) {
    PrintStream before = System.out;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      Main.run(words.toArray(String[]::new));
      return seen.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(before);
    }
  }
}
