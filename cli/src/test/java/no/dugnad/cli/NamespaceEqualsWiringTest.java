package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.cli.real.Programs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The wiring changes nothing: the same municipality behind a wiring on loopback, and on its real
/// addresses and ports in a network namespace without one, each checked by the command line, give
/// the same findings. Needs Linux, root and `ip`; skips otherwise, and says so.
class NamespaceEqualsWiringTest {
  /// Both municipalities make their keys, certificates and signatures when they start.
  private static final Pattern OWN =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d)?( UTC|Z)?)?|\\bkey \\d{1,5}\\b");

  private static final String SCOPE =
      """
      {"schema": "dugnad-scope-1", "operator": "practice", "stands": "outside", "entries": [%s]}
      """
          .formatted(
              Stream.of("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
                  .map(
                      """
                      {"network": "%s", "by": "statement", "who": "the test",
                       "reason": "documentation addresses", "until": "2099-01-01"}
                      """
                          ::formatted)
                  .reduce((one, other) -> one + "," + other)
                  .orElseThrow());

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("municipalities")
  void the_findings_are_the_same(String about, List<String> planted) throws Exception {
    assumeTrue(
        Programs.isRoot() && Programs.missing("ip").isEmpty(), "needs Linux, root and iproute2");
    List<String> wired = findings("wired", planted, List.of(), List.of());
    String namespace = "dugnad-same-" + ProcessHandle.current().pid();
    List<String> real =
        findings(
            "real",
            planted,
            List.of("--namespace", namespace),
            List.of("ip", "netns", "exec", namespace));

    assertThat(wired).as(about).hasSizeGreaterThan(50);
    assertThat(real).as(about).containsExactlyInAnyOrderElementsOf(wired);
  }

  private static Stream<Arguments> municipalities() {
    return Stream.of(
        arguments("the one that is shown", List.of("--demo")),
        arguments(
            "with much that is wrong and one that is silent",
            List.of(
                "--fault", "dns.ns.reachable.silent",
                "--fault", "dns.dnssec.nsec3.iterations",
                "--fault", "mail.spf.policy.pass-all",
                "--fault", "mail.starttls.offered.not-offered",
                "--fault", "tls.certificate.expiry.expired",
                "--fault", "web.hsts.absent")),
        arguments(
            "with a chain that does not hold",
            List.of("--fault", "dns.dnssec.valid.signature-expired")));
  }

  /// What is told of a municipality, a line for each finding.
  ///
  /// @param place options that say where practice stands
  /// @param from what to put before a command so that it runs there
  private List<String> findings(
      String name, List<String> planted, List<String> place, List<String> from) throws Exception {
    List<String> command = java("no.dugnad.practice.Practice");
    command.addAll(planted);
    command.addAll(place);
    Process practice =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(practice.getInputStream(), StandardCharsets.UTF_8))) {
      JsonNode ready = JsonMapper.shared().readTree(output.readLine());
      return check(name, ready, from);
    } finally {
      practice.getOutputStream().close();
      if (!practice.waitFor(20, TimeUnit.SECONDS)) {
        practice.destroyForcibly().waitFor();
      }
    }
  }

  private List<String> check(String name, JsonNode ready, List<String> from) throws Exception {
    Path report = folder.resolve(name + ".ndjson");
    List<String> command = new ArrayList<>(from);
    command.addAll(java("no.dugnad.cli.Main"));
    command.addAll(List.of("check", ready.path("domain").asString()));
    command.addAll(List.of("--format", "ndjson", "--out", report.toString()));
    command.addAll(List.of("--root-hints", ready.path("rootHints").asString()));
    command.addAll(List.of("--trust-anchor", ready.path("trustAnchor").asString()));
    command.addAll(List.of("--ca-file", ready.path("caFile").asString()));
    command.add("--scope");
    command.add(Files.writeString(folder.resolve("scope.json"), SCOPE).toString());
    if (ready.has("wiring")) {
      command.addAll(List.of("--wiring", ready.path("wiring").asString()));
    }
    Process check =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    check.getOutputStream().close();
    assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(check.exitValue())
        .as(Files.readString(folder.resolve(name + ".log")))
        .isIn(0, 10, 11);
    return findings(report);
  }

  private static List<String> findings(Path report) throws IOException {
    List<String> told = new ArrayList<>();
    for (String line : Files.readAllLines(report)) {
      JsonNode object = JsonMapper.shared().readTree(line);
      if (object.path("type").asString().equals("finding")) {
        told.add(
            String.join(
                " ",
                object.path("check").asString(),
                object.path("asset").path("id").asString(),
                object.path("verdict").asString(),
                object.path("cause").asString(""),
                object.path("reason").path("key").asString(),
                OWN.matcher(object.path("reason").path("args").toString()).replaceAll("its own")));
      }
    }
    return told;
  }

  private static List<String> java(String main) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        Arrays.asList(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main));
  }
}
