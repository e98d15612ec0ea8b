package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.dugnad.catalogue.mail.SharedSenders;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.Qualifier;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.Term;

/// Ready records, made from what a municipality has. Ends in `~all` where we do not know that all
/// senders are named: a wrong `-all` loses mail, and both protect where DMARC stands behind them.
final class SpfDraft {
  private static final String VERSION = "v=spf1";

  private SpfDraft() {}

  /// A first record: the services that take the domain's mail are let to send it, else its mail
  /// exchangers themselves.
  static String first(MailExchangers exchangers, SharedSenders senders) {
    Set<String> terms = new LinkedHashSet<>();
    switch (exchangers) {
      case MailExchangers.Named(_, List<DomainName> hosts) ->
          hosts.forEach(host ->
              terms.add(
                  senders
                      .receivingAt(host)
                      .map(sender -> "include:" + sender.included())
                      .orElse("mx")));
      case MailExchangers.Implicit _ -> terms.add("a");
      case MailExchangers.NullMx _, MailExchangers.NoSuchDomain _, MailExchangers.NotKnown _ -> {}
    }
    return written(terms, "~all");
  }

  /// One record of several: every sender that any of them names, and the strictest ending.
  static String merged(List<SpfRecord> records) {
    Set<String> terms = new LinkedHashSet<>();
    Set<Qualifier> endings = new LinkedHashSet<>();
    for (SpfRecord record : records) {
      record.all().ifPresent(all -> endings.add(all.qualifier()));
      for (Term term : record.terms()) {
        switch (term) {
          case Term.Directive(_, _, Mechanism.All()) -> {}
          case Term.Directive directive -> terms.add(directive.text());
          case Term.Redirect redirect -> terms.add("include:" + redirect.domain().text());
          case Term.Explanation _, Term.UnknownModifier _, Term.Broken _ -> {}
        }
      }
    }
    return written(terms, endings.contains(Qualifier.FAIL) ? "-all" : "~all");
  }

  /// The record without the terms for which the predicate holds.
  static String without(SpfRecord record, Predicate<Term> unwanted) {
    List<String> terms = record.terms().stream().filter(unwanted.negate()).map(Term::text).toList();
    return written(terms, "");
  }

  /// The record with `~all` for its ending, and without the terms for which the predicate holds.
  static String closed(SpfRecord record, Predicate<Term> unwanted) {
    List<String> terms = new ArrayList<>();
    for (Term term : record.terms()) {
      boolean ending = term instanceof Term.Directive(_, _, Mechanism.All());
      if (!ending && !(term instanceof Term.Redirect) && !unwanted.test(term)) {
        terms.add(term.text());
      }
    }
    return written(terms, "~all");
  }

  /// The record with every misspelt term as it must have been meant; empty where some term can't be
  /// guessed.
  static Optional<String> corrected(SpfRecord record) {
    List<String> terms = new ArrayList<>();
    for (Term term : record.terms()) {
      boolean fine =
          !(term instanceof Term.Broken)
              && !(term instanceof Term.UnknownModifier modifier && isLookAlike(modifier));
      Optional<String> text = fine ? Optional.of(term.text()) : corrected(term.text());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      terms.add(text.get());
    }
    return Optional.of(written(terms, "")).filter(SpfDraft::isValid);
  }

  /// Whether a modifier that means nothing looks like a mechanism written with "=" for ":".
  static boolean isLookAlike(Term.UnknownModifier modifier) {
    String name = modifier.text().substring(0, modifier.text().indexOf('='));
    return Set.of("include", "a", "mx", "ptr", "exists", "ip", "ip4", "ip6", "ipv4", "ipv6")
        .contains(name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> corrected(String term) {
    int end = term.length();
    while (end > 0 && ",;.".indexOf(term.charAt(end - 1)) >= 0) {
      end--;
    }
    String trimmed = term.substring(0, end);
    String colon = trimmed.replaceFirst("^([-+~?]?[A-Za-z0-9]+)=", "$1:");
    Optional<IpAddress> bare = IpAddress.parse(trimmed.replaceFirst("/\\d{1,3}$", ""));
    String guess =
        bare.isPresent()
            ? (bare.get().family() == Family.IPV4 ? "ip4:" : "ip6:") + trimmed
            : colon
                .replaceFirst("(?i)^([-+~?]?)(?:ip|ipv4):(?=[0-9.]+(?:/|$))", "$1ip4:")
                .replaceFirst("(?i)^([-+~?]?)(?:ip|ipv6):(?=[0-9a-f:]+(?:/|$))", "$1ip6:");
    return Optional.of(guess).filter(each -> isValid(VERSION + " " + each));
  }

  private static boolean isValid(String record) {
    SpfRecord parsed = SpfRecord.parse(record);
    return parsed.problems().isEmpty()
        && parsed.terms().stream()
            .noneMatch(
                term -> term instanceof Term.UnknownModifier modifier && isLookAlike(modifier));
  }

  private static String written(Iterable<String> terms, String ending) {
    StringBuilder record = new StringBuilder(VERSION);
    terms.forEach(term -> record.append(' ').append(term));
    return ending.isEmpty() ? record.toString() : record.append(' ').append(ending).toString();
  }
}
