package no.dugnad.wire.spf;

import java.util.Locale;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// Why an evaluation ended in an error.
///
/// @param kind what went wrong
/// @param at the name that it went wrong at; empty where it is no name's fault
/// @param term the term that is not as the grammar has it; empty where it is none
public record SpfTrouble(Kind kind, Optional<DomainName> at, Optional<Term.Broken> term) {
  /// Trouble that is no name's.
  public static SpfTrouble of(Kind kind) {
    return new SpfTrouble(kind, Optional.empty(), Optional.empty());
  }

  static SpfTrouble at(Kind kind, DomainName name) {
    return new SpfTrouble(kind, Optional.of(name), Optional.empty());
  }

  static SpfTrouble in(DomainName name, Term.Broken term) {
    return new SpfTrouble(Kind.BROKEN_TERM, Optional.of(name), Optional.of(term));
  }

  /// What can go wrong. The names are public: the words of the command line go by `broken-term`.
  public enum Kind {
    /// No record can be asked for, because the sender has no domain.
    NO_DOMAIN("the sender has no domain that could hold a record"),
    /// A look-up was not answered, which may be another time.
    NO_ANSWER("no answer to a look-up of"),
    /// RFC 7208 §4.5.
    SEVERAL_RECORDS("more than one SPF record at"),
    /// §4.6.
    BROKEN_TERM("in"),
    /// §5.2.
    INCLUDE_NOWHERE("an include that leads to no domain name"),
    /// §5.2.
    INCLUDE_WITHOUT_RECORD("no SPF record at the included"),
    /// §6.1.
    REDIRECT_NOWHERE("a redirect that leads to no domain name"),
    /// §6.1.
    REDIRECT_WITHOUT_RECORD("no SPF record at the redirect's"),
    /// §4.6.4.
    TOO_MANY_LOOKUPS("more than 10 look-ups"),
    /// §4.6.4.
    TOO_MANY_VOIDS("more than 2 void look-ups"),
    /// §4.6.4.
    TOO_MANY_EXCHANGERS("more than 10 MX records at");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// Its key, such as `broken-term`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// In a few technical words, in English, for machines and their keepers.
  public String text() {
    String said = kind.text + at.map(name -> " " + name).orElse("");
    return term.map(broken -> broken.problem().text() + " " + said + ": " + broken.text())
        .orElse(said);
  }
}
