package no.dugnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import no.dugnad.report.Language;

/// The files of the command line's own texts, as they are shipped.
final class UsageTexts {
  private UsageTexts() {}

  static Properties of(String file, Language language) throws IOException {
    Properties texts = new Properties();
    String path = "texts/" + file + "." + language.code() + ".properties";
    try (InputStream in = UsageTexts.class.getResourceAsStream(path)) {
      texts.load(
          new InputStreamReader(Optional.ofNullable(in).orElseThrow(), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
