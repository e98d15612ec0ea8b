package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.dugnad.practice.testing.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Practice as a process of its own.
final class ProcessTest {
  private static Process started(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "no.dugnad.practice.Practice"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void it_writes_its_files_says_where_and_ends_when_its_input_ends(@TempDir Path folder)
      throws Exception {
    Process process = started("--demo", "--out", folder.toString());
    try (BufferedReader output = output(process)) {
      assertThat(output.readLine())
          .startsWith("{\"domain\":\"fjellby.kommune.no\"")
          .contains("\"wiring\":\"" + folder.resolve("wiring.json"));
      assertThat(Files.readString(folder.resolve("wiring.json")))
          .contains(
              "{\"address\":\"192.0.2.25\",\"port\":25,\"transport\":\"tcp\",\"to\":\"127.0.0.1:");
      assertThat(Files.readString(folder.resolve("root.hints")))
          .contains(". 3600000 NS a.rot.praksis.", "a.rot.praksis. 3600000 AAAA 2001:db8:1::1");
      assertThat(Files.readString(folder.resolve("trust-anchor.txt"))).startsWith(". 300 IN DS ");
      assertThat(Files.readString(folder.resolve("ca.pem")))
          .contains("# CAA: praksis-ca.no\n", "-----BEGIN CERTIFICATE-----\n");

      process.getOutputStream().close();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void it_ends_when_told_to_and_takes_its_temporary_files_away() throws Exception {
    Process process = started();
    try (BufferedReader output = output(process)) {
      String line = output.readLine();
      Path wiring = Path.of(line.replaceAll(".*\"wiring\":\"([^\"]*)\".*", "$1"));
      assertThat(wiring).exists();

      process.destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(wiring).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  /// One conversation of another library's client with port 443 of `www`.
  private static String openssl(String line, String version) throws Exception {
    Path wiring = Path.of(line.replaceAll(".*\"wiring\":\"([^\"]*)\".*", "$1"));
    String at =
        Files.readString(wiring)
            .replaceAll(
                "(?s).*\"192.0.2.80\",\"port\":443,\"transport\":\"tcp\",\"to\":\"([^\"]*)\".*",
                "$1");
    Process client =
        new ProcessBuilder(
                "openssl", "s_client", "-connect", at, version, "-cipher", "ALL:@SECLEVEL=0")
            .redirectErrorStream(true)
            .start();
    client.getOutputStream().close();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  @Test
  void its_security_properties_are_its_own_so_that_it_can_speak_old_versions() throws Exception {
    assumeTrue(Tools.installed("openssl"), "openssl is not installed");
    Process process = started("--fault", "web.https.old-version/alert");
    try (BufferedReader output = output(process)) {
      String line = output.readLine();
      assertThat(openssl(line, "-tls1")).containsPattern("(?m)^New, .*, Cipher is .*-SHA$");
      assertThat(openssl(line, "-tls1_1")).containsPattern("(?m)^New, .*, Cipher is .*-SHA$");
      assertThat(openssl(line, "-tls1_2")).contains("unsupported protocol");
    } finally {
      process.destroyForcibly();
    }
    assertThat(Security.getProperty("jdk.tls.disabledAlgorithms"))
        .as("of this process")
        .contains("TLSv1");
  }

  @Test
  void wrong_use_is_one_sentence_and_exit_code_2() throws Exception {
    Process process = started("--fault", "mail.spf.policy.passall");

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
  }
}
