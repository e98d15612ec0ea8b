package no.dugnad.observe.dns.validate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Type;

/// Whether a zone's keys signed a record set (RFC 4035 §5.3). One signature that holds suffices
/// (RFC 6840 §5.4).
final class Signatures {
  /// Keys that share a tag and algorithm: two in an honest roll-over accident, never more.
  private static final int MOST_KEYS_PER_TAG = 4;

  /// Signatures looked at: two algorithms in a double-signed roll-over make four.
  private static final int MOST_SIGNATURES = 8;

  private Signatures() {}

  /// @param judgement secure, or bogus with why the signature that came furthest failed
  /// @param wildcardOf where the records were made from a wildcard: the name that the `*` stands
  ///   under
  record Verified(Judgement judgement, Optional<Name> wildcardOf) {}

  /// Tries the signatures that `zone` made.
  static Verified verify(
      SignedSet set, Name zone, List<DNSKEYRecord> keys, Instant now, Effort effort) {
    Judgement furthest =
        Judgement.bogus(
            SecurityReasons.SIGNATURE_MISSING, "no RRSIG of " + zone + " over " + of(set));
    int rank = 0;
    List<RRSIGRecord> signatures =
        set.signatures().stream()
            .filter(signature -> signature.getSigner().equals(zone))
            .limit(MOST_SIGNATURES)
            .toList();
    for (RRSIGRecord signature : signatures) {
      Judgement judgement = one(set, signature, keys, now, effort);
      if (judgement.isSecure()) {
        return new Verified(judgement, wildcard(set, signature));
      }
      if (rank(judgement) > rank) {
        rank = rank(judgement);
        furthest = judgement;
      }
    }
    if (effort.spent()) {
      furthest = Judgement.indeterminate(SecurityReasons.BUDGET, "too many signatures to verify");
    }
    return new Verified(furthest, Optional.empty());
  }

  private static Judgement one(
      SignedSet set, RRSIGRecord signature, List<DNSKEYRecord> keys, Instant now, Effort effort) {
    String which =
        "RRSIG over "
            + of(set)
            + " by key "
            + signature.getFootprint()
            + " of "
            + signature.getSigner();
    if (!Algorithms.signature(signature.getAlgorithm())) {
      return Judgement.bogus(
          SecurityReasons.KEY_MISSING,
          which + ": algorithm " + signature.getAlgorithm() + " does not count");
    }
    if (signature.getLabels() > labels(set.name())) {
      return Judgement.bogus(SecurityReasons.SIGNATURE_WRONG, which + ": too many labels");
    }
    List<DNSKEYRecord> candidates =
        keys.stream()
            .filter(key ->
                key.getAlgorithm() == signature.getAlgorithm()
                    && key.getFootprint() == signature.getFootprint()
                    && Keys.signs(key))
            .limit(MOST_KEYS_PER_TAG)
            .toList();
    if (candidates.isEmpty()) {
      return Judgement.bogus(SecurityReasons.KEY_MISSING, which + ": the zone has no such key");
    }
    if (now.isAfter(signature.getExpire())) {
      return Judgement.bogus(
          SecurityReasons.SIGNATURE_EXPIRED, which + " expired " + signature.getExpire());
    }
    if (now.isBefore(signature.getTimeSigned())) {
      return Judgement.bogus(
          SecurityReasons.SIGNATURE_NOT_YET_VALID, which + " begins " + signature.getTimeSigned());
    }
    for (DNSKEYRecord key : candidates) {
      if (!effort.verification()) {
        break;
      }
      if (effort.verifications().holds(set, signature, key, now)) {
        return Judgement.secure();
      }
    }
    return Judgement.bogus(SecurityReasons.SIGNATURE_WRONG, which + " does not fit the records");
  }

  /// RFC 4035 §5.3.4: fewer labels in the signature than in the name means a wildcard was expanded.
  private static Optional<Name> wildcard(SignedSet set, RRSIGRecord signature) {
    int more = labels(set.name()) - signature.getLabels();
    return more > 0
        ? Optional.of(new Name(set.name(), more + (set.name().isWild() ? 1 : 0)))
        : Optional.empty();
  }

  /// The count of RFC 4034 §3.1.3: neither the root nor a leading `*`.
  private static int labels(Name name) {
    return name.labels() - 1 - (name.isWild() ? 1 : 0);
  }

  private static int rank(Judgement judgement) {
    return switch (judgement.reason()) {
      case SecurityReasons.SIGNATURE_EXPIRED -> 4;
      case SecurityReasons.SIGNATURE_NOT_YET_VALID -> 3;
      case SecurityReasons.SIGNATURE_WRONG -> 2;
      default -> 1;
    };
  }

  private static String of(SignedSet set) {
    return set.name() + " " + Type.string(set.type());
  }
}
