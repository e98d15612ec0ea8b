package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.report.Language;
import no.dugnad.report.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The mistakes of a stranger: each gets one line in the reader's language, and exit code 2, and
/// nothing is asked of anybody. A text that is missing in a language fails here.
class WrongUseTest {
  private static final String DOMAIN = "fjellby.kommune.no";

  /// A mistake, and what is said of it.
  private record Mistake(List<String> words, WrongUse said) {}

  private static Mistake mistake(WrongUse said, String... words) {
    return new Mistake(List.of(words), said);
  }

  private static WrongUse wrong(String key, String... arguments) {
    WrongUse wrong = WrongUse.of(key);
    for (int i = 0; i < arguments.length; i += 2) {
      wrong = wrong.with(arguments[i], arguments[i + 1]);
    }
    return wrong;
  }

  private static WrongUse meant(String likely, String key, String... arguments) {
    return wrong(key, arguments).likely(Optional.of(likely));
  }

  private static List<Mistake> mistakes() {
    String longName = "a".repeat(60) + ".";
    return List.of(
        mistake(wrong("command.missing")),
        mistake(meant("check", "command.unknown", "command", "chekc"), "chekc", DOMAIN),
        mistake(wrong("command.unknown", "command", "hjelp"), "hjelp"),
        mistake(
            meant("--format", "option.unknown", "option", "--formt"),
            "check",
            "--formt=json",
            DOMAIN),
        mistake(wrong("option.unknown", "option", "--xyzzy"), "check", "--xyzzy", DOMAIN),
        mistake(wrong("option.no-value", "option", "--out"), "check", DOMAIN, "--out"),
        mistake(wrong("option.twice", "option", "--out"), "check", DOMAIN, "--out=a", "--out=b"),
        mistake(wrong("option.bad-value", "option", "--verbose"), "check", "--verbose=ja", DOMAIN),
        mistake(wrong("argument.missing", "command", "dugnad check", "what", "DOMAIN"), "check"),
        mistake(wrong("argument.missing", "command", "dugnad spf", "what", "IP SENDER"), "spf"),
        mistake(wrong("argument.extra", "given", "web.hsts"), "explain", "web.csp", "web.hsts"),
        mistake(wrong("domain.empty"), "check", ""),
        mistake(wrong("domain.empty"), "check", "  "),
        mistake(wrong("domain.address", "given", "192.0.2.1"), "check", "192.0.2.1"),
        mistake(wrong("domain.address", "given", "2001:db8::1"), "check", "2001:db8::1"),
        mistake(
            wrong("domain.address", "given", "https://192.0.2.1/"), "check", "https://192.0.2.1/"),
        mistake(
            wrong("domain.address", "given", "https://[2001:db8::1]/"),
            "check",
            "https://[2001:db8::1]/"),
        mistake(
            wrong("domain.long", "given", longName.repeat(5) + "no"),
            "check",
            longName.repeat(5) + "no"),
        mistake(wrong("domain.none", "given", "."), "check", "."),
        mistake(wrong("domain.none", "given", "a..b"), "check", "a..b"),
        mistake(wrong("domain.none", "given", "ikke et domene"), "check", "ikke et domene"),
        mistake(wrong("domain.none", "given", "https://"), "check", "https://"),
        mistake(meant("bodø.kommune.no", "domain.no-dot", "given", "BODØ"), "check", "BODØ"),
        mistake(
            meant("mail.spf", "check.unknown", "name", "mail.spff"),
            "check",
            "--only=mail.spff",
            DOMAIN),
        mistake(
            meant("web.hsts", "check.unknown", "name", "web.hst"),
            "check",
            "--skip",
            "web.hst",
            DOMAIN),
        mistake(
            meant("mail.spf.policy", "check.unknown", "name", "mail.spf.polcy"),
            "explain",
            "mail.spf.polcy"),
        mistake(wrong("checks.none"), "check", "--only", "web", "--skip", "web", DOMAIN),
        mistake(
            meant("html", "format.unknown", "name", "htlm"), "check", "--format", "htlm", DOMAIN),
        mistake(wrong("format.unknown", "name", "pdf"), "check", "--format", "pdf", DOMAIN),
        mistake(
            meant("json", "format.unknown.spf", "name", "jsno"),
            "spf",
            "--format=jsno",
            "192.0.2.1",
            DOMAIN),
        mistake(
            wrong("resolver", "given", "ns.example:53"),
            "check",
            "--resolver",
            "ns.example:53",
            DOMAIN),
        mistake(wrong("spf.address", "given", "mx"), "spf", "mx", DOMAIN),
        mistake(wrong("evidence.nothing"), "evidence"));
  }

  /// What a run of the program says on standard error, a line each.
  private static List<String> said(int code, List<String> words) {
    PrintStream before = System.err;
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(words.toArray(String[]::new)))
          .as("exit code of %s", words)
          .isEqualTo(code);
    } finally {
      System.setErr(before);
      System.setOut(out);
    }
    return told.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> in(Language language, List<String> words) {
    List<String> all = new ArrayList<>(words);
    // Wherever it stands; the last place would be the value of an option that lacks one.
    all.add(0, "--lang=" + language.code());
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_mistake_is_one_line_in_the_readers_language(Language language) {
    Words words = new Words(language);
    for (Mistake mistake : mistakes()) {
      assertThat(said(2, in(language, mistake.words())))
          .as(String.join(" ", mistake.words()))
          .containsExactly(words.say(mistake.said()));
    }
  }

  @Test
  void the_sentences_read_well() {
    assertThat(said(2, List.of("check", "--lang", "nb", "--formt", "json", DOMAIN)))
        .containsExactly("Det finnes ikke noe valg --formt her. Mente du --format?");
    assertThat(said(2, List.of("check", "--lang", "nn", "--formt", "json", DOMAIN)))
        .containsExactly("Det finst ikkje noko val --formt her. Meinte du --format?");
    assertThat(said(2, List.of("check", "bodø", "--lang=en")))
        .containsExactly(
            "“bodø” is only a part of a domain. Did you mean bodø.kommune.no"
                + " (xn--bod-2na.kommune.no)?");
  }

  @Test
  void no_file_is_read_for_an_argument_that_begins_with_an_at_sign(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("hidden"), "secret-word");
    assertThat(said(2, List.of("explain", "--lang", "nb", "@" + file)))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("@" + file).doesNotContain("secret-word"));
  }

  @Test
  void a_language_that_we_do_not_speak_is_told_in_that_of_the_environment() {
    WrongUse wrong = wrong("lang.unknown", "name", "sv");
    for (String command : List.of("check", "demo", "explain")) {
      List<String> words =
          command.equals("check")
              ? List.of(command, "--lang=sv", DOMAIN)
              : List.of(command, "--lang=sv");
      assertThat(said(2, words)).containsExactly(new Words(Terminal.language()).say(wrong));
    }
    assertThat(CommandLanguage.of(List.of("check", "--lang"), Language.EN)).isEqualTo(Language.EN);
    assertThat(CommandLanguage.of(List.of("--lang", "NN"), Language.EN)).isEqualTo(Language.NN);
  }

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
    assertThat(said(2, in(language, List.of("check", "--out", "" + nowhere, DOMAIN))))
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void of_a_web_or_mail_address_the_domain_is_taken_and_that_is_said(Language language) {
    Words words = new Words(language);
    String url = words.say(Sentence.of("remark.url").with("domain", DOMAIN));
    String mail = words.say(Sentence.of("remark.mail").with("domain", DOMAIN));
    for (String given :
        List.of(
            "https://" + DOMAIN + "/om?x=1",
            "http://" + DOMAIN + ":8080",
            "https://bruker@" + DOMAIN + "/",
            DOMAIN + ":443",
            DOMAIN + "/kontakt")) {
      assertThat(said(0, in(language, List.of("check", "--dry-run", given)))).containsExactly(url);
    }
    assertThat(said(0, in(language, List.of("check", "--dry-run", "postmottak@" + DOMAIN))))
        .containsExactly(mail);
    for (String ordinary :
        List.of(DOMAIN + ".", "FJELLBY.Kommune.NO", "bodø.kommune.no", "kárášjohka.no")) {
      assertThat(said(0, in(language, List.of("check", "--dry-run", ordinary)))).isEmpty();
    }
    assertThat(
            words.say(
                Sentence.of("remark.url")
                    .with("domain", DomainArgument.of("BODØ.kommune.no").domain())))
        .contains("bodø.kommune.no (xn--bod-2na.kommune.no)");
  }

  @Test
  void the_languages_have_the_same_texts_with_the_same_places_for_arguments() throws IOException {
    for (String file : List.of("usage", "help")) {
      Properties nb = texts(file, Language.NB);
      for (Language other : List.of(Language.NN, Language.EN)) {
        Properties texts = texts(file, other);
        assertThat(texts.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
        for (String key : nb.stringPropertyNames()) {
          assertThat(texts.getProperty(key)).as(key).isNotBlank();
          assertThat(new Template(texts.getProperty(key)).arguments())
              .as(other + " " + key)
              .isEqualTo(new Template(nb.getProperty(key)).arguments());
        }
      }
    }
  }

  @Test
  void every_command_option_and_argument_has_its_help_in_every_language() {
    for (Language language : Language.values()) {
      List<picocli.CommandLine> commands = new ArrayList<>();
      picocli.CommandLine main = Main.commandLine(new Words(language));
      commands.add(main);
      commands.addAll(main.getSubcommands().values());
      for (picocli.CommandLine command : commands) {
        var spec = command.getCommandSpec();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
        Set<String> texts = new TreeSet<>();
        spec.args()
            .forEach(argument -> {
              assertThat(argument.description()).as(argument.toString()).isNotEmpty();
              texts.add(String.join(" ", argument.description()));
            });
        String usage = command.getUsageMessage();
        assertThat(usage).doesNotContain("null");
        if (language != Language.EN) {
          assertThat(usage).doesNotContain("Usage:").doesNotContain("Commands:");
          assertThat(texts).noneMatch(text -> text.contains("this"));
        }
      }
    }
  }

  private static Properties texts(String file, Language language) throws IOException {
    Properties texts = new Properties();
    String path = "texts/" + file + "." + language.code() + ".properties";
    try (InputStream in = WrongUseTest.class.getResourceAsStream(path)) {
      texts.load(
          new InputStreamReader(Optional.ofNullable(in).orElseThrow(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void no_text_is_left_over() throws IOException {
    Set<String> used =
        new TreeSet<>(
            Arrays.asList(
                // Told elsewhere: by other tests of this class, while a run goes on, or beside a
                // sentence.
                "likely",
                "remark.url",
                "remark.mail",
                "lang.unknown",
                "command.wrong",
                "spf.counts",
                "attack.unknown",
                "assess.size",
                "assess.size.both",
                "assess.number",
                "ask.out",
                "out.folder",
                "out.no-folder",
                "out.not-writable",
                "out.full",
                "out.failed",
                "stdout",
                "no-network",
                "practice",
                "stopped.nothing",
                "fault"));
    mistakes().forEach(mistake -> used.add(mistake.said().sentence().key()));
    assertThat(
            texts("usage", Language.NB).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("file.") && !key.startsWith("unusable.")))
        .containsExactlyInAnyOrderElementsOf(used);
  }
}
