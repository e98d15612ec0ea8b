package no.dugnad.observe.dns.validate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Security.State;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import no.dugnad.observe.dns.message.Source;
import no.dugnad.observe.dns.message.Step;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The chain from the trust anchor down. It is followed from below: a signature names the zone that
/// made it, that zone's DS is signed by the zone above, and so on up to an anchor; so a chain costs
/// a DNSKEY a zone, and the DS came with the referral. Only what is not signed is looked for from
/// above: at the first proven unsigned delegation all below is insecure; without one it is bogus.
///
/// What does not hold is fetched once more from other servers before it counts, as resolvers do.
final class Chain {
  /// A broken server, and one more.
  private static final int MOST_TRIES = 2;

  private final Anchors anchors;
  private final TrustCache cache;
  private final Source source;
  private final Instant now;

  Chain(Anchors anchors, TrustCache cache, Source source, Instant now) {
    this.anchors = anchors;
    this.cache = cache;
    this.source = source;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /// Whether a zone's keys can be trusted.
  Trust trust(Name zone) {
    return cache.trusts.get(zone, source.deadline(), () -> newTrust(zone));
  }

  private Trust newTrust(Name zone) {
    List<Record> anchored = anchors.of(zone);
    if (!anchored.isEmpty()) {
      return keys(zone, anchored);
    }
    if (anchors.above(zone).isEmpty()) {
      return Trust.none(
          zone,
          Judgement.indeterminate(
              SecurityReasons.NOT_FETCHED, "no trust anchor at or above " + zone));
    }
    return switch (link(zone)) {
      case Link.Broken(Judgement judgement) -> Trust.none(zone, judgement);
      case Link.NoCut(), Link.NoName() ->
          Trust.none(
              zone,
              Judgement.bogus(
                  SecurityReasons.KEY_MISSING,
                  "signed in the name of " + zone + ", which is no zone"));
      case Link.Signed(List<DSRecord> ds) -> {
        List<Record> usable =
            ds.stream().filter(Algorithms::usable).map(Record.class::cast).toList();
        yield usable.isEmpty()
            ? Trust.none(
                zone,
                Judgement.insecure(
                    Algorithms.whyUnusable(ds),
                    "no DS of " + zone + " has an algorithm that counts"))
            : keys(zone, usable);
      }
    };
  }

  private Trust keys(Name zone, List<Record> vouchers) {
    Question question = new Question(zone, Type.DNSKEY);
    Judgement last = Judgement.indeterminate(SecurityReasons.NOT_FETCHED, "no DNSKEY of " + zone);
    Set<IpAddress> avoid = new HashSet<>();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      switch (source.fetch(question, avoid)) {
        case Fetched.Missed(Failure failure) -> {
          return Trust.none(zone, last.isBogus() ? last : notFetched(question, failure));
        }
        case Fetched.Got(Answer answer) -> {
          avoid.addAll(answer.servers());
          if (Step.of(answer.message(), question) instanceof Step.Found(SignedSet set)) {
            last =
                stripped(Keys.vouched(zone, set, vouchers, now, new Effort(cache.verifications)));
            if (last.isSecure()) {
              return new Trust(zone, last, Keys.of(set));
            }
          } else {
            last =
                stripped(
                    Judgement.bogus(
                        SecurityReasons.DNSKEY_MISSING, zone + " has a DS and no DNSKEY"));
          }
        }
      }
    }
    return Trust.none(zone, last);
  }

  /// What the zone above says of a name.
  Link link(Name name) {
    return cache.links.get(name, source.deadline(), () -> newLink(name));
  }

  private Link newLink(Name name) {
    Question question = new Question(name, Type.DS);
    Link last =
        new Link.Broken(Judgement.indeterminate(SecurityReasons.NOT_FETCHED, "no DS of " + name));
    Set<IpAddress> avoid = new HashSet<>();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      switch (source.fetch(question, avoid)) {
        case Fetched.Missed(Failure failure) -> {
          return tries == 0 ? new Link.Broken(notFetched(question, failure)) : last;
        }
        case Fetched.Got(Answer answer) -> {
          avoid.addAll(answer.servers());
          last = link(question, answer);
          if (!(last instanceof Link.Broken(Judgement judgement)
              && judgement.state() != State.INSECURE)) {
            return last;
          }
        }
      }
    }
    return last;
  }

  private Link link(Question question, Answer answer) {
    Evidence evidence = new Evidence(this, new Effort(cache.verifications));
    return switch (Step.of(answer.message(), question)) {
      case Step.Found(SignedSet set) -> {
        Judgement judgement = evidence.positive(answer, set, question);
        yield judgement.isSecure()
            ? new Link.Signed(
                set.records().rrs(false).stream()
                    .filter(DSRecord.class::isInstance)
                    .map(DSRecord.class::cast)
                    .limit(64)
                    .toList())
            : new Link.Broken(judgement);
      }
      case Step.Alias(SignedSet set, Optional<Name> target) -> {
        Judgement judgement = evidence.positive(answer, set, question);
        yield judgement.isSecure() ? new Link.NoCut() : new Link.Broken(judgement);
      }
      case Step.NoData() ->
          link(
              question.name(),
              evidence.negative(answer, new Claim.NoData(question.name(), Type.DS), question),
              new Link.NoCut());
      case Step.NoName() ->
          link(
              question.name(),
              evidence.negative(answer, new Claim.NoName(question.name()), question),
              new Link.NoName());
    };
  }

  private static Link link(Name name, Evidence.Denial denial, Link proven) {
    return switch (denial) {
      case Evidence.Denial.Judged(Judgement judgement) -> new Link.Broken(judgement);
      case Evidence.Denial.Proved(Proof proof) ->
          switch (proof.kind()) {
            case PROVEN -> proven;
            case UNSIGNED_DELEGATION ->
                new Link.Broken(
                    Judgement.insecure(
                        SecurityReasons.NO_DS, "the zone above says that " + name + " has no DS"));
            case OPT_OUT, TOO_MANY_ITERATIONS, TOO_MUCH_WORK, UNPROVEN ->
                new Link.Broken(Evidence.judgement(proof));
          };
    };
  }

  /// What it means that nothing signed covers a name: insecure at or below a proven unsigned
  /// delegation, else as given.
  ///
  /// @param missing bogus
  Judgement unsigned(Name name, Judgement missing) {
    Optional<Name> anchor = anchors.above(name);
    if (anchor.isEmpty()) {
      return Judgement.indeterminate(SecurityReasons.NOT_FETCHED, "no trust anchor above " + name);
    }
    Trust top = trust(anchor.get());
    if (!top.judgement().isSecure()) {
      return top.judgement();
    }
    for (int labels = anchor.get().labels() + 1; labels <= name.labels(); labels++) {
      Name candidate = Names.suffix(name, labels);
      switch (link(candidate)) {
        case Link.Broken(Judgement judgement) -> {
          return judgement;
        }
        case Link.NoName() -> {
          return stripped(missing);
        }
        case Link.NoCut() -> {}
        case Link.Signed(List<DSRecord> ds) -> {
          Judgement judgement = trust(candidate).judgement();
          if (!judgement.isSecure()) {
            return judgement;
          }
        }
      }
    }
    return stripped(missing);
  }

  /// Where a resolver stands between, what is missing proves nothing against the zone.
  Judgement stripped(Judgement judgement) {
    boolean missing =
        switch (judgement.reason()) {
          case SecurityReasons.SIGNATURE_MISSING,
              SecurityReasons.DENIAL_MISSING,
              SecurityReasons.DNSKEY_MISSING,
              SecurityReasons.WILDCARD_UNPROVEN ->
              true;
          default -> false;
        };
    return missing && source.mayStrip()
        ? Judgement.indeterminate(SecurityReasons.STRIPPED, judgement.detail())
        : judgement;
  }

  private static Judgement notFetched(Question question, Failure failure) {
    return Judgement.indeterminate(SecurityReasons.NOT_FETCHED, question + ": " + failure.kind());
  }
}
