package no.dugnad.observe.dns.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/// A key that signs a zone.
public record ZoneKey(DNSKEYRecord record, KeyPair pair) {
  public static ZoneKey ecdsa(Name zone) {
    return of(zone, "EC", DNSSEC.Algorithm.ECDSAP256SHA256);
  }

  public static ZoneKey ed25519(Name zone) {
    return of(zone, "Ed25519", DNSSEC.Algorithm.ED25519);
  }

  public static ZoneKey rsaSha1(Name zone) {
    return of(zone, "RSA", DNSSEC.Algorithm.RSASHA1);
  }

  private static ZoneKey of(Name zone, String kind, int algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      switch (kind) {
        case "EC" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case "RSA" -> generator.initialize(1024);
        default -> {}
      }
      KeyPair pair = generator.generateKeyPair();
      return new ZoneKey(
          new DNSKEYRecord(zone, DClass.IN, 3600, 257, 3, algorithm, pair.getPublic()), pair);
    } catch (GeneralSecurityException | DNSSEC.DNSSECException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public RRSIGRecord sign(RRset set, Instant from, Instant until) {
    try {
      return DNSSEC.sign(set, record, pair.getPrivate(), from, until);
    } catch (DNSSEC.DNSSECException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public DSRecord ds(int digest) {
    return new DSRecord(record.getName(), DClass.IN, 3600, digest, record);
  }
}
