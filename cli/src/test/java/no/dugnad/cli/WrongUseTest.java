package no.dugnad.cli;

import static no.dugnad.cli.Saying.in;
import static no.dugnad.cli.Saying.meant;
import static no.dugnad.cli.Saying.said;
import static no.dugnad.cli.Saying.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.report.Language;
import no.dugnad.wire.spf.SpfTrouble;
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

  private static List<Mistake> mistakes() {
    String longName = "a".repeat(300) + ".no";
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
        mistake(wrong("argument.extra", "given", "web.hsts"), "explain", "web.csp", "web.hsts"),
        mistake(wrong("domain.empty"), "check", ""),
        mistake(wrong("domain.address", "given", "192.0.2.1"), "check", "192.0.2.1"),
        mistake(wrong("domain.long", "given", longName), "check", longName),
        mistake(wrong("domain.none", "given", "ikke et domene"), "check", "ikke et domene"),
        mistake(meant("x.no", "domain.meant", "given", "x.no%00"), "check", "x.no%00"),
        mistake(wrong("domain.several", "given", "x.no,y.no"), "check", "x.no,y.no"),
        mistake(meant("x.no", "option.unknown", "option", "-x.no"), "check", "-x.no"),
        mistake(meant("x.no", "option.unknown", "option", "--x.no"), "check", DOMAIN, "--x.no"),
        mistake(wrong("option.unknown", "option", "-x.no"), "explain", "-x.no"),
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
        mistake(wrong("evidence.nothing"), "evidence"),
        mistake(wrong("evidence.map"), "evidence", "--map=navn", "a.csv"),
        mistake(
            wrong("evidence.mapping", "file", "none.txt"), "evidence", "--mapping=none.txt", "a"),
        mistake(wrong("evidence.two-maps"), "evidence", "--map=machine=A", "--mapping=b", "a.csv"),
        mistake(wrong("evidence.save-map"), "evidence", "--save-map=b", "a.csv"),
        mistake(
            wrong("evidence.save-map.taken", "file", "pom.xml"),
            "evidence",
            "--map=machine=A",
            "--save-map=pom.xml",
            "a.csv"),
        mistake(
            wrong("evidence.save-map.unwritable", "file", "no-such-folder/b"),
            "evidence",
            "--map=machine=A",
            "--save-map=no-such-folder/b",
            "a.csv"));
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
  void what_is_missing_is_called_what_the_help_calls_it() {
    assertThat(said(2, List.of("check", "--lang", "nb")))
        .containsExactly("Det mangler noe etter dugnad check: DOMENE.");
    assertThat(said(2, List.of("spf", "--lang", "nn")))
        .containsExactly("Det manglar noko etter dugnad spf: IP AVSENDAR.");
    assertThat(said(2, List.of("spf", "--lang", "en", "192.0.2.1")))
        .containsExactly("Something is missing after dugnad spf: SENDER.");
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

  @Test
  void no_text_is_left_over() throws IOException {
    Set<String> used =
        new TreeSet<>(
            Arrays.asList(
                // Told elsewhere: by other tests of this class, while a run goes on, or beside a
                // sentence.
                "likely",
                "argument.missing",
                "remark.url",
                "remark.mail",
                "lang.unknown",
                "command.wrong",
                "resolver.missing",
                "spf.counts",
                "attack.unknown",
                "assess.size",
                "assess.size.both",
                "assess.number",
                "measure.unknown",
                "import.trouble",
                "import.unknown",
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
    // Told by TokensHaveWordsTest.
    for (SpfTrouble.Kind kind : SpfTrouble.Kind.values()) {
      used.add("spf.trouble." + kind.key());
    }
    mistakes().forEach(mistake -> used.add(mistake.said().sentence().key()));
    assertThat(
            UsageTexts.of("usage", Language.NB).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("file.") && !key.startsWith("unusable.")))
        .containsExactlyInAnyOrderElementsOf(used);
  }
}
