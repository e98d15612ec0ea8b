package no.dugnad.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// One text file of the class path: keys and texts, UTF-8.
///
/// @param path the resource's name
record TextFile(String path, Map<String, Template> texts) {
  TextFile {
    texts = Map.copyOf(texts);
  }

  /// Reads a file.
  ///
  /// @throws MissingText where there is none
  static TextFile read(ClassLoader loader, String path) {
    Properties read = new Properties();
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingText(path, "");
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
    Map<String, Template> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, new Template(read.getProperty(key))));
    return new TextFile(path, texts);
  }

  /// The text with this key.
  ///
  /// @throws MissingText where there is none
  Template get(String key) {
    return find(key).orElseThrow(() -> new MissingText(path, key));
  }

  /// The text with this key; empty where there is none.
  Optional<Template> find(String key) {
    return Optional.ofNullable(texts.get(key)).filter(text -> !text.text().isBlank());
  }
}
