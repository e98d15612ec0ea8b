package no.dugnad.model.asset;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A domain name: lower-case labels without the final dot, in the form that goes on the wire
/// (A-labels). The root is the name without labels. At most 253 characters, labels of 1–63 (RFC
/// 1035 §2.3.4). Labels may hold any printable ASCII but the dot, white space and the backslash,
/// because names such as `_dmarc` and worse are met in zones.
public record DomainName(List<String> labels) implements Comparable<DomainName> {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  /// The root of the domain name system.
  public static final DomainName ROOT = new DomainName(List.of());

  /// Checks and lower-cases the labels.
  ///
  /// @throws IllegalArgumentException where a label is empty, too long or holds what a name can't
  public DomainName {
    List<String> lower = new ArrayList<>(labels.size());
    int length = -1;
    for (String label : labels) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        throw new IllegalArgumentException("a label has 1 to 63 characters");
      }
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        if (c <= ' ' || c > '~' || c == '.' || c == '\\') {
          throw new IllegalArgumentException("a character that a domain name can't hold");
        }
      }
      lower.add(label.toLowerCase(Locale.ROOT));
      length += label.length() + 1;
    }
    if (length > LONGEST) {
      throw new IllegalArgumentException("a domain name has at most 253 characters");
    }
    labels = List.copyOf(lower);
  }

  /// Reads a name as it is written by people or in records: with or without the final dot, with æ,
  /// ø, å and other letters (UTS 46 through [IDN]) or as `xn--`. Empty where it is no name.
  public static Optional<DomainName> parse(String text) {
    if (text.length() > 1024) {
      return Optional.empty();
    }
    String trimmed = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (trimmed.isEmpty()) {
      return text.isEmpty() ? Optional.empty() : Optional.of(ROOT);
    }
    try {
      String ascii = isAscii(trimmed) ? trimmed : toAscii(trimmed);
      return Optional.of(new DomainName(List.of(ascii.split("\\.", -1))));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String toAscii(String text) {
    try {
      return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
    } catch (RuntimeException noName) {
      // Not only IllegalArgumentException: for a label of more than a thousand characters, which
      // mapping can make out of a few (U+FDFA becomes eighteen), the JDK throws a bare one.
      throw new IllegalArgumentException("a label that has no form in ASCII", noName);
    }
  }

  /// A name that is known to be well formed, such as a constant.
  ///
  /// @throws IllegalArgumentException where it is not
  public static DomainName of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a domain name: " + text));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /// Whether this is the root.
  public boolean isRoot() {
    return labels.isEmpty();
  }

  /// The name without its first label; empty for the root.
  public Optional<DomainName> parent() {
    return isRoot()
        ? Optional.empty()
        : Optional.of(new DomainName(labels.subList(1, labels.size())));
  }

  /// `label.this`. The label may itself be several, as in `_25._tcp`.
  ///
  /// @throws IllegalArgumentException where the result is no name (too long, or a bad label)
  public DomainName child(String label) {
    List<String> all = new ArrayList<>(List.of(label.split("\\.", -1)));
    all.addAll(labels);
    return new DomainName(all);
  }

  /// As [#child(String)], empty where the result would be no name.
  public Optional<DomainName> tryChild(String label) {
    try {
      return Optional.of(child(label));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /// Whether this name is the other or lies below it.
  public boolean isWithin(DomainName other) {
    int more = labels.size() - other.labels.size();
    return more >= 0 && labels.subList(more, labels.size()).equals(other.labels);
  }

  /// The name's last `count` labels; the name itself where it has no more.
  public DomainName suffix(int count) {
    return count >= labels.size()
        ? this
        : new DomainName(labels.subList(labels.size() - count, labels.size()));
  }

  /// With the letters people write: `xn--bod-2na.kommune.no` is `bodø.kommune.no`. Falls back to
  /// the written form label by label where it is not valid.
  public String unicode() {
    return IDN.toUnicode(ascii(), IDN.ALLOW_UNASSIGNED);
  }

  /// As on the wire, without the final dot; "." for the root.
  public String ascii() {
    return isRoot() ? "." : String.join(".", labels);
  }

  @Override
  public int compareTo(DomainName other) {
    return ascii().compareTo(other.ascii());
  }

  @Override
  public String toString() {
    return ascii();
  }
}
