package no.dugnad.observe.dns.validate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;

/// What came of verifying signatures, so that each is computed once: one NSEC record denies many
/// names and types, and comes with every answer that does. Whether a signature fits a key and
/// records is mathematics and does not change; when it is valid is asked elsewhere, each time. Safe
/// for many threads.
final class Verifications {
  /// A run of a domain needs about a hundred; what comes after these is computed again.
  private static final int MOST = 4096;

  /// The very records, signature and key. Records are equal when their canonical forms are (RFC
  /// 4034 §6.2), which is what is signed.
  private record Verification(List<Record> records, RRSIGRecord signature, DNSKEYRecord key) {}

  private final Map<Verification, Boolean> known = new ConcurrentHashMap<>();

  /// Whether the key made the signature over the records.
  ///
  /// @param now within the signature's time
  boolean holds(SignedSet set, RRSIGRecord signature, DNSKEYRecord key, Instant now) {
    Verification asked = new Verification(set.records().rrs(false), signature, key);
    return known.size() < MOST
        ? known.computeIfAbsent(asked, _ -> verify(set, signature, key, now))
        : known.getOrDefault(asked, false) || verify(set, signature, key, now);
  }

  private static boolean verify(
      SignedSet set, RRSIGRecord signature, DNSKEYRecord key, Instant now) {
    try {
      DNSSEC.verify(set.records(), signature, key, now);
      return true;
    } catch (DNSSEC.DNSSECException | RuntimeException no) {
      // Malformed keys and signatures make the JDK's providers throw more than they declare.
      return false;
    }
  }
}
