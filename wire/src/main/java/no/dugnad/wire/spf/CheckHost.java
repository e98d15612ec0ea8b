package no.dugnad.wire.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.spf.SpfEvaluation.Outcome;
import no.dugnad.wire.spf.SpfEvaluation.Step;
import no.dugnad.wire.spf.SpfTrouble.Kind;

/// `check_host()` of RFC 7208 §4, exactly.
///
/// Where the standard leaves a choice: a name that is no domain name after macro expansion matches
/// nothing, and is a permanent error in `include` and `redirect` (§4.8 leaves it open; names with
/// spaces or backslashes count as no names); a term whose look-ups are answered with nothing counts
/// as one void look-up however many of its look-ups were (§4.6.4 speaks of terms), and the third is
/// a permanent error; a look-up that `%{p}` needs counts as one, as §4.6.4 says.
public final class CheckHost {
  private final SpfLookup lookup;
  private final LookupBudget budget = new LookupBudget();
  private final MechanismMatch mechanisms;

  private CheckHost(SpfQuestion question, SpfLookup lookup) {
    this.lookup = lookup;
    this.mechanisms = new MechanismMatch(question, lookup, budget);
  }

  /// How the evaluation of one record ended.
  ///
  /// @param explaining whose explanation counts
  private record Ended(
      SpfResult result,
      Optional<String> mechanism,
      Optional<Explaining> explaining,
      Optional<SpfTrouble> problem) {
    static Ended of(SpfResult result) {
      return new Ended(result, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Ended error(SpfResult result, SpfTrouble problem) {
      return new Ended(result, Optional.empty(), Optional.empty(), Optional.of(problem));
    }
  }

  private record Explaining(DomainName domain, MacroString target) {}

  /// Evaluates the record of the question's domain. Makes at most some 120 look-ups, whatever the
  /// records say.
  public static SpfEvaluation check(SpfQuestion question, SpfLookup lookup) {
    CheckHost check = new CheckHost(question, lookup);
    List<Step> steps = new ArrayList<>();
    Ended ended = check.evaluate(question.domain(), steps);
    int lookups = check.budget.lookups();
    int voids = check.budget.voids();
    Optional<String> explanation =
        ended.result() == SpfResult.FAIL
            ? ended.explaining().flatMap(check::explanation)
            : Optional.empty();
    return new SpfEvaluation(
        ended.result(), ended.mechanism(), explanation, ended.problem(), lookups, voids, steps);
  }

  /// One record, from its look-up to its result. Every call but the first is paid for by a look-up
  /// of the ten, so it never nests deeper than that.
  private Ended evaluate(DomainName domain, List<Step> steps) {
    if (domain.labels().size() < 2) {
      return Ended.of(SpfResult.NONE);
    }
    return switch (PublishedSpf.of(domain, lookup)) {
      case PublishedSpf.None(), PublishedSpf.NoSuchName() -> Ended.of(SpfResult.NONE);
      case PublishedSpf.NotKnown() ->
          Ended.error(SpfResult.TEMPERROR, SpfTrouble.at(Kind.NO_ANSWER, domain));
      case PublishedSpf.Several several ->
          Ended.error(SpfResult.PERMERROR, SpfTrouble.at(Kind.SEVERAL_RECORDS, domain));
      case PublishedSpf.One(SpfRecord record) when !record.problems().isEmpty() -> {
        Term.Broken broken = record.problems().getFirst();
        steps.add(step(domain, broken, Optional.empty(), Outcome.PERMERROR, List.of()));
        yield Ended.error(SpfResult.PERMERROR, SpfTrouble.in(domain, broken));
      }
      case PublishedSpf.One(SpfRecord record) -> evaluate(domain, record, steps);
    };
  }

  private Ended evaluate(DomainName domain, SpfRecord record, List<Step> steps) {
    Optional<Explaining> explaining =
        record.explanation().map(term -> new Explaining(domain, term.domain()));
    for (Term.Directive directive : record.effectiveDirectives()) {
      List<Step> inside = new ArrayList<>();
      Optional<DomainName> target = mechanisms.target(directive.mechanism(), domain);
      Match match =
          directive.mechanism() instanceof Mechanism.Include
              ? include(target, inside)
              : mechanisms.match(directive.mechanism(), target);
      steps.add(step(domain, directive, target, outcome(match), inside));
      switch (match) {
        case Match.No() -> {}
        case Match.Yes() -> {
          return new Ended(
              directive.qualifier().result(),
              Optional.of(directive.text()),
              explaining,
              Optional.empty());
        }
        case Match.Temporary(SpfTrouble problem) -> {
          return Ended.error(SpfResult.TEMPERROR, problem);
        }
        case Match.Permanent(SpfTrouble problem) -> {
          return Ended.error(SpfResult.PERMERROR, problem);
        }
      }
    }
    return record
        .redirect()
        .map(redirect -> redirect(domain, redirect, steps))
        .orElseGet(() -> Ended.of(SpfResult.NEUTRAL));
  }

  /// The table of §5.2.
  private Match include(Optional<DomainName> target, List<Step> steps) {
    Optional<Match> spent = budget.spend();
    if (spent.isPresent()) {
      return spent.get();
    }
    if (target.isEmpty()) {
      return new Match.Permanent(SpfTrouble.of(Kind.INCLUDE_NOWHERE));
    }
    Ended ended = evaluate(target.get(), steps);
    return switch (ended.result()) {
      case PASS -> new Match.Yes();
      case FAIL, SOFTFAIL, NEUTRAL -> new Match.No();
      case TEMPERROR -> new Match.Temporary(ended.problem().orElseThrow());
      case PERMERROR -> new Match.Permanent(ended.problem().orElseThrow());
      case NONE -> new Match.Permanent(SpfTrouble.at(Kind.INCLUDE_WITHOUT_RECORD, target.get()));
    };
  }

  /// §6.1: the other record's result is this one's, but no record there is a permanent error.
  private Ended redirect(DomainName domain, Term.Redirect redirect, List<Step> steps) {
    Optional<DomainName> target = mechanisms.name(redirect.domain(), domain);
    Optional<Match> spent = budget.spend();
    List<Step> inside = new ArrayList<>();
    Ended ended;
    if (spent.orElse(new Match.No()) instanceof Match.Permanent(SpfTrouble problem)) {
      ended = Ended.error(SpfResult.PERMERROR, problem);
    } else if (target.isEmpty()) {
      ended = Ended.error(SpfResult.PERMERROR, SpfTrouble.of(Kind.REDIRECT_NOWHERE));
    } else {
      Ended there = evaluate(target.get(), inside);
      ended =
          there.result() == SpfResult.NONE
              ? Ended.error(
                  SpfResult.PERMERROR, SpfTrouble.at(Kind.REDIRECT_WITHOUT_RECORD, target.get()))
              : there;
    }
    Outcome outcome =
        switch (ended.result()) {
          case PERMERROR -> Outcome.PERMERROR;
          case TEMPERROR -> Outcome.TEMPERROR;
          case NONE, NEUTRAL, PASS, FAIL, SOFTFAIL -> Outcome.FOLLOWED;
        };
    steps.add(step(domain, redirect, target, outcome, inside));
    return ended;
  }

  /// §6.2: any trouble means that there is no explanation.
  private Optional<String> explanation(Explaining explaining) {
    MacroValues values = mechanisms.values(explaining.domain());
    return values
        .expandName(explaining.target())
        .flatMap(name ->
            lookup.ask(name, RecordType.TXT)
                        instanceof SpfAnswer.Records(List<ResourceRecord> records)
                    && records.size() == 1
                ? RecordData.text(records.getFirst())
                : Optional.empty())
        .flatMap(MacroString::parseExplanation)
        .flatMap(values::expand);
  }

  private static Outcome outcome(Match match) {
    return switch (match) {
      case Match.Yes() -> Outcome.MATCH;
      case Match.No() -> Outcome.NO_MATCH;
      case Match.Temporary _ -> Outcome.TEMPERROR;
      case Match.Permanent _ -> Outcome.PERMERROR;
    };
  }

  private static Step step(
      DomainName domain,
      Term term,
      Optional<DomainName> target,
      Outcome outcome,
      List<Step> inside) {
    return new Step(domain, term.text(), target, outcome, inside);
  }
}
