package no.dugnad.judge.kin;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.Qualifier;
import no.dugnad.wire.spf.SpfLookup;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.Term;

/// Whether a domain's SPF record means to let someone send.
public enum SpfSenders {
  /// Some mechanism passes a sender.
  SOMEONE,
  /// Nobody passes: no record, or one such as `v=spf1 -all`.
  NOBODY,
  /// It could not be told.
  NOT_KNOWN;

  /// How many redirects are followed: `check_host()` makes no more than ten look-ups either.
  private static final int MOST_REDIRECTS = 10;

  /// Reads what the record means to say, through redirects. An include counts as a sender without
  /// being asked, and a term that is misspelt as the sender that it was meant to be.
  public static SpfSenders of(DomainName domain, SpfLookup lookup) {
    Optional<DomainName> next = Optional.of(domain);
    for (int asked = 0; asked <= MOST_REDIRECTS && next.isPresent(); asked++) {
      DomainName here = next.get();
      switch (PublishedSpf.of(here, lookup)) {
        case PublishedSpf.NotKnown _ -> {
          return NOT_KNOWN;
        }
        case PublishedSpf.None _, PublishedSpf.NoSuchName _ -> {
          return NOBODY;
        }
        case PublishedSpf.Several(List<SpfRecord> records) -> {
          return records.stream().anyMatch(SpfSenders::letsSomeoneSend) ? SOMEONE : NOBODY;
        }
        case PublishedSpf.One(SpfRecord record) -> {
          if (letsSomeoneSend(record)) {
            return SOMEONE;
          }
          next = record.redirect().flatMap(redirect -> DomainName.parse(redirect.domain().text()));
        }
      }
    }
    return NOBODY;
  }

  private static boolean letsSomeoneSend(SpfRecord record) {
    for (Term term : record.terms()) {
      boolean passes =
          switch (term) {
            case Term.Directive directive -> directive.qualifier() == Qualifier.PASS;
            case Term.Broken broken -> "-~?".indexOf(broken.text().charAt(0)) < 0;
            case Term.Redirect _, Term.Explanation _, Term.UnknownModifier _ -> false;
          };
      if (passes) {
        return true;
      }
      if (term instanceof Term.Directive(_, _, Mechanism.All())) {
        return false;
      }
    }
    return false;
  }
}
