package no.dugnad.wire.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An SPF record as it was read. What the grammar does not allow stands in it as [Term.Broken].
///
/// @param text the whole record
public record SpfRecord(String text, List<Term> terms) {
  private static final String VERSION = "v=spf1";

  public SpfRecord {
    terms = List.copyOf(terms);
  }

  /// Whether a TXT record is an SPF record: it begins with the version section `v=spf1`, which ends
  /// at a space or with the record (RFC 7208 §4.5).
  public static boolean isOne(String text) {
    return text.regionMatches(true, 0, VERSION, 0, VERSION.length())
        && (text.length() == VERSION.length() || text.charAt(VERSION.length()) == ' ');
  }

  /// Reads a record; never fails, whatever it holds.
  ///
  /// @param text a text for which [#isOne(String)] holds
  /// @throws IllegalArgumentException where it does not
  public static SpfRecord parse(String text) {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not an SPF record");
    }
    return new SpfRecord(text, TermParser.terms(text.substring(VERSION.length())));
  }

  /// The terms that the grammar does not allow.
  public List<Term.Broken> problems() {
    return terms.stream().flatMap(term -> only(term, Term.Broken.class)).toList();
  }

  /// All directives in order, those after `all` too.
  public List<Term.Directive> directives() {
    return terms.stream().flatMap(term -> only(term, Term.Directive.class)).toList();
  }

  /// The directives that are ever tested: up to and with the first `all` (§5.1).
  public List<Term.Directive> effectiveDirectives() {
    List<Term.Directive> all = directives();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).mechanism() instanceof Mechanism.All) {
        return all.subList(0, i + 1);
      }
    }
    return all;
  }

  /// The first `all` with its qualifier.
  public Optional<Term.Directive> all() {
    return directives().stream()
        .filter(directive -> directive.mechanism() instanceof Mechanism.All)
        .findFirst();
  }

  /// The redirect that counts: none where there is an `all` anywhere (§5.1).
  public Optional<Term.Redirect> redirect() {
    return all().isPresent()
        ? Optional.empty()
        : terms.stream().flatMap(term -> only(term, Term.Redirect.class)).findFirst();
  }

  /// The explanation modifier.
  public Optional<Term.Explanation> explanation() {
    return terms.stream().flatMap(term -> only(term, Term.Explanation.class)).findFirst();
  }

  private static <T extends Term> Stream<T> only(Term term, Class<T> kind) {
    return kind.isInstance(term) ? Stream.of(kind.cast(term)) : Stream.empty();
  }
}
