package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dkim.DkimKey;

/// What stands at the selectors of a domain, all asked for at once.
///
/// @param keys the keys for mail that were found
/// @param missed look-ups that told nothing
/// @param above what the DNS says of `_domainkey.DOMAIN` itself
/// @param tried how many selectors were tried
record DkimSight(List<Key> keys, List<Sight.Missed<?>> missed, PolicyTexts above, int tried) {
  DkimSight {
    keys = List.copyOf(keys);
    missed = List.copyOf(missed);
  }

  /// One key.
  record Key(String selector, DkimKey key, Exchange<?> lookup) {
    /// The length of an RSA key; a key of another kind counts as long enough.
    int bits() {
      return key.material() instanceof DkimKey.Rsa(int bits) ? bits : Integer.MAX_VALUE;
    }
  }

  static DkimSight of(View view, Subject subject) {
    DomainName domain = subject.domain();
    List<Key> keys = new ArrayList<>();
    List<Sight.Missed<?>> missed = new ArrayList<>();
    // A domain too long for the name below it can have no keys either; it is looked up itself.
    DomainName parent = domain.tryChild("_domainkey").orElse(domain);
    PolicyTexts above = PolicyTexts.at(view, parent, DkimSight::isKey);
    List<String> selectors = DkimSelectors.of(subject.dkimSelectors());
    for (String selector : selectors) {
      Optional<DomainName> place = DkimSelectors.place(selector, domain);
      if (place.isEmpty()) {
        continue;
      }
      switch (PolicyTexts.at(view, place.get(), DkimSight::isKey)) {
        case PolicyTexts.NotKnown(var nothing) -> missed.add(nothing);
        case PolicyTexts.Known known ->
            known.wanted().stream()
                .flatMap(text -> DkimKey.parse(text).stream())
                .filter(DkimKey::forMail)
                .forEach(key -> keys.add(new Key(selector, key, known.lookup())));
      }
    }
    if (above instanceof PolicyTexts.NotKnown(var nothing)) {
      missed.add(nothing);
    }
    return new DkimSight(keys, missed, above, selectors.size());
  }

  private static boolean isKey(String text) {
    return DkimKey.parse(text).isPresent();
  }

  /// The look-ups that keys were found by; never empty.
  List<Exchange<?>> found() {
    Set<Exchange<?>> lookups = new LinkedHashSet<>();
    keys.forEach(key -> lookups.add(key.lookup()));
    if (lookups.isEmpty()) {
      lookups.add(above.lookup());
    }
    return List.copyOf(lookups);
  }

  /// The shortest key that signatures can be checked with.
  Optional<Key> shortest() {
    return keys.stream().filter(key -> key.key().usable()).min(Comparator.comparingInt(Key::bits));
  }

  /// Keys in test mode.
  List<Key> testing() {
    return keys.stream().filter(key -> !isRevoked(key) && key.key().testing()).toList();
  }

  /// Keys that verifiers can't use, test mode and revocation apart.
  List<Key> broken() {
    return keys.stream()
        .filter(key -> !isRevoked(key) && !key.key().testing() && !key.key().usable())
        .toList();
  }

  private static boolean isRevoked(Key key) {
    return key.key().material() instanceof DkimKey.Revoked;
  }

  /// Whether it is proven by validation that there is no name below `_domainkey` (RFC 8020).
  boolean nothingBelow() {
    return above instanceof PolicyTexts.Known known
        && Absence.ofName(known.answer())
        && known.answer().security().state() == Security.State.SECURE;
  }
}
