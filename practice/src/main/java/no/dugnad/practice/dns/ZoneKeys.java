package no.dugnad.practice.dns;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Tampering;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/// The keys of one signed zone, made at start and kept nowhere, and the signatures they make.
final class ZoneKeys {
  /// A number that IANA has not assigned (RFC 4034 appendix A.1 and its registry).
  private static final int UNASSIGNED = 200;

  private static final int KEY_SIGNING = DNSKEYRecord.Flags.ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY;
  private static final int ZONE_SIGNING = DNSKEYRecord.Flags.ZONE_KEY;
  private static final int DNSSEC_PROTOCOL = 3;

  private record Key(DNSKEYRecord published, KeyPair pair) {}

  private final Name apex;
  private final Signing signing;
  private final Instant now;
  private final long ttl;
  private final Key keySigning;
  private final Key zoneSigning;
  private final Key recordSigning;

  ZoneKeys(Name apex, long ttl, Signing signing, Instant now) {
    this.apex = apex;
    this.ttl = ttl;
    this.signing = signing;
    this.now = now;
    this.keySigning = key(KEY_SIGNING);
    this.zoneSigning = signing.keys() == Signing.Keys.ECDSA_SPLIT ? key(ZONE_SIGNING) : keySigning;
    this.recordSigning = tampered(new Tampering.UnpublishedKey()) ? key(ZONE_SIGNING) : zoneSigning;
  }

  /// The DNSKEY RRset.
  List<DNSKEYRecord> published() {
    return Stream.of(keySigning.published(), zoneSigning.published()).distinct().toList();
  }

  /// The DS that belongs to the key-signing key.
  DSRecord ds(int digest) {
    return new DSRecord(apex, DClass.IN, ttl, digest, keySigning.published());
  }

  /// The RRset with its signature, or without where it was tampered away.
  RRset sign(RRset bare) {
    RRset signed = new RRset(bare.rrs(false));
    if (tampered(new Tampering.NoSignature(owner(bare), Type.string(bare.getType())))) {
      return signed;
    }
    RRSIGRecord signature = signature(bare);
    boolean bad = tampered(new Tampering.BadSignature(owner(bare), Type.string(bare.getType())));
    signed.addRR(bad ? spoiled(signature) : signature);
    return signed;
  }

  private static String owner(RRset set) {
    return set.getName().toString().toLowerCase(java.util.Locale.ROOT);
  }

  private boolean tampered(Tampering tampering) {
    return signing.tamperings().contains(tampering);
  }

  private RRSIGRecord signature(RRset bare) {
    Key key = bare.getType() == Type.DNSKEY ? keySigning : recordSigning;
    Instant from = now.minus(signing.since());
    Instant to = now.plus(signing.until());
    if (signing.keys() == Signing.Keys.UNASSIGNED) {
      return rebuilt(bare, key, from, to, new byte[64]);
    }
    try {
      KeyPair pair = tampered(new Tampering.ForeignKey()) ? pair() : key.pair();
      return DNSSEC.sign(bare, key.published(), pair.getPrivate(), from, to);
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException("cannot sign " + bare, e);
    }
  }

  private RRSIGRecord spoiled(RRSIGRecord signature) {
    byte[] bytes = signature.getSignature().clone();
    bytes[bytes.length / 2] ^= 1;
    return new RRSIGRecord(
        signature.getName(),
        signature.getDClass(),
        signature.getTTL(),
        signature.getTypeCovered(),
        signature.getAlgorithm(),
        signature.getOrigTTL(),
        signature.getExpire(),
        signature.getTimeSigned(),
        signature.getFootprint(),
        signature.getSigner(),
        bytes);
  }

  private RRSIGRecord rebuilt(RRset bare, Key key, Instant from, Instant to, byte[] signature) {
    return new RRSIGRecord(
        bare.getName(),
        DClass.IN,
        bare.getTTL(),
        bare.getType(),
        key.published().getAlgorithm(),
        bare.getTTL(),
        to,
        from,
        key.published().getFootprint(),
        apex,
        signature);
  }

  private Key key(int flags) {
    KeyPair pair = pair();
    try {
      if (signing.keys() == Signing.Keys.UNASSIGNED) {
        byte[] bytes = new byte[64];
        return new Key(
            new DNSKEYRecord(apex, DClass.IN, ttl, flags, DNSSEC_PROTOCOL, UNASSIGNED, bytes),
            pair);
      }
      return new Key(
          new DNSKEYRecord(
              apex, DClass.IN, ttl, flags, DNSSEC_PROTOCOL, algorithm(), pair.getPublic()),
          pair);
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  private int algorithm() {
    return switch (signing.keys()) {
      case ECDSA_COMBINED, ECDSA_SPLIT -> DNSSEC.Algorithm.ECDSAP256SHA256;
      case ED25519 -> DNSSEC.Algorithm.ED25519;
      case RSA_SHA1 -> DNSSEC.Algorithm.RSASHA1;
      case RSA_SHA512 -> DNSSEC.Algorithm.RSASHA512;
      case UNASSIGNED -> UNASSIGNED;
      case NONE -> throw new IllegalStateException("an unsigned zone has no keys");
    };
  }

  private KeyPair pair() {
    try {
      return switch (signing.keys()) {
        case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        case RSA_SHA1, RSA_SHA512 -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(1024);
          yield generator.generateKeyPair();
        }
        case ECDSA_COMBINED, ECDSA_SPLIT, UNASSIGNED, NONE -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
          generator.initialize(new ECGenParameterSpec("secp256r1"));
          yield generator.generateKeyPair();
        }
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
