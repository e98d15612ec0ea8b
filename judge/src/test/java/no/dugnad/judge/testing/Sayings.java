package no.dugnad.judge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;

/// The text files of a check, as tests look at them: every reason and repair has its words in each
/// language, and the words ask for no argument that the finding does not have.
public final class Sayings {
  /// The languages.
  public static final List<String> LANGUAGES = List.of("nb", "nn", "en");

  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z0-9-]+)}");

  private Sayings() {}

  /// The texts of a check.
  public static Properties of(String check, String language) {
    String name = "/no/dugnad/judge/texts/" + check + "." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Sayings.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(name, unreadable);
    }
    return texts;
  }

  /// The names of the arguments that a text asks for.
  public static Set<String> arguments(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /// Fails unless a finding can be said in each language.
  public static void sayable(Finding finding) {
    sayable(finding.reason(), "reason.");
    finding.repair().ifPresent(repair -> sayable(repair.text(), "repair."));
  }

  private static void sayable(Reason reason, String kind) {
    int dot = reason.key().lastIndexOf('.');
    String check = reason.key().substring(0, dot);
    for (String language : LANGUAGES) {
      String key = kind + reason.key().substring(dot + 1);
      String text = of(check, language).getProperty(key);
      assertThat(text).as("%s of %s in %s", key, check, language).isNotBlank();
      assertThat(reason.arguments().keySet())
          .as("%s of %s in %s", key, check, language)
          .containsAll(arguments(text));
    }
  }
}
