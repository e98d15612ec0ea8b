package no.dugnad.observe.dns.validate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Signature;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import no.dugnad.observe.dns.message.Source;
import no.dugnad.observe.dns.message.Step;
import no.dugnad.wire.dns.RecordData;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;

/// Our own DNSSEC validation: what an answer is worth, as of a given time. Ours rather than
/// dnsjava's `ValidatingResolver` (3.7.1), because that one takes any answer without the DNSKEY, an
/// error such as SERVFAIL too, for a bogus zone (`dnskey.no_rrset`), ends with an exception where
/// the question was lost, knows nothing of other servers of the same zone, and does not tell the
/// signatures; its cryptography (`DNSSEC.verify`, NSEC3 hashing) is used.
///
/// Safe for many threads.
public final class Validator {
  private static final int MOST_SIGNATURES_TOLD = 64;

  private final Anchors anchors;
  private final TrustCache cache;

  /// @param cache shared by the look-ups that may share what they learn
  public Validator(Anchors anchors, TrustCache cache) {
    this.anchors = anchors;
    this.cache = cache;
  }

  /// Validates the first step of an answer: the records, the alias or the denial.
  ///
  /// @param source where keys and delegations are fetched
  /// @param now when signatures must be valid
  public Security judge(Answer answer, Question question, Source source, Instant now) {
    Evidence evidence =
        new Evidence(new Chain(anchors, cache, source, now), new Effort(cache.verifications));
    Judgement judgement =
        switch (Step.of(answer.message(), question)) {
          case Step.Found(SignedSet set) -> evidence.positive(answer, set, question);
          case Step.Alias(SignedSet set, Optional<Name> target) ->
              evidence.positive(answer, set, question);
          case Step.NoData() ->
              denied(
                  evidence.negative(
                      answer, new Claim.NoData(question.name(), question.type()), question));
          case Step.NoName() ->
              denied(evidence.negative(answer, new Claim.NoName(question.name()), question));
        };
    return new Security(
        judgement.state(), judgement.reason(), judgement.detail(), signatures(answer, question));
  }

  /// Fetches a zone's keys ahead, so that they are there when the answer comes.
  public void prepare(Name zone, Source source, Instant now) {
    var _ = new Chain(anchors, cache, source, now).trust(zone);
  }

  private static Judgement denied(Evidence.Denial denial) {
    return switch (denial) {
      case Evidence.Denial.Judged(Judgement judgement) -> judgement;
      case Evidence.Denial.Proved(Proof proof) -> Evidence.judgement(proof);
    };
  }

  private static List<Signature> signatures(Answer answer, Question question) {
    List<SignedSet> sets = new ArrayList<>();
    switch (Step.of(answer.message(), question)) {
      case Step.Found(SignedSet set) -> sets.add(set);
      case Step.Alias(SignedSet set, Optional<Name> target) -> sets.add(set);
      case Step.NoData(), Step.NoName() -> {}
    }
    sets.addAll(Evidence.denials(answer));
    return sets.stream()
        .flatMap(set -> set.signatures().stream())
        .flatMap(Validator::signature)
        .limit(MOST_SIGNATURES_TOLD)
        .toList();
  }

  private static Stream<Signature> signature(RRSIGRecord record) {
    return RecordData.name(record.getName()).stream()
        .flatMap(owner ->
            RecordData.name(record.getSigner()).stream()
                .map(signer ->
                    new Signature(
                        owner,
                        new RecordType(record.getTypeCovered()),
                        record.getAlgorithm(),
                        record.getFootprint(),
                        signer,
                        record.getOrigTTL(),
                        record.getTimeSigned(),
                        record.getExpire())));
  }
}
