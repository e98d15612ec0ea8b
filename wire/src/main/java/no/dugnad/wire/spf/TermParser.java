package no.dugnad.wire.spf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.spf.Term.Problem;

/// Reads terms by the grammar of RFC 7208 §12. One pass over the text, no backtracking, so the time
/// grows with the length alone.
final class TermParser {
  /// The most that a TXT record can hold (RFC 1035 §3.2.1), and so the longest record there is.
  static final int LONGEST = 65_535;

  private TermParser() {}

  static List<Term> terms(String text) {
    if (text.length() > LONGEST) {
      return List.of(new Term.Broken(text.substring(0, 80), Problem.TOO_LONG));
    }
    List<Term> terms = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (String word : text.split(" ")) {
      if (!word.isEmpty()) {
        terms.add(once(term(word), once));
      }
    }
    return terms;
  }

  /// `redirect` and `exp` stand at most once each (§6).
  private static Term once(Term term, Set<String> seen) {
    String name =
        switch (term) {
          case Term.Redirect _ -> "redirect";
          case Term.Explanation _ -> "exp";
          case Term.Directive _, Term.UnknownModifier _, Term.Broken _ -> "";
        };
    return name.isEmpty() || seen.add(name)
        ? term
        : new Term.Broken(term.text(), Problem.REPEATED_MODIFIER);
  }

  private static Term term(String word) {
    if (word.chars().anyMatch(c -> c < '!' || c > '~')) {
      return new Term.Broken(word, Problem.BAD_CHARACTER);
    }
    int equals = word.indexOf('=');
    return equals > 0 && isName(word.substring(0, equals))
        ? modifier(word, word.substring(0, equals), word.substring(equals + 1))
        : directive(word);
  }

  /// `name = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )`.
  private static boolean isName(String text) {
    return isLetter(text.charAt(0))
        && text.chars().allMatch(c -> isLetter(c) || isDigit(c) || "-_.".indexOf(c) >= 0);
  }

  private static Term modifier(String word, String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "redirect" ->
          domainSpec(value)
              .<Term>map(domain -> new Term.Redirect(word, domain))
              .orElseGet(() -> new Term.Broken(word, domainProblem(value)));
      case "exp" ->
          domainSpec(value)
              .<Term>map(domain -> new Term.Explanation(word, domain))
              .orElseGet(() -> new Term.Broken(word, domainProblem(value)));
      default ->
          MacroString.parseExplanation(value).isPresent()
              ? new Term.UnknownModifier(word)
              : new Term.Broken(word, Problem.BAD_MACRO);
    };
  }

  private static Term directive(String word) {
    Qualifier qualifier = Qualifier.PASS;
    String rest = word;
    for (Qualifier each : Qualifier.values()) {
      if (word.charAt(0) == each.sign()) {
        qualifier = each;
        rest = word.substring(1);
      }
    }
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != ':' && rest.charAt(end) != '/') {
      end++;
    }
    Parsed parsed = mechanism(rest.substring(0, end), rest.substring(end));
    return switch (parsed) {
      case Parsed.Good(Mechanism mechanism) -> new Term.Directive(word, qualifier, mechanism);
      case Parsed.Bad(Problem problem) -> new Term.Broken(word, problem);
    };
  }

  private sealed interface Parsed {
    record Good(Mechanism mechanism) implements Parsed {}

    record Bad(Problem problem) implements Parsed {}
  }

  /// @param rest what follows the name, with its ":" or "/"
  private static Parsed mechanism(String name, String rest) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" ->
          rest.isEmpty()
              ? new Parsed.Good(new Mechanism.All())
              : new Parsed.Bad(Problem.UNEXPECTED_ARGUMENT);
      case "include" -> withDomain(rest, domain -> new Mechanism.Include(domain));
      case "exists" -> withDomain(rest, domain -> new Mechanism.Exists(domain));
      case "ptr" ->
          rest.isEmpty()
              ? new Parsed.Good(new Mechanism.Ptr(Optional.empty()))
              : withDomain(rest, domain -> new Mechanism.Ptr(Optional.of(domain)));
      case "a" -> hosts(rest, Mechanism.A::new);
      case "mx" -> hosts(rest, Mechanism.Mx::new);
      case "ip4" -> network(rest, Family.IPV4);
      case "ip6" -> network(rest, Family.IPV6);
      default -> new Parsed.Bad(Problem.UNKNOWN_MECHANISM);
    };
  }

  private static Parsed withDomain(
      String rest, java.util.function.Function<MacroString, Mechanism> make) {
    if (rest.length() < 2 || rest.charAt(0) != ':') {
      return new Parsed.Bad(Problem.MISSING_ARGUMENT);
    }
    String value = rest.substring(1);
    return domainSpec(value)
        .<Parsed>map(domain -> new Parsed.Good(make.apply(domain)))
        .orElseGet(() -> new Parsed.Bad(domainProblem(value)));
  }

  private interface HostsMaker {
    Mechanism make(Optional<MacroString> domain, int bits4, int bits6);
  }

  /// `[ ":" domain-spec ] [ dual-cidr-length ]`, where dual-cidr-length is `[/24][//64]`.
  private static Parsed hosts(String rest, HostsMaker make) {
    int digits6 = digitsAtEnd(rest, rest.length());
    boolean six = digits6 > 1 && rest.startsWith("//", digits6 - 2);
    int end6 = six ? digits6 - 2 : rest.length();
    int digits4 = digitsAtEnd(rest, end6);
    boolean four = digits4 > 0 && digits4 <= end6 && rest.charAt(digits4 - 1) == '/';
    int end = four ? digits4 - 1 : end6;
    Optional<Integer> bits4 = four ? bits(rest.substring(digits4, end6), 32) : Optional.of(32);
    Optional<Integer> bits6 = six ? bits(rest.substring(digits6), 128) : Optional.of(128);
    if (bits4.isEmpty() || bits6.isEmpty()) {
      return new Parsed.Bad(Problem.BAD_PREFIX_LENGTH);
    }
    String domain = rest.substring(0, end);
    if (domain.isEmpty()) {
      return new Parsed.Good(make.make(Optional.empty(), bits4.get(), bits6.get()));
    }
    return withDomain(domain, spec -> make.make(Optional.of(spec), bits4.get(), bits6.get()));
  }

  /// Where the digits start that end at `end`.
  private static int digitsAtEnd(String text, int end) {
    int start = end;
    while (start > 0 && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static Parsed network(String rest, Family family) {
    if (rest.length() < 2 || rest.charAt(0) != ':') {
      return new Parsed.Bad(Problem.MISSING_ARGUMENT);
    }
    int slash = rest.indexOf('/');
    String literal = slash < 0 ? rest.substring(1) : rest.substring(1, slash);
    int most = family == Family.IPV4 ? 32 : 128;
    Optional<Integer> bits = slash < 0 ? Optional.of(most) : bits(rest.substring(slash + 1), most);
    Optional<IpAddress> address =
        IpAddress.parse(literal).filter(parsed -> parsed.family() == family);
    if (address.isEmpty()) {
      return new Parsed.Bad(Problem.BAD_ADDRESS);
    }
    if (bits.isEmpty()) {
      return new Parsed.Bad(Problem.BAD_PREFIX_LENGTH);
    }
    IpAddress network = address.get().network(bits.get());
    return new Parsed.Good(
        family == Family.IPV4
            ? new Mechanism.Ip4(network, bits.get())
            : new Mechanism.Ip6(network, bits.get()));
  }

  /// A prefix length without leading zeros, 0 to `most`.
  private static Optional<Integer> bits(String text, int most) {
    boolean wellFormed =
        !text.isEmpty()
            && text.length() <= 3
            && text.chars().allMatch(TermParser::isDigit)
            && (text.length() == 1 || text.charAt(0) != '0');
    return wellFormed
        ? Optional.of(Integer.parseInt(text)).filter(value -> value <= most)
        : Optional.empty();
  }

  /// `domain-spec = macro-string domain-end`, where domain-end is a macro or `"." toplabel [ "."
  /// ]`.
  private static Optional<MacroString> domainSpec(String text) {
    return MacroString.parse(text)
        .filter(macros -> macros.endsInExpansion() || endsInTopLabel(text));
  }

  private static Problem domainProblem(String text) {
    return text.isEmpty()
        ? Problem.MISSING_ARGUMENT
        : MacroString.parse(text).isEmpty() ? Problem.BAD_MACRO : Problem.BAD_DOMAIN;
  }

  /// Whether the text ends in a dot and a label of letters, digits and inner hyphens that is not
  /// all digits, perhaps with a final dot.
  private static boolean endsInTopLabel(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int dot = name.lastIndexOf('.');
    String label = name.substring(dot + 1);
    return dot >= 0
        && !label.isEmpty()
        && label.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '-')
        && label.chars().anyMatch(c -> !isDigit(c))
        && label.charAt(0) != '-'
        && label.charAt(label.length() - 1) != '-';
  }

  private static boolean isLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
