package no.dugnad.judge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;

/// Asserts that what a finding says can be said in all three languages, with no argument left over.
public final class TextsThere {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)\\}");

  private TextsThere() {}

  /// Looks up the texts of reason and repair.
  public static void forFinding(Finding finding) {
    for (String language : List.of("nb", "nn", "en")) {
      Properties texts = texts(finding.check() + "." + language);
      assertThat(texts.stringPropertyNames()).contains("title", "why");
      if (finding.reason().key().startsWith(finding.check() + ".")) {
        said(texts, "reason.", finding.check(), finding.reason());
      }
      finding.repair().ifPresent(repair -> said(texts, "repair.", finding.check(), repair.text()));
    }
  }

  private static void said(Properties texts, String kind, String check, Reason reason) {
    String key = kind + reason.key().substring(check.length() + 1);
    assertThat(texts.stringPropertyNames()).contains(key);
    Map<String, String> given = reason.arguments();
    TreeSet<String> needed = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(texts.getProperty(key));
    while (matcher.find()) {
      needed.add(matcher.group(1));
    }
    assertThat(given.keySet()).as("%s %s", check, key).containsAll(needed);
  }

  private static Properties texts(String name) {
    String path = "/no/dugnad/judge/texts/" + name + ".properties";
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(TextsThere.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
