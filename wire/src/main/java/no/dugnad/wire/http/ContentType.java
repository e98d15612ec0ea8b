package no.dugnad.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A media type (RFC 9110 §8.3.1).
///
/// @param essence such as `text/html`, in lower case
/// @param charset in lower case, where it is given
public record ContentType(String essence, Optional<String> charset) {
  /// Reads the last field line, as browsers do; empty where there is none.
  public static Optional<ContentType> of(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = values.getLast().split(";", -1);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
      String part = parts[i].strip().toLowerCase(Locale.ROOT);
      if (part.startsWith("charset=")) {
        charset = Optional.of(part.substring(8).replace("\"", "").strip());
      }
    }
    return Optional.of(new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), charset));
  }

  /// Whether a browser would show it as a document in which scripts can run.
  public boolean document() {
    return essence.equals("text/html")
        || essence.equals("application/xhtml+xml")
        || essence.equals("image/svg+xml")
        || essence.equals("text/xml")
        || essence.equals("application/xml")
        // Without a type that can be read, browsers guess, and may guess HTML.
        || essence.isEmpty()
        || essence.equals("unknown/unknown")
        || essence.equals("*/*");
  }
}
