package no.dugnad.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;

/// A domain as people write it on a command line.
///
/// @param domain what is meant
/// @param remark what to tell where something else was written, such as a URL
record DomainArgument(DomainName domain, Optional<Sentence> remark) {
  /// The longest name and the longest part of one in their written form (RFC 1035 §2.3.4).
  private static final int LONGEST = 253;

  private static final int LONGEST_PART = 63;

  /// A part of a host's name (RFC 1123 §2.1), and the underscore, which names in use hold as well.
  /// The name system itself allows more ([DomainName]); on a command line more is a slip.
  private static final Pattern PART = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");

  /// Without this, a typographic quotation mark would pass as a letter of some language. The three
  /// after the full stop are the dots of other scripts (RFC 3490 §3.1).
  private static final Pattern LETTERS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_.\\u3002\\uFF0E\\uFF61-]*");

  private static final Pattern SCHEME = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//?");
  private static final Pattern PORT = Pattern.compile("([^:]*):[0-9]{0,5}");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::[0-9]{0,5})?");

  /// Reads it. From a URL or a mail address the host is taken, and said so.
  ///
  /// @throws WrongUse where no domain can be meant
  static DomainArgument of(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw WrongUse.of("domain.empty");
    }
    Matcher scheme = SCHEME.matcher(trimmed);
    boolean url = scheme.lookingAt();
    String host = (url ? trimmed.substring(scheme.end()) : trimmed).split("[/?#]", 2)[0];
    int at = host.lastIndexOf('@');
    if (at >= 0) {
      host = host.substring(at + 1);
      if (!url && trimmed.endsWith(">")) {
        // "Kari Nordmann <kari@fjellby.kommune.no>", as mail programs copy an address.
        host = host.replaceFirst(">$", "");
      }
    }
    Matcher port = PORT.matcher(host);
    DomainName name = domain(port.matches() ? port.group(1) : host, text);
    if (at >= 0 && !url) {
      return taken("remark.mail", name);
    }
    return host.equals(trimmed) && !port.matches()
        ? new DomainArgument(name, Optional.empty())
        : taken("remark.url", name);
  }

  private static DomainArgument taken(String key, DomainName domain) {
    return new DomainArgument(domain, Optional.of(Sentence.of(key).with("domain", domain)));
  }

  private static DomainName domain(String text, String given) {
    Matcher brackets = BRACKETS.matcher(text);
    if (IpAddress.parse(brackets.matches() ? brackets.group(1) : text).isPresent()) {
      throw WrongUse.of("domain.address").with("given", given);
    }
    Optional<DomainName> name = host(text);
    if (name.isEmpty()) {
      throw noDomain(text, given);
    }
    if (name.get().labels().size() < 2) {
      throw WrongUse.of("domain.no-dot")
          .with("given", given)
          .likely(Optional.of(name.get().unicode() + ".kommune.no"));
    }
    return name.get();
  }

  private static WrongUse noDomain(String text, String given) {
    if (tooLong(text)) {
      return WrongUse.of("domain.long").with("given", given);
    }
    String[] parts = given.strip().split("[,;\\s]+");
    if (parts.length > 1 && Arrays.stream(parts).allMatch(one -> whole(one).isPresent())) {
      return WrongUse.of("domain.several").with("given", given);
    }
    Optional<String> likely = likely(text);
    return WrongUse.of(likely.isPresent() ? "domain.meant" : "domain.none")
        .with("given", given)
        .likely(likely);
  }

  private static boolean tooLong(String text) {
    return text.length() > LONGEST
        || Arrays.stream(text.split("\\.")).anyMatch(part -> part.length() > LONGEST_PART);
  }

  /// What is left of a word that is no domain without what stands around one by a slip: quotation
  /// marks, hyphens and dots before it, and all that follows the name. Empty where that is none.
  static Optional<String> likely(String given) {
    String begun = given.strip().replaceFirst("^[^\\p{L}\\p{N}_]+", "");
    String name = begun.split("[^\\p{L}\\p{M}\\p{N}._-]", 2)[0].replaceAll("[.-]*\\.[.-]*", ".");
    return whole(name.replaceFirst("[.-]+$", "")).map(DomainName::unicode);
  }

  /// A host's name of at least two parts.
  private static Optional<DomainName> whole(String text) {
    return host(text).filter(name -> name.labels().size() > 1);
  }

  private static Optional<DomainName> host(String text) {
    return Optional.of(text)
        .filter(one -> LETTERS.matcher(one).matches())
        .flatMap(DomainName::parse)
        .filter(name -> !name.isRoot())
        .filter(name -> name.labels().stream().allMatch(part -> PART.matcher(part).matches()))
        // No top-level domain is a number (RFC 3696 §2): an address that is not whole.
        .filter(name -> !name.labels().getLast().matches("[0-9]+|0x[0-9a-f]*"));
  }
}
