package no.dugnad.practice.dns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.dugnad.practice.town.Signing;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/// A zone ready to answer from. Signatures are made when first asked for, so that a start costs no
/// signing and a zone of ten thousand records none either.
final class SignedZone {
  private record Key(Name owner, int type) {}

  private final ZoneData data;
  private final Optional<ZoneKeys> keys;
  private final Denial denial;
  private final Signing signing;
  private final Map<Key, RRset> signatures = new ConcurrentHashMap<>();

  /// @param records without DNSKEY and NSEC3PARAM, with the DS of children
  SignedZone(Name apex, List<Record> records, Signing signing, Optional<ZoneKeys> keys) {
    this.signing = signing;
    this.keys = keys;
    List<Record> all = new ArrayList<>(records);
    keys.ifPresent(made -> all.addAll(made.published()));
    if (keys.isPresent() && signing.denial() instanceof Signing.Denial.Nsec3 parameters) {
      all.add(Nsec3.parametersAt(apex, parameters));
    }
    this.data = new ZoneData(apex, all);
    this.denial = keys.isPresent() ? denial(data, signing) : new Denial.None();
  }

  /// The keys of a zone, where it is signed.
  static Optional<ZoneKeys> keys(Name apex, Signing signing, Instant now) {
    return signing.exists() ? Optional.of(new ZoneKeys(apex, 300, signing, now)) : Optional.empty();
  }

  /// What the parent publishes of a child.
  ///
  /// @param keys the child's; empty where it is not signed
  static List<DSRecord> delegation(Name child, Signing signing, Optional<ZoneKeys> keys) {
    if (keys.isEmpty()) {
      return signing.delegation() == Signing.Delegation.LEFT_BEHIND
          ? List.of(leftBehind(child))
          : List.of();
    }
    ZoneKeys made = keys.get();
    DSRecord right = made.ds(DNSSEC.Digest.SHA256);
    return switch (signing.delegation()) {
      case RIGHT -> List.of(right);
      case SHA1 -> List.of(made.ds(DNSSEC.Digest.SHA1));
      case SHA1_TOO -> List.of(right, made.ds(DNSSEC.Digest.SHA1));
      case ABSENT -> List.of();
      case WRONG_DIGEST -> List.of(wrong(right));
      case LEFT_BEHIND -> List.of(leftBehind(child));
    };
  }

  /// The DS of a key that is gone.
  private static DSRecord leftBehind(Name child) {
    return new DSRecord(
        child,
        DClass.IN,
        300,
        4711,
        DNSSEC.Algorithm.ECDSAP256SHA256,
        DNSSEC.Digest.SHA256,
        new byte[32]);
  }

  private static DSRecord wrong(DSRecord right) {
    byte[] digest = right.getDigest().clone();
    digest[0] ^= 1;
    return new DSRecord(
        right.getName(),
        DClass.IN,
        right.getTTL(),
        right.getFootprint(),
        right.getAlgorithm(),
        right.getDigestID(),
        digest);
  }

  private static Denial denial(ZoneData data, Signing signing) {
    long ttl =
        data.find(data.apex(), Type.SOA)
            .map(set -> ((SOARecord) set.first()).getMinimum())
            .orElse(300L);
    if (signing.tamperings().contains(new Signing.Tampering.NoDenial())) {
      return new Denial.None();
    }
    boolean misplaced = signing.tamperings().contains(new Signing.Tampering.BadDenial());
    return switch (signing.denial()) {
      case Signing.Denial.Nsec _ -> new Nsec(data, ttl, misplaced);
      case Signing.Denial.Nsec3 parameters -> new Nsec3(data, parameters, ttl, misplaced);
    };
  }

  Name apex() {
    return data.apex();
  }

  ZoneData data() {
    return data;
  }

  Denial denial() {
    return denial;
  }

  Signing signing() {
    return signing;
  }

  /// The RRset with its signature, where the zone is signed.
  RRset signed(RRset bare) {
    return keys.map(made ->
            signatures.computeIfAbsent(
                new Key(bare.getName(), bare.getType()), _ -> made.sign(bare)))
        .orElse(bare);
  }

  /// The keys as a parent or a trust anchor would name them.
  List<DNSKEYRecord> published() {
    return keys.map(ZoneKeys::published).orElse(List.of());
  }
}
