package no.dugnad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every text file in the source tree: complete in three languages, and each in its own.
final class CheckTextsTest {
  private static final Path CHECKS = Path.of("../judge/src/main/resources/no/dugnad/judge/texts");
  private static final Path OWN = Path.of("src/main/resources/no/dugnad/report/texts");
  private static final Path SOURCES = Path.of("../judge/src/main/java/no/dugnad/judge");
  private static final Path VALIDATOR_REASONS =
      Path.of("../model/src/main/java/no/dugnad/model/dns/SecurityReasons.java");
  private static final List<String> LANGUAGES = List.of("en", "nb", "nn");
  private static final Pattern FILE = Pattern.compile("([a-z0-9.-]+)\\.(nb|nn|en)\\.properties");

  /// Words that are common in one language and none in the other two, so that one of them says that
  /// a text was left in the wrong language.
  private static final Map<String, Set<String>> FOREIGN =
      Map.of(
          "nb",
          Set.of(
              "the", "is", "are", "not", "and", "with", "this", "your", "which", "ikkje", "frå",
              "kva", "kvifor", "korleis", "noko", "nokon", "berre", "dykk", "dykkar", "ein", "eit",
              "då", "eg", "vert", "vore", "meir", "dei"),
          "nn",
          Set.of(
              "the", "is", "are", "not", "and", "with", "this", "your", "which", "ikke", "fra",
              "hva", "hvorfor", "hvordan", "hvem", "hvis", "noe", "noen", "bare", "dere", "deres",
              "jeg", "vet", "mer", "et"),
          "en",
          Set.of(
              "ikke", "ikkje", "og", "det", "dere", "hva", "kva", "fra", "frå", "som", "være",
              "noe", "noko", "eller"));

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> texts(Path file) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(read(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  /// By name, then by language.
  private static Map<String, Map<String, Map<String, String>>> all() {
    Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
    for (Path folder : List.of(CHECKS, OWN)) {
      for (Path file : list(folder)) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file + " is named CHECK.LANG.properties").isTrue();
        all.computeIfAbsent(name.group(1), _ -> new TreeMap<>()).put(name.group(2), texts(file));
      }
    }
    return all;
  }

  private static Map<String, Map<String, Map<String, String>>> checks() {
    Map<String, Map<String, Map<String, String>>> checks = all();
    checks.keySet().removeAll(Set.of("common", "report"));
    return checks;
  }

  /// The checks, and the words of the validator, which `dns.dnssec.valid` gives as its reasons.
  private static String sources() {
    return Stream.concat(list(SOURCES).stream(), Stream.of(VALIDATOR_REASONS))
        .map(CheckTextsTest::read)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void every_text_is_there_in_three_languages_and_none_is_empty() {
    List<String> faults = new ArrayList<>();
    all()
        .forEach((name, byLanguage) -> {
          if (!byLanguage.keySet().equals(Set.copyOf(LANGUAGES))) {
            faults.add(name + " is in " + byLanguage.keySet());
          }
          Set<String> keys = new TreeSet<>();
          byLanguage.values().forEach(texts -> keys.addAll(texts.keySet()));
          byLanguage.forEach((language, texts) -> {
            for (String key : keys) {
              if (texts.getOrDefault(key, "").isBlank()) {
                faults.add(name + "." + language + " has no " + key);
              }
            }
          });
        });

    assertThat(faults).isEmpty();
  }

  @Test
  void the_languages_speak_of_the_same_arguments() {
    List<String> faults = new ArrayList<>();
    all()
        .forEach((name, byLanguage) ->
            byLanguage
                .getOrDefault("nb", Map.of())
                .forEach((key, text) -> {
                  Set<String> arguments = new Template(text).arguments();
                  byLanguage.forEach((language, texts) -> {
                    Set<String> other = new Template(texts.getOrDefault(key, "")).arguments();
                    if (!other.equals(arguments)) {
                      faults.add(
                          name
                              + "."
                              + language
                              + " "
                              + key
                              + " speaks of "
                              + other
                              + ", nb of "
                              + arguments);
                    }
                  });
                }));

    assertThat(faults).isEmpty();
  }

  @Test
  void no_key_stands_twice_in_a_file_and_every_key_is_one_that_somebody_asks_for() {
    List<String> faults = new ArrayList<>();
    for (Path file : list(CHECKS)) {
      boolean common = file.getFileName().toString().startsWith("common.");
      Set<String> seen = new TreeSet<>();
      read(file)
          .lines()
          .filter(line -> line.matches("[a-z].*=.*"))
          .map(line -> line.substring(0, line.indexOf('=')).strip())
          .forEach(key -> {
            if (!seen.add(key)) {
              faults.add(file.getFileName() + " has " + key + " twice");
            }
            if (!key.matches(
                common
                    ? "(reason|do|word)\\..+"
                    : "title|why|(reason|repair)\\.[a-z0-9.-]+|word\\.[a-z]+\\.[a-z0-9-]+")) {
              faults.add(file.getFileName() + " has " + key);
            }
          });
      if (!common && !seen.containsAll(Set.of("title", "why"))) {
        faults.add(file.getFileName() + " lacks a title or why");
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void every_text_is_in_its_own_language() {
    List<String> faults = new ArrayList<>();
    all()
        .forEach((name, byLanguage) ->
            byLanguage.forEach((language, texts) ->
                texts.forEach((key, text) -> {
                  Set<String> foreign = words(text);
                  foreign.retainAll(FOREIGN.get(language));
                  if (!foreign.isEmpty()) {
                    faults.add(name + "." + language + " " + key + ": " + foreign);
                  }
                })));

    assertThat(faults).isEmpty();
  }

  @Test
  void no_norwegian_text_of_some_length_is_the_english_one() {
    List<String> faults = new ArrayList<>();
    all()
        .forEach((name, byLanguage) ->
            byLanguage
                .getOrDefault("en", Map.of())
                .forEach((key, english) -> {
                  for (String language : List.of("nb", "nn")) {
                    String other = byLanguage.getOrDefault(language, Map.of()).get(key);
                    if (words(english).size() > 3 && english.equals(other)) {
                      faults.add(name + "." + language + " " + key);
                    }
                  }
                }));

    assertThat(faults).isEmpty();
  }

  // What is quoted, and names of options and headers, are the same in every language.
  private static Set<String> words(String text) {
    String plain = text.replaceAll("\\{[^}]*\\}|«[^»]*»|“[^”]*”|\"[^\"]*\"|`[^`]*`|'[^']*'", " ");
    return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_./=-]+"))
        .map(word -> word.replaceAll("^[.=/-]+|[.=/-]+$", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_reason_and_repair_is_one_that_the_checks_can_give() {
    String sources = sources();
    List<String> faults = new ArrayList<>();
    checks()
        .forEach((check, byLanguage) ->
            byLanguage
                .getOrDefault("nb", Map.of())
                .forEach((key, text) -> {
                  int dot = key.indexOf('.');
                  if (dot > 0
                      && !key.startsWith("word.")
                      && !canBeGiven(key.substring(dot + 1), sources)) {
                    faults.add(check + " " + key);
                  }
                }));

    assertThat(faults).isEmpty();
  }

  // As a literal, put together from a literal part (`"silent-" + transport`), or as a constant's
  // name in small letters.
  private static boolean canBeGiven(String suffix, String sources) {
    if (sources.contains('"' + suffix + '"')) {
      return true;
    }
    for (int dash = suffix.indexOf('-'); dash > 0; dash = suffix.indexOf('-', dash + 1)) {
      if (sources.contains('"' + suffix.substring(0, dash + 1) + '"')
          || sources.contains('"' + suffix.substring(dash) + '"')) {
        return true;
      }
    }
    String constant = suffix.toUpperCase(Locale.ROOT).replace('-', '_');
    return Pattern.compile("\\b" + Pattern.quote(constant) + "\\b").matcher(sources).find();
  }

  @Test
  void every_argument_is_one_that_the_checks_fill_in() {
    String sources = sources();
    List<String> faults = new ArrayList<>();
    checks()
        .forEach((check, byLanguage) ->
            byLanguage
                .getOrDefault("nb", Map.of())
                .forEach((key, text) ->
                    new Template(text)
                        .arguments().stream()
                            .filter(argument -> !sources.contains('"' + argument + '"'))
                            .forEach(argument ->
                                faults.add(check + " " + key + " {" + argument + "}"))));

    assertThat(faults).isEmpty();
  }

  @Test
  void every_suffix_in_the_sources_of_a_check_with_texts_has_its_text() {
    Pattern id = Pattern.compile("new Scribe\\(\\s*\"([a-z0-9.-]+)\"");
    Pattern given =
        Pattern.compile(
            "\\.(?:met|partly|notMet|notApplicable|unknown)\\("
                + "(?:[^()\";]|\\((?:[^()\";]|\\([^()\";]*\\))*\\))*,\\s*\"([a-z0-9.-]+)\"\\)");
    Map<String, Map<String, Map<String, String>>> checks = checks();
    List<String> faults = new ArrayList<>();
    for (Path source : list(SOURCES)) {
      String code = read(source);
      List<String> ids = id.matcher(code).results().map(found -> found.group(1)).toList();
      if (ids.size() == 1 && checks.containsKey(ids.getFirst())) {
        Map<String, String> texts = checks.get(ids.getFirst()).getOrDefault("nb", Map.of());
        given
            .matcher(code)
            .results()
            .map(found -> found.group(1))
            .filter(suffix -> !texts.containsKey("reason." + suffix))
            .forEach(suffix -> faults.add(ids.getFirst() + " reason." + suffix));
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void every_cause_says_what_can_be_done_and_every_verdict_and_area_has_its_word() {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (no.dugnad.model.observation.Cause cause : no.dugnad.model.observation.Cause.values()) {
        assertThat(texts.common("do." + cause.text(), Map.of())).isNotBlank();
      }
      for (Area area : Area.values()) {
        assertThat(texts.word("area." + area.key())).isNotBlank();
      }
      for (String verdict : List.of("met", "partly", "not_met", "unknown", "not_applicable")) {
        assertThat(texts.word("verdict." + verdict)).isNotBlank();
        assertThat(texts.word("group." + verdict)).isNotBlank();
        assertThat(texts.word("count." + verdict, Map.of("count", "1"))).startsWith("1 ");
      }
    }
  }

  @Test
  void every_word_of_a_report_is_asked_for_by_some_format() {
    String code =
        list(Path.of("src/main/java/no/dugnad/report")).stream()
            .map(CheckTextsTest::read)
            .collect(Collectors.joining("\n"));
    Set<String> unused = new TreeSet<>(texts(OWN.resolve("report.nb.properties")).keySet());
    unused.removeIf(key ->
        code.contains('"' + key + '"')
            || code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"')
            || code.contains('"' + key.substring(key.lastIndexOf('.') + 1) + '"'));

    assertThat(unused).isEmpty();
  }
}
