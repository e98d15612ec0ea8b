package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.EvidenceRules;
import no.dugnad.judge.evidence.Format;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.observe.file.EvidenceFile;
import no.dugnad.wire.evidence.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCommandTest {
  private static final Path SAMPLES =
      Path.of("../wire/src/test/resources/no/dugnad/wire/evidence/samples");

  /// What was printed and with which exit code.
  private record Ran(int code, String out) {}

  private static Ran run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      List<String> all = new ArrayList<>(List.of("evidence"));
      all.addAll(List.of(arguments));
      int code = Main.run(all.toArray(String[]::new));
      System.out.flush();
      return new Ran(code, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all.sorted().toList();
    }
  }

  /// Everything in the samples that points to somebody or something: mail addresses, names, ids,
  /// hosts, addresses.
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    List<Pattern> patterns =
        List.of(
            Pattern.compile("[\\w.+-]+@[\\w.-]+\\w"),
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Pattern.compile("\\b[0-9]{1,3}(?:[.][0-9]{1,3}){3}\\b"),
            Pattern.compile("(?i)\"(?:user)?displayname\"\\s*:\\s*\"([^\"]{4,})\""),
            Pattern.compile("(?m)^(?:cn|name|sAMAccountName|dNSHostName|givenName|sn): (.{5,})$"),
            Pattern.compile("(?m)^(?:dn|member|memberOf|distinguishedName): (CN=.+)$"));
    for (Path sample : samples()) {
      String text = Files.readString(sample);
      for (Pattern pattern : patterns) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
          names.add(found.group(found.groupCount()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  private static void assertNobodyIn(String text, Set<String> names) {
    String lower = text.toLowerCase(Locale.ROOT);
    // Words, not names: what Windows and Microsoft call things that everybody has.
    List<String> words =
        List.of("administrators", "administrator", "security defaults", "global administrator");
    assertThat(
            names.stream().filter(name -> !words.contains(name)).filter(lower::contains).toList())
        .isEmpty();
  }

  @Test
  void no_name_of_anybody_is_kept_or_printed() throws IOException {
    Set<String> names = names();
    assertThat(names)
        .contains("alexw@contoso.com", "alex wilber", "adm-test01", "131.107.159.37", "dc01$")
        .hasSizeGreaterThan(60);
    List<Brought> files = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (Path sample : samples()) {
      arguments.add(sample.toString());
      EvidenceFile.Opened opened = (EvidenceFile.Opened) EvidenceFile.read(sample);
      Reading.Read read = (Reading.Read) opened.reading();
      assertNobodyIn(read.toString(), names);
      files.add(
          new Brought("x", new Format(read.format(), true, ""), read.facts(), opened.written()));
    }
    assertNobodyIn(
        EvidenceRules.judge(new Pile(files, java.time.LocalDate.of(2026, 11, 24))).toString(),
        names);
    for (String lang : List.of("nb", "nn", "en")) {
      List<String> human = new ArrayList<>(arguments);
      human.addAll(List.of("--lang", lang));
      assertNobodyIn(run(human.toArray(String[]::new)).out(), names);
    }
    arguments.addAll(List.of("--format", "json"));
    assertNobodyIn(run(arguments.toArray(String[]::new)).out(), names);
  }

  @Test
  void a_bad_value_is_told_without_the_value(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("liste.csv");
    Files.writeString(file, "userPrincipalName,mfaCapable\nkari@fjellby.example,Kari Nordmann\n");
    Ran ran = run("--lang", "nb", file.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(ran.out()).contains("liste.csv", "mfaCapable", "rad 2").doesNotContain("ari");
  }

  @Test
  void one_file_that_can_be_read_is_enough_and_the_others_get_one_sentence_each(
      @TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("tom.json"));
    Ran ran =
        run(
            "--lang",
            "nb",
            empty.toString(),
            folder.toString(),
            folder.resolve("borte").toString(),
            SAMPLES.resolve("groups.ldif").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("er tom.", "er en mappe.", "Det finnes ingen fil");
    assertThat(run(empty.toString()).code()).isEqualTo(ExitCode.WRONG_USE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_kind_says_how_its_file_is_made_and_vpn_that_none_shows_it_all(String lang) {
    Ran ran = run("--how", "--lang", lang);
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("Export-Csv", "conditionalAccess/policies", "sshd -T", "VPN");
  }

  @Test
  void a_file_under_another_name_is_known_by_what_is_in_it(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("ferie.jpg");
    Files.copy(SAMPLES.resolve("userRegistrationDetails-list.v1.json"), file);
    assertThat(run("--format", "json", file.toString()).out())
        .contains("\"kind\":\"entra.registration\"");
  }

  @Test
  void a_preview_tells_which_column_is_what_and_no_value_nor_a_heading_that_may_be_one(
      @TempDir Path folder) throws IOException {
    Path table = folder.resolve("egne.csv");
    Files.writeString(table, "Navn;Kari Nordmann;Dato\npc1;ola;2026-11-01\npc2;per;2026-11-02\n");
    Ran ran = run("--preview", "--lang", "nb", table.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out())
        .contains("Kolonne 1 «Navn»: maskinens navn – tekst", "Kolonne 2: ikke brukt – tekst")
        .contains("Kolonne 3: ikke brukt – datoer")
        .doesNotContain("Kari", "pc1", "ola", "2026-11");
    assertThat(run("--preview", "--map", "machine=Navn,updated=Dato", table.toString()).out())
        .contains("Kolonne 3 «Dato»: sist oppdatert – datoer");
    assertThat(run("--preview", "--format", "json", table.toString()).out())
        .contains("{\"number\":1,\"heading\":\"Navn\",\"role\":\"machine\",\"sort\":\"text\"}");
    assertThat(run("--preview", SAMPLES.resolve("groups.ldif").toString()).out())
        .contains("er ikke en tabell");
  }

  @Test
  void a_mapping_is_kept_for_next_time_and_over_nothing_but_a_mapping(@TempDir Path folder)
      throws IOException {
    Path table = folder.resolve("egne.csv");
    Files.writeString(table, "Boks;Dato\npc1;2026-11-01\n");
    Path kept = folder.resolve("kolonner.txt");
    String map = "machine=Boks,updated=Dato";
    assertThat(run("--map", map, "--save-map", kept.toString(), table.toString()).code())
        .isEqualTo(ExitCode.OK);
    assertThat(Files.readString(kept)).isEqualTo("machine=Boks\nupdated=Dato\n");
    assertThat(run("--mapping", kept.toString(), "--format", "json", table.toString()).out())
        .contains("\"kind\":\"machines\"");
    assertThat(run("--map", map, "--save-map", table.toString(), table.toString()).code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(Files.readString(table)).startsWith("Boks");
    assertThat(run("--mapping", table.toString(), table.toString()).code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("--save-map", kept.toString(), table.toString()).code())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("--map", map, "--mapping", kept.toString(), table.toString()).code())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void at_most_all_of_it_is_not_said_as_praise(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("alle.csv");
    Files.writeString(
        table,
        "Navn;Sist oppdatert\npc1;" + java.time.LocalDate.now(java.time.ZoneOffset.UTC) + "\n");
    assertThat(run("--lang", "nb", table.toString()).out())
        .contains("setter ikke noe tak heller")
        .doesNotContain("100 %");
  }

  @Test
  void no_file_at_all_is_wrong_use() {
    assertThat(run("--lang", "nb").code()).isEqualTo(ExitCode.WRONG_USE);
  }
}
