package no.dugnad.observe.dns.validate;

import java.util.List;
import java.util.Set;
import no.dugnad.model.dns.SecurityReasons;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.DNSSEC.Digest;
import org.xbill.DNS.DSRecord;

/// Which algorithms and digests validation accepts: IANA's tables as RFC 9904 keeps them, without
/// SHA-1 (RFC 9905), and without those that nobody signs with (GOST, SM2).
final class Algorithms {
  private static final Set<Integer> SIGNATURES =
      Set.of(
          Algorithm.RSASHA256,
          Algorithm.RSASHA512,
          Algorithm.ECDSAP256SHA256,
          Algorithm.ECDSAP384SHA384,
          Algorithm.ED25519,
          Algorithm.ED448);
  private static final Set<Integer> SHA1_SIGNATURES =
      Set.of(Algorithm.RSASHA1, Algorithm.RSA_NSEC3_SHA1, Algorithm.DSA, Algorithm.DSA_NSEC3_SHA1);
  private static final Set<Integer> DIGESTS = Set.of(Digest.SHA256, Digest.SHA384);

  private Algorithms() {}

  /// Whether signatures of this algorithm count.
  static boolean signature(int algorithm) {
    return SIGNATURES.contains(algorithm);
  }

  /// Whether a DS can lead to a key.
  static boolean usable(DSRecord ds) {
    return signature(ds.getAlgorithm()) && DIGESTS.contains(ds.getDigestID());
  }

  /// Why a zone whose DS records are all unusable is insecure.
  static String whyUnusable(List<DSRecord> set) {
    boolean sha1 =
        set.stream()
            .allMatch(ds ->
                SHA1_SIGNATURES.contains(ds.getAlgorithm()) || ds.getDigestID() == Digest.SHA1);
    return sha1 ? SecurityReasons.SHA1 : SecurityReasons.UNSUPPORTED_ALGORITHM;
  }
}
