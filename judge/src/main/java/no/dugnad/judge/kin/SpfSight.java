package no.dugnad.judge.kin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.SpfAnswer;
import no.dugnad.wire.spf.SpfLookup;

/// A view as SPF asks it, which takes note of every look-up. One for each question that a check
/// answers, so that the finding rests on what it needed and no more.
public final class SpfSight implements SpfLookup {
  private final View view;
  private final Map<Exchange<?>, Sight<Fact.DnsAnswer>> sights = new LinkedHashMap<>();

  public SpfSight(View view) {
    this.view = view;
  }

  @Override
  public SpfAnswer ask(DomainName name, RecordType type) {
    Sight<Fact.DnsAnswer> sight = read(Answers.of(view, name, type), type);
    sights.put(sight.exchange(), sight);
    return switch (sight) {
      case Sight.Missed<Fact.DnsAnswer> _ -> new SpfAnswer.TempError();
      case Sight.Seen<Fact.DnsAnswer> seen -> {
        Fact.DnsAnswer answer = seen.fact();
        yield answer.noSuchName()
            ? new SpfAnswer.NoSuchName()
            : answer.records().isEmpty()
                ? new SpfAnswer.NoData()
                : new SpfAnswer.Records(answer.records());
      }
    };
  }

  /// That there is no SPF record among TXT records is an absence too, and needs its proof.
  private static Sight<Fact.DnsAnswer> read(Sight<Fact.DnsAnswer> sight, RecordType type) {
    if (!(sight instanceof Sight.Seen<Fact.DnsAnswer> seen)
        || !type.equals(RecordType.TXT)
        || !(PublishedSpf.in(seen.fact().records()) instanceof PublishedSpf.None)) {
      return sight;
    }
    return Absence.doubt(seen.fact())
        .<Sight<Fact.DnsAnswer>>map(
            doubt -> new Sight.Missed<>(seen.exchange(), Absence.failure(doubt, seen.fact())))
        .orElse(seen);
  }

  /// Every look-up that was asked for, in order.
  public List<Exchange<?>> asked() {
    return List.copyOf(sights.keySet());
  }

  /// The first look-up that told nothing.
  public Optional<Sight.Missed<Fact.DnsAnswer>> missed() {
    return sights.values().stream()
        .flatMap(sight ->
            sight instanceof Sight.Missed<Fact.DnsAnswer> missed
                ? Stream.of(missed)
                : Stream.empty())
        .findFirst();
  }
}
