package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.judge.evidence.Bearings.How;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.OutsideFacts;
import no.dugnad.wire.evidence.facts.OutsideFacts.Ending;

/// What `dugnad check` saw from outside, by the table of [Bearings]. Each domain is told by the
/// newest report that came to its end; one that did not finish or is dated to come shows nothing,
/// and neither does a finding that is unknown. Of a domain the worst that is known counts, and
/// where nothing is worse than met, what is unknown keeps it unknown. The share is of the domains
/// that were looked at: others that the municipality owns are not in it, and the sentence says so.
final class OutsideRule implements EvidenceRule {
  private static final Bearings BEARINGS = Bearings.shipped();

  /// How much of a measure there is on one domain.
  private enum Standing {
    ALL,
    SOME,
    NONE,
    UNKNOWN
  }

  /// One report's word on one domain.
  private record Told(Pile.Of<OutsideFacts> report, Map<String, Ending> endings) {}

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    Map<DomainName, Told> newest = newest(pile);
    if (newest.isEmpty()) {
      return said;
    }
    for (MeasureId measure : BEARINGS.measures()) {
      shown(pile, measure, newest).ifPresent(said::add);
      supported(pile, measure, newest).ifPresent(said::add);
    }
    return said;
  }

  private static Map<DomainName, Told> newest(Pile pile) {
    Map<DomainName, Told> newest = new HashMap<>();
    pile.all(OutsideFacts.class).stream()
        .filter(of -> of.facts().finished() && !pile.isToCome(of.file()))
        .sorted(Comparator.comparing((Pile.Of<OutsideFacts> of) -> of.file().moment()))
        .forEach(of -> {
          Map<DomainName, Map<String, Ending>> byDomain = new HashMap<>();
          of.facts()
              .findings()
              .forEach(one ->
                  byDomain
                      .computeIfAbsent(one.domain(), _ -> new HashMap<>())
                      .merge(one.check(), one.ending(), OutsideRule::worse));
          byDomain.forEach((domain, endings) ->
              newest.merge(domain, new Told(of, endings), OutsideRule::newerOrWorse));
        });
    return newest;
  }

  // Two of the same moment that say different things were not both written by us: the worse counts,
  // whichever was named first.
  private static Told newerOrWorse(Told older, Told newer) {
    if (older.report().file().moment().isBefore(newer.report().file().moment())) {
      return newer;
    }
    Map<String, Ending> both = new HashMap<>(older.endings());
    newer.endings().forEach((check, ending) -> both.merge(check, ending, OutsideRule::worse));
    return new Told(newer.report(), both);
  }

  // A report that says two things of one check and domain was not written by us alone: the worse
  // counts.
  private static Ending worse(Ending one, Ending other) {
    List<Ending> worstFirst =
        List.of(Ending.NOT_MET, Ending.PARTLY, Ending.UNKNOWN, Ending.NOT_APPLICABLE, Ending.MET);
    return worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other;
  }

  private static Optional<Statement> shown(
      Pile pile, MeasureId measure, Map<DomainName, Told> newest) {
    Map<Standing, Long> counts = new HashMap<>();
    List<Told> used = new ArrayList<>();
    for (Told told : newest.values()) {
      standing(measure, told.endings())
          .ifPresent(standing -> {
            counts.merge(standing, 1L, Long::sum);
            used.add(told);
          });
    }
    double whole = used.size();
    long all = counts.getOrDefault(Standing.ALL, 0L);
    long none = counts.getOrDefault(Standing.NONE, 0L);
    long unknown = counts.getOrDefault(Standing.UNKNOWN, 0L);
    if (used.isEmpty()) {
      return Optional.empty();
    }
    Saying saying = new Saying(pile, oldest(used), measure, EvidenceLevel.MEASURED);
    if (unknown == used.size()) {
      return Optional.of(saying.supports("not-known", "domains", unknown));
    }
    Estimate share = Estimate.between(all / whole, (whole - none) / whole);
    return Optional.of(
        saying.shows(share, unknown > 0 ? "seen-some" : "seen", "part", all, "whole", used.size()));
  }

  /// What the deciding checks say of a domain; empty where none of them is about it.
  private static Optional<Standing> standing(MeasureId measure, Map<String, Ending> endings) {
    boolean decided = false;
    boolean unknown = false;
    boolean some = false;
    for (Bearings.Row row : BEARINGS.of(measure)) {
      if (row.how() == How.SUPPORTS) {
        continue;
      }
      boolean decides = row.how() == How.DECIDES;
      switch (Optional.ofNullable(endings.get(row.check())).orElse(Ending.UNKNOWN)) {
        case NOT_MET -> {
          if (decides) {
            return Optional.of(Standing.NONE);
          }
          some = true;
        }
        case PARTLY -> some = true;
        case UNKNOWN -> unknown = true;
        case MET -> decided |= decides;
        case NOT_APPLICABLE -> {}
      }
    }
    if (some) {
      return Optional.of(Standing.SOME);
    }
    if (unknown) {
      return Optional.of(Standing.UNKNOWN);
    }
    return decided ? Optional.of(Standing.ALL) : Optional.empty();
  }

  private static Optional<Statement> supported(
      Pile pile, MeasureId measure, Map<DomainName, Told> newest) {
    List<String> checks =
        BEARINGS.of(measure).stream()
            .filter(row -> row.how() == How.SUPPORTS)
            .map(Bearings.Row::check)
            .toList();
    List<Told> met =
        newest.values().stream()
            .filter(
                told -> checks.stream().anyMatch(check -> told.endings().get(check) == Ending.MET))
            .toList();
    return met.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saying(pile, oldest(met), measure, EvidenceLevel.MEASURED)
                .supports("fits", "part", met.size(), "whole", newest.size()));
  }

  // Evidence is as old as the oldest that it rests on.
  private static Brought oldest(List<Told> used) {
    return used.stream()
        .map(told -> told.report().file())
        .min(Comparator.comparing((Brought file) -> file.date()).thenComparing(Brought::source))
        .orElseThrow();
  }
}
