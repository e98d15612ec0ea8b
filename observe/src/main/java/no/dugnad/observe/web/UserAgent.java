package no.dugnad.observe.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Optional;

/// Who asks, as every request says it (RFC 9110 §10.1.5): the program, what it is doing, and, where
/// the operator has stated it, who runs it and where one can read about it or have it stop. The
/// program has no page of its own to name: whoever reads a log is helped by the one who ran it.
///
/// @param text the field's value, printable ASCII
public record UserAgent(String text) {
  /// The program with its version.
  private static final String PRODUCT = "Dugnad/0.1";

  private static final String PURPOSE = "security check";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CONTACT = 200;

  /// @throws IllegalArgumentException where the text is not printable ASCII
  public UserAgent {
    if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("not printable ASCII");
    }
  }

  /// Of an operator.
  ///
  /// @param operator any text, empty where nobody is stated; written as a comment can hold it:
  ///   letters beyond ASCII without their marks, brackets left out, at most 100 characters
  /// @param contact as [#contact] takes it
  public static UserAgent of(String operator, Optional<URI> contact) {
    StringBuilder comment = new StringBuilder(PURPOSE);
    String name = plain(operator);
    if (!name.isEmpty()) {
      comment.append("; ").append(name);
    }
    contact.ifPresent(uri -> comment.append("; +").append(uri));
    return new UserAgent(PRODUCT + " (" + comment + ")");
  }

  /// Of nobody in particular.
  public static UserAgent unnamed() {
    return of("", Optional.empty());
  }

  /// A contact that can stand in the field: an `https` address with a host or a `mailto` address,
  /// at most 200 characters of printable ASCII without what would end the comment.
  public static Optional<URI> contact(String text) {
    boolean fits =
        text.length() <= LONGEST_CONTACT
            && text.chars().allMatch(c -> c > ' ' && c < 0x7f && "()\\;".indexOf(c) < 0);
    if (!fits) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean page = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
      boolean mail = "mailto".equalsIgnoreCase(uri.getScheme()) && text.indexOf('@') > 0;
      return page || mail ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String plain(String operator) {
    String bounded =
        operator.length() > LONGEST_NAME ? operator.substring(0, LONGEST_NAME) : operator;
    String spelled =
        bounded
            .replace("å", "aa")
            .replace("Å", "Aa")
            .replace("æ", "ae")
            .replace("Æ", "Ae")
            .replace("ø", "oe")
            .replace("Ø", "Oe");
    String plain =
        Normalizer.normalize(spelled, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^ -~]", " ")
            .replaceAll("[()\\\\;]", "")
            .replaceAll(" +", " ")
            .strip();
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
  }
}
