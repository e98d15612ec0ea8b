package no.dugnad.observe.dns.validate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// A zone's keys, and whether its parent vouches for them (RFC 4035 §5.2).
final class Keys {
  private static final int ZONE_KEY = 0x0100;
  private static final int REVOKED = 0x0080;
  private static final int MOST_KEYS = 64;
  private static final int MOST_DS = 32;

  private Keys() {}

  /// Whether the key may sign a zone (RFC 4034 §2.1.1, §2.1.2; RFC 5011 §2.1).
  static boolean signs(DNSKEYRecord key) {
    return (key.getFlags() & ZONE_KEY) != 0
        && (key.getFlags() & REVOKED) == 0
        && key.getProtocol() == DNSKEYRecord.Protocol.DNSSEC;
  }

  /// The keys of a DNSKEY set.
  static List<DNSKEYRecord> of(SignedSet set) {
    return set.records().rrs(false).stream()
        .filter(DNSKEYRecord.class::isInstance)
        .map(DNSKEYRecord.class::cast)
        .limit(MOST_KEYS)
        .toList();
  }

  /// Whether a key that a DS (or an anchor) names has signed the DNSKEY set.
  ///
  /// @param vouchers DS or DNSKEY records
  static Judgement vouched(
      Name zone, SignedSet set, List<Record> vouchers, Instant now, Effort effort) {
    List<DNSKEYRecord> keys = of(set);
    List<DNSKEYRecord> entries =
        keys.stream()
            .filter(Keys::signs)
            .filter(
                key -> vouchers.stream().limit(MOST_DS).anyMatch(voucher -> names(voucher, key)))
            .toList();
    if (entries.isEmpty()) {
      return Judgement.bogus(
          SecurityReasons.DS_MISMATCH, "no DNSKEY of " + zone + " fits its DS or trust anchor");
    }
    return Signatures.verify(set, zone, entries, now, effort).judgement();
  }

  private static boolean names(Record voucher, DNSKEYRecord key) {
    return switch (voucher) {
      case DSRecord ds -> Algorithms.usable(ds) && fits(ds, key);
      case DNSKEYRecord anchor ->
          anchor.getAlgorithm() == key.getAlgorithm()
              && Arrays.equals(anchor.getKey(), key.getKey());
      default -> false;
    };
  }

  private static boolean fits(DSRecord ds, DNSKEYRecord key) {
    return ds.getAlgorithm() == key.getAlgorithm()
        && ds.getFootprint() == key.getFootprint()
        && Arrays.equals(
            ds.getDigest(),
            new DSRecord(key.getName(), DClass.IN, 0, ds.getDigestID(), key).getDigest());
  }
}
