package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.dugnad.practice.testing.Tools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The municipality on its real addresses. Needs Linux, root and iproute2; skips otherwise.
final class NamespaceTest {
  private final String name = "dugnad-test-" + ProcessHandle.current().pid();

  @BeforeEach
  void namespaces_can_be_made() throws Exception {
    assumeTrue(Tools.namespaces(), "needs Linux, root and `ip` to make network namespaces");
  }

  private Process started(String fault) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "no.dugnad.practice.Practice",
            "--namespace",
            name,
            "--fault",
            fault)
        .start();
  }

  private Tools.Said inside(String... command) throws IOException, InterruptedException {
    List<String> whole = new java.util.ArrayList<>(List.of("ip", "netns", "exec", name));
    whole.addAll(List.of(command));
    return Tools.run(whole);
  }

  @Test
  void real_ports_answer_refuse_or_are_silent_and_nothing_is_left_behind() throws Exception {
    Process process = started("mail.starttls.offered.timed-out");
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine())
          .contains("\"namespace\":\"" + name + "\"")
          .doesNotContain("\"wiring\"");

      assertThat(inside("bash", "-c", "read -r line < /dev/tcp/192.0.2.25/25; echo $line").out())
          .startsWith("220 mx1.fjellby.kommune.no");
      assertThat(inside("bash", "-c", "echo > /dev/tcp/192.0.2.25/26").code()).isEqualTo(1);
      // 124: timeout(1) had to end it, since nothing came, not even a refusal.
      assertThat(inside("timeout", "2", "bash", "-c", "echo > /dev/tcp/198.51.100.25/25").code())
          .isEqualTo(124);

      process.getOutputStream().close();

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(Files.exists(Path.of("/run/netns", name))).isFalse();
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }
}
