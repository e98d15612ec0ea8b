package no.dugnad.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import no.dugnad.report.MissingText;

/// The page's only style sheet, inlined, and its hash, so that the page can forbid every other.
///
/// @param css the sheet
record StyleSheet(String css) {
  private static final String FOLDER = "no/dugnad/report/html/";

  /// The sheet of every page.
  static StyleSheet shipped() {
    return new StyleSheet(read("report.css"));
  }

  /// The sheet of an assessment: that of every page, and what only an assessment has.
  static StyleSheet ofAssessment() {
    return new StyleSheet(read("report.css") + read("assess.css"));
  }

  private static String read(String name) {
    String path = FOLDER + name;
    try (InputStream in = StyleSheet.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingText(path, "");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }

  /// The policy under which the page works: this style, and nothing else at all.
  String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
