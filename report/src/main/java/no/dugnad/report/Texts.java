package no.dugnad.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;

/// All that Dugnad says, in one language. A check's words stand in
/// `no/dugnad/judge/texts/CHECK.LANG.properties`, those that checks share in `common.LANG`, a
/// report's own in `no/dugnad/report/texts/report.LANG`. Arguments are made harmless
/// ([Harmless#argument]) before they are put in, so every answer of this class is one harmless
/// line.
public final class Texts {
  private static final String CHECKS = "no/dugnad/judge/texts/";
  private static final String REPORT = "no/dugnad/report/texts/report";
  private static final String COMMON = "common";

  private final Language language;
  private final ClassLoader loader;
  private final Map<String, TextFile> files = new ConcurrentHashMap<>();

  private Texts(Language language, ClassLoader loader) {
    this.language = language;
    this.loader = loader;
  }

  /// The texts of the class path in a language.
  public static Texts in(Language language) {
    return new Texts(language, Texts.class.getClassLoader());
  }

  /// Which language they are in.
  public Language language() {
    return language;
  }

  /// A check's title.
  ///
  /// @throws MissingText as all methods here, where the text is not there
  public String title(String check) {
    return check(check).get("title").text();
  }

  /// Why a check matters.
  public String why(String check) {
    return check(check).get("why").text();
  }

  /// What was seen and what it means: a finding's reason. An argument that is a moment in ISO 8601
  /// or a token with a word of its own (`word.ARGUMENT.TOKEN`, in the check's file or the common
  /// one) is said as people say it.
  public String reason(Finding finding) {
    return say(finding.check(), finding.reason(), "reason.");
  }

  /// How a finding is put right, where it says so.
  public Optional<String> repair(Finding finding) {
    return finding.repair().map(repair -> say(finding.check(), repair.text(), "repair."));
  }

  /// One of a report's own words or sentences.
  public String word(String key) {
    return word(key, Map.of());
  }

  /// One of a report's own sentences with arguments.
  public String word(String key, Map<String, String> arguments) {
    return file(REPORT).get(key).fill(harmless(arguments));
  }

  /// A sentence of somebody else's file, such as the command line's.
  ///
  /// @param file its name on the class path without language and ending
  public String of(String file, String key, Map<String, String> arguments) {
    return file(file).get(key).fill(harmless(arguments));
  }

  /// A text that all checks share, such as `do.timed_out`.
  public String common(String key, Map<String, String> arguments) {
    return check(COMMON).get(key).fill(harmless(arguments));
  }

  /// Whether there are texts for a check by this id.
  public boolean knows(String check) {
    return check.matches("[a-z0-9.-]{1,100}")
        && loader.getResource(CHECKS + check + suffix()) != null;
  }

  /// The keys of a check's file that start so, sorted, without that start: the ways it can end or
  /// be put right.
  public List<String> suffixes(String check, String start) {
    return check(check).texts().keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()))
        .sorted()
        .toList();
  }

  /// A check's text with "…" where its arguments go.
  public String template(String check, String key) {
    return check(check).get(key).blank();
  }

  private String say(String check, Reason reason, String start) {
    String key = reason.key();
    boolean own = key.startsWith(check + ".");
    boolean shared = key.startsWith(COMMON + ".");
    if (!own && !shared) {
      throw new MissingText(CHECKS + check + suffix(), key);
    }
    String file = own ? check : COMMON;
    Map<String, String> arguments = new LinkedHashMap<>(reason.arguments());
    if (shared) {
      arguments.replaceAll((_, value) -> spoken(check, value));
    }
    Map<String, String> shown = new LinkedHashMap<>();
    arguments.forEach((name, value) -> shown.put(name, shown(check, name, value, arguments)));
    return check(file).get(start + key.substring(file.length() + 1)).fill(shown);
  }

  // A shared reason may speak of another one of the same check by its key (what was seen once, what
  // was seen the other time). Only the key is known then, not its arguments.
  private String spoken(String check, String value) {
    String start = check + ".";
    return value.startsWith(start)
        ? check(check)
            .find("reason." + value.substring(start.length()))
            .map(Template::blank)
            .orElse(value)
        : value;
  }

  // A moment and a token as people say them, everything else as it came and harmless. A token's
  // words may speak of the other arguments.
  private String shown(String check, String name, String value, Map<String, String> all) {
    return Spoken.time(value, this)
        .or(() ->
            Spoken.key(name, value)
                .flatMap(key -> check(check).find(key).or(() -> check(COMMON).find(key)))
                .map(word -> word.fill(harmless(all))))
        .orElseGet(() -> Harmless.argument(value));
  }

  private static Map<String, String> harmless(Map<String, String> arguments) {
    Map<String, String> shown = new LinkedHashMap<>();
    arguments.forEach((name, value) -> shown.put(name, Harmless.argument(value)));
    return shown;
  }

  private TextFile check(String name) {
    return file(CHECKS + name);
  }

  private TextFile file(String base) {
    return files.computeIfAbsent(base, path -> TextFile.read(loader, path + suffix()));
  }

  private String suffix() {
    return "." + language.code() + ".properties";
  }
}
