package no.dugnad.observe.dns.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.model.dns.Security.State;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What an answer proves: positive ones by their signatures, negative ones by signed denial.
final class Evidence {
  private static final int MOST_SIGNERS = 3;
  private static final int MOST_DENIALS = 12;

  private final Chain chain;
  private final Effort effort;

  Evidence(Chain chain, Effort effort) {
    this.chain = chain;
    this.effort = effort;
  }

  /// What came of a denial.
  sealed interface Denial {
    /// The records are signed; this is what they prove.
    record Proved(Proof proof) implements Denial {}

    /// It did not come so far.
    record Judged(Judgement judgement) implements Denial {}
  }

  /// What a record set is worth that answers a question: its own, or an alias.
  Judgement positive(Answer answer, SignedSet set, Question question) {
    Name belongs = lowest(question);
    Name lowest = set.name().labels() < belongs.labels() ? set.name() : belongs;
    List<Name> signers = signers(Stream.of(set), lowest);
    if (signers.isEmpty()) {
      return chain.unsigned(
          lowest,
          Judgement.bogus(
              SecurityReasons.SIGNATURE_MISSING,
              "no RRSIG over " + set.name() + " " + Type.string(set.type())));
    }
    Judgement last = Judgement.secure();
    for (Name signer : signers) {
      Trust trust = chain.trust(signer);
      last =
          trust.judgement().isSecure() ? signed(answer, set, trust, question) : trust.judgement();
      if (last.isSecure() || last.state() == State.INSECURE) {
        return last;
      }
    }
    return rescued(lowest, last);
  }

  private Judgement signed(Answer answer, SignedSet set, Trust trust, Question question) {
    Signatures.Verified verified =
        Signatures.verify(set, trust.zone(), trust.keys(), chain.now(), effort);
    if (!verified.judgement().isSecure() || verified.wildcardOf().isEmpty()) {
      return verified.judgement();
    }
    Claim claim = new Claim.Wildcard(set.name(), verified.wildcardOf().get());
    List<SignedSet> denials = denials(answer);
    if (denials.isEmpty()) {
      return chain.stripped(
          Judgement.bogus(
              SecurityReasons.WILDCARD_UNPROVEN,
              question + " comes from a wildcard, and nothing shows that the name does not exist"));
    }
    return switch (proved(denials, trust, claim)) {
      case Denial.Judged(Judgement judgement) -> judgement;
      case Denial.Proved(Proof proof) ->
          proof.kind() == Proof.Kind.UNPROVEN
              ? Judgement.bogus(SecurityReasons.WILDCARD_UNPROVEN, proof.detail())
              : judgement(proof);
    };
  }

  /// What a negative answer is worth.
  Denial negative(Answer answer, Claim claim, Question question) {
    Name lowest = lowest(question);
    List<SignedSet> denials = denials(answer);
    List<Name> signers = signers(denials.stream(), lowest);
    if (signers.isEmpty()) {
      return new Denial.Judged(
          chain.unsigned(
              lowest,
              Judgement.bogus(
                  SecurityReasons.DENIAL_MISSING,
                  "no signed NSEC or NSEC3 about " + claim.name())));
    }
    Trust trust = chain.trust(signers.getFirst());
    if (!trust.judgement().isSecure()) {
      return new Denial.Judged(rescued(lowest, trust.judgement()));
    }
    Denial denial = proved(denials, trust, claim);
    Judgement judgement =
        switch (denial) {
          case Denial.Judged(Judgement failed) -> failed;
          case Denial.Proved(Proof proof) -> judgement(proof);
        };
    if (!judgement.isBogus()) {
      return denial;
    }
    Judgement rescued = rescued(lowest, judgement);
    return rescued.isBogus() ? denial : new Denial.Judged(rescued);
  }

  private Denial proved(List<SignedSet> denials, Trust trust, Claim claim) {
    List<NSECRecord> nsec = new ArrayList<>();
    List<NSEC3Record> nsec3 = new ArrayList<>();
    Optional<Judgement> failed = Optional.empty();
    for (SignedSet set : denials) {
      Signatures.Verified verified =
          Signatures.verify(set, trust.zone(), trust.keys(), chain.now(), effort);
      if (!verified.judgement().isSecure()) {
        failed = failed.or(() -> Optional.of(verified.judgement()));
      } else if (verified.wildcardOf().isEmpty()) {
        for (var record : set.records().rrs(false)) {
          if (record instanceof NSECRecord one) {
            nsec.add(one);
          } else if (record instanceof NSEC3Record one) {
            nsec3.add(one);
          }
        }
      }
    }
    if (nsec.isEmpty() && nsec3.isEmpty() && failed.isPresent()) {
      return new Denial.Judged(failed.get());
    }
    Proof proof =
        nsec.isEmpty()
            ? new Nsec3Proofs(trust.zone(), nsec3, effort).prove(claim)
            : new NsecProofs(trust.zone(), nsec).prove(claim);
    if (proof.kind() == Proof.Kind.UNPROVEN && failed.isPresent()) {
      return new Denial.Judged(failed.get());
    }
    return new Denial.Proved(proof);
  }

  /// Data of an unsigned zone may carry stray signatures; a proven unsigned delegation goes before
  /// them.
  private Judgement rescued(Name lowest, Judgement judgement) {
    if (!judgement.isBogus()) {
      return judgement;
    }
    Judgement found = chain.unsigned(lowest, judgement);
    return found.state() == State.INSECURE ? found : judgement;
  }

  static Judgement judgement(Proof proof) {
    return switch (proof.kind()) {
      case PROVEN, UNSIGNED_DELEGATION -> Judgement.secure();
      case OPT_OUT ->
          Judgement.insecure(SecurityReasons.OPT_OUT, "the proof rests on an opt-out span");
      case TOO_MANY_ITERATIONS ->
          Judgement.insecure(
              SecurityReasons.NSEC3_ITERATIONS,
              "more than " + Nsec3Proofs.MOST_ITERATIONS + " NSEC3 iterations");
      case TOO_MUCH_WORK ->
          Judgement.indeterminate(SecurityReasons.BUDGET, "too many names to hash");
      case UNPROVEN -> Judgement.bogus(SecurityReasons.DENIAL_WRONG, proof.detail());
    };
  }

  /// The sets that denials are made of, those with signatures.
  static List<SignedSet> denials(Answer answer) {
    Sets authority = Sets.of(answer.message(), Section.AUTHORITY);
    return Stream.concat(
            authority.ofType(Type.NSEC).stream(), authority.ofType(Type.NSEC3).stream())
        .filter(set -> !set.signatures().isEmpty())
        .limit(MOST_DENIALS)
        .toList();
  }

  /// The lowest zone that may answer: for DS the one above (RFC 4035 §2.4). It also keeps
  /// validation from going in circles: what is said of a cut is judged by zones above it only.
  private static Name lowest(Question question) {
    return question.type() == Type.DS && question.name().labels() > 1
        ? Names.parent(question.name())
        : question.name();
  }

  private static List<Name> signers(Stream<SignedSet> sets, Name lowest) {
    return sets.flatMap(set -> set.signatures().stream())
        .map(RRSIGRecord::getSigner)
        .filter(lowest::subdomain)
        .distinct()
        .sorted(Comparator.comparingInt(Name::labels).reversed())
        .limit(MOST_SIGNERS)
        .toList();
  }
}
