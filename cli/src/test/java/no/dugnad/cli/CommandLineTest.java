package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The mistakes of a stranger: each gets one sentence and exit code 2, and nothing is asked of
/// anybody.
class CommandLineTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.fjellby.kommune.no/om?x=1, www.fjellby.kommune.no",
    "http://fjellby.kommune.no:8080, fjellby.kommune.no",
    "fjellby.kommune.no/kontakt, fjellby.kommune.no",
    "postmottak@fjellby.kommune.no, fjellby.kommune.no",
  })
  void of_a_web_or_mail_address_the_domain_is_taken_and_that_is_said(String given, String domain) {
    DomainArgument argument = DomainArgument.of(given);
    assertThat(argument.domain()).isEqualTo(DomainName.of(domain));
    assertThat(argument.remark()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "bodø.kommune.no, xn--bod-2na.kommune.no",
    "BODØ.kommune.no, xn--bod-2na.kommune.no",
    "xn--bod-2na.kommune.no, xn--bod-2na.kommune.no",
    "kárášjohka.no, xn--krjohka-hwab49j.no",
    "fjellby.kommune.no., fjellby.kommune.no",
  })
  void norwegian_and_sami_letters_are_ordinary(String given, String domain) {
    assertThat(DomainArgument.of(given).domain().ascii()).isEqualTo(domain);
  }

  @Test
  void wrong_use_ends_with_2() {
    assertThat(Main.run()).isEqualTo(2);
    assertThat(Main.run("chekc")).isEqualTo(2);
    assertThat(Main.run("check")).isEqualTo(2);
    assertThat(Main.run("check", "--no-such-option", "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("check", "--format", "pdf", "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("check", "--lang", "sv", "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("check", "--only", "mail.spff", "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("check", "--only", "web", "--skip", "web", "a.no")).isEqualTo(2);
    assertThat(Main.run("check", "--resolver", "nowhere", "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("explain", "no.such.check")).isEqualTo(2);
    assertThat(Main.run("spf", "not-an-address", "a@fjellby.kommune.no")).isEqualTo(2);
  }

  @Test
  void what_asks_nobody_works() {
    assertThat(Main.run("explain", "mail.spf.policy", "--lang", "nn")).isZero();
    assertThat(Main.run("explain")).isZero();
    assertThat(Main.run("--version")).isZero();
    assertThat(Main.run("check", "--dry-run", "fjellby.kommune.no")).isZero();
  }

  @Test
  void files_that_cannot_be_used_are_told_before_anything_is_asked(@TempDir Path folder)
      throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path text =
        Files.writeString(folder.resolve("text"), "{\"wiring\": [{\"to\": \"192.0.2.1:80\"}]}");
    for (String option : new String[] {"--wiring", "--scope", "--ca-file", "--root-hints"}) {
      for (Path file : new Path[] {empty, binary, text, folder, folder.resolve("absent")}) {
        assertThat(Main.run("check", option, file.toString(), "--dry-run", "fjellby.kommune.no"))
            .as(option + " " + file)
            .isEqualTo(2);
      }
    }
  }

  @Test
  void a_report_that_could_not_be_written_is_told_before_the_run(@TempDir Path folder) {
    Path nowhere = folder.resolve("no-such-folder").resolve("report.json");
    assertThat(Main.run("check", "--out", nowhere.toString(), "fjellby.kommune.no")).isEqualTo(2);
    assertThat(Main.run("check", "--out", folder.toString(), "fjellby.kommune.no")).isEqualTo(2);
  }

  @Test
  void the_likely_spelling_of_a_check_is_named() {
    List<String> names = List.of("mail.spf.policy", "mail.spf.valid");
    assertThat(Spelling.nearest("mail.spf.polcy", names)).contains("mail.spf.policy");
    assertThat(Spelling.nearest("Mail.SPF.Policy", names)).contains("mail.spf.policy");
    assertThat(Spelling.nearest("something-else-entirely", names)).isEmpty();
    assertThat(Spelling.nearest("spf", List.of("sweep"))).isEmpty();
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void ids_of_runs_sort_by_time_and_are_of_version_7() {
    String early = UniqueId.next(java.time.Instant.parse("2026-11-24T08:00:00Z"));
    String late = UniqueId.next(java.time.Instant.parse("2026-11-24T08:00:01Z"));
    assertThat(early).isLessThan(late).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*");
  }
}
