package no.dugnad.judge.mail;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.DmarcRecord;
import no.dugnad.wire.dmarc.DmarcRecords;
import no.dugnad.wire.dmarc.Found;
import no.dugnad.wire.dmarc.Reading;
import no.dugnad.wire.dmarc.SuffixList;
import no.dugnad.wire.dmarc.TreeWalk;

/// What stands at the `_dmarc` names from a domain upwards, all asked for at once.
final class DmarcSight {
  private final DomainName domain;
  private final Map<DomainName, PolicyTexts> texts = new HashMap<>();

  DmarcSight(View view, DomainName domain) {
    this.domain = domain;
    Set<DomainName> names = new LinkedHashSet<>(TreeWalk.names(domain));
    names.addAll(SuffixList.names(domain));
    below().ifPresent(name -> names.addAll(TreeWalk.names(name)));
    for (DomainName name : names) {
      Optional<DomainName> place = name.tryChild("_dmarc");
      if (!below().equals(Optional.of(name)) && place.isPresent()) {
        texts.put(name, PolicyTexts.at(view, place.get(), DmarcRecord::is));
      }
    }
  }

  /// A sub-domain that stands for those without a record of their own.
  private Optional<DomainName> below() {
    return domain.tryChild("x");
  }

  /// What was found, and what that rests on.
  ///
  /// @param found the record whose policy applies
  /// @param restsOn the look-ups that it took
  /// @param missed the first of them that told nothing: then nothing is known
  record Discovery(
      Optional<Found> found, List<Exchange<?>> restsOn, Optional<Sight.Missed<?>> missed) {
    Discovery {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// The texts at the domain's own `_dmarc` name; empty where there can be no such name.
  Optional<PolicyTexts> own() {
    return Optional.ofNullable(texts.get(domain));
  }

  /// The record that applies to mail from the domain itself.
  Discovery forDomain(Reading reading) {
    return discover(domain, reading);
  }

  /// The record that applies to mail from a sub-domain without a record of its own.
  Discovery forSubdomain(Reading reading) {
    return discover(below().orElse(domain), reading);
  }

  private Discovery discover(DomainName from, Reading reading) {
    Trail trail = new Trail();
    Optional<Found> found =
        switch (reading) {
          case RFC_9989 -> TreeWalk.policy(from, name -> trail.at(name).usable());
          case RFC_7489 -> SuffixList.policy(from, trail::at);
        };
    return new Discovery(found, List.copyOf(trail.asked), trail.missed);
  }

  /// Takes note of the look-ups that a discovery needs.
  private final class Trail {
    private final Set<Exchange<?>> asked = new LinkedHashSet<>();
    private Optional<Sight.Missed<?>> missed = Optional.empty();

    DmarcRecords at(DomainName name) {
      PolicyTexts here = texts.get(name);
      if (here == null) {
        return new DmarcRecords(List.of(), List.of());
      }
      asked.add(here.lookup());
      return switch (here) {
        case PolicyTexts.Known known -> DmarcRecords.of(known.all());
        case PolicyTexts.NotKnown(var nothing) -> {
          missed = missed.or(() -> Optional.of(nothing));
          yield new DmarcRecords(List.of(), List.of());
        }
      };
    }
  }
}
