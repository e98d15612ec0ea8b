package no.dugnad.cli;

import static no.dugnad.cli.Saying.in;
import static no.dugnad.cli.Saying.said;
import static no.dugnad.cli.Saying.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import no.dugnad.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that can't be read or used, and places that can't be written to: told with the line, in
/// the reader's language, before anything is asked of anybody.
class WrongFileTest {
  private static final String DOMAIN = "fjellby.kommune.no";

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_file_that_cannot_be_used_is_told_with_the_line(Language language, @TempDir Path folder)
      throws IOException {
    Words words = new Words(language);
    Path empty = Files.createFile(folder.resolve("empty"));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path large = folder.resolve("large");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((16L << 20) + 1);
    }
    Path absent = folder.resolve("absent");
    for (String option :
        List.of("--wiring", "--scope", "--ca-file", "--root-hints", "--trust-anchor")) {
      told(words, wrong("file.empty", "option", option, "file", "" + empty), option, empty);
      told(words, wrong("file.encoding", "option", option, "file", "" + binary), option, binary);
      told(words, wrong("file.large", "option", option, "file", "" + large), option, large);
      told(words, wrong("file.absent", "option", option, "file", "" + absent), option, absent);
      told(words, wrong("file.folder", "option", option, "file", "" + folder), option, folder);
    }
    bad(words, folder, "--wiring", "json.line", 2, "{\n nothing");
    bad(words, folder, "--wiring", "wiring", 0, "{\"wires\": []}");
    bad(
        words,
        folder,
        "--wiring",
        "wiring-entry.line",
        3,
        "{\"wiring\": [\n{\"address\": \"192.0.2.1\", \"port\": 25, \"transport\": \"tcp\", \"to\":"
            + " \"silence\"},\n{\"address\": \"192.0.2.1\", \"to\": \"198.51.100.1:80\"}]}");
    bad(words, folder, "--scope", "json.line", 1, "{]");
    bad(words, folder, "--scope", "scope-schema", 0, "{\"schema\": \"other\"}");
    bad(
        words,
        folder,
        "--scope",
        "scope-stands",
        0,
        "{\"schema\": \"dugnad-scope-1\", \"stands\": \"ute\"}");
    bad(
        words,
        folder,
        "--scope",
        "scope-entry.line",
        4,
        "{\"schema\": \"dugnad-scope-1\", \"entries\": [\n\n{\"domain\": \"a.no\", \"by\":"
            + " \"token\"},\n{\"network\": \"192.0.2.0/24\"}]}");
    bad(words, folder, "--ca-file", "no-certificate", 0, "not a certificate");
    bad(words, folder, "--ca-file", "long", 0, "x".repeat((4 << 20) + 1));
    String begin = "-----BEGIN CERTIFICATE-----\n";
    bad(
        words,
        folder,
        "--ca-file",
        "pem.line",
        2,
        "\n" + begin + "!!\n-----END CERTIFICATE-----\n");
    bad(
        words,
        folder,
        "--ca-file",
        "certificate.line",
        1,
        begin + "AAAA\n-----END CERTIFICATE-----\n");
    bad(words, folder, "--root-hints", "root-hints", 0, ". NS a.root.\n");
    bad(words, folder, "--root-hints", "root-hints.line", 2, ". NS a.root.\n. A nowhere\n");
    bad(words, folder, "--root-hints", "root-hints.line", 1, "$INCLUDE /etc/passwd\n");
    bad(words, folder, "--trust-anchor", "trust-anchor", 0, ". NS a.root.\n");
    bad(words, folder, "--trust-anchor", "trust-anchor.line", 1, ". DS nothing\n");
  }

  private static void bad(
      Words words, Path folder, String option, String why, int line, String text)
      throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), text);
    told(
        words,
        wrong("unusable." + why, "option", option, "file", "" + file, "line", "" + line),
        option,
        file);
  }

  private static void told(Words words, WrongUse wrong, String option, Path file) {
    List<String> command = List.of("check", option, "" + file, "--dry-run", DOMAIN);
    assertThat(said(2, in(words.texts().language(), command))).containsExactly(words.say(wrong));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_place_that_cannot_be_written_to_is_told_before_the_run(
      Language language, @TempDir Path folder) {
    Words words = new Words(language);
    Path nowhere = folder.resolve("none").resolve("report.json");
    for (List<String> command :
        List.of(
            List.of("check", "--out", "" + nowhere, DOMAIN),
            List.of("assess", "--out", "" + nowhere))) {
      assertThat(said(2, in(language, command)))
          .containsExactly(
              words.say(
                  wrong(
                      "out.no-folder",
                      "option",
                      "--out",
                      "file",
                      "" + nowhere,
                      "folder",
                      "" + nowhere.getParent())));
    }
    assertThat(said(2, in(language, List.of("check", "--out", "" + folder, DOMAIN))))
        .containsExactly(words.say(wrong("out.folder", "option", "--out", "file", "" + folder)));
  }

  @Test
  void a_folder_without_the_right_to_write_is_told(@TempDir Path own) throws IOException {
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r-xr-xr-x"));
    // Root may write everywhere but where the kernel itself says no.
    Path folder = "root".equals(System.getProperty("user.name")) ? Path.of("/sys/kernel") : own;
    Path file = folder.resolve("report.json");
    assertThat(said(2, in(Language.EN, List.of("check", "--out", "" + file, DOMAIN))))
        .containsExactly(
            new Words(Language.EN)
                .say(
                    wrong(
                        "out.not-writable",
                        "option",
                        "--out",
                        "file",
                        "" + file,
                        "folder",
                        "" + folder)));
  }
}
