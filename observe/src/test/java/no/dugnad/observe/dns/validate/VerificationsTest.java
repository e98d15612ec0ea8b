package no.dugnad.observe.dns.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.dugnad.observe.dns.message.Sets.SignedSet;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

class VerificationsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Name ZONE = Name.fromConstantString("fjellby.kommune.no.");

  private final Verifications known = new Verifications();
  private final KeyPair pair = pair();
  private final DNSKEYRecord key = key(pair);

  @Test
  void what_holds_holds_the_second_time_too() throws Exception {
    RRset set = set("192.0.2.1");
    RRSIGRecord signature = sign(set);

    assertThat(known.holds(signed(set, signature), signature, key, NOW)).isTrue();
    assertThat(known.holds(signed(set("192.0.2.1"), signature), signature, key, NOW)).isTrue();
  }

  @Test
  void one_that_held_says_nothing_of_other_records_another_signature_or_another_key()
      throws Exception {
    RRset set = set("192.0.2.1");
    RRSIGRecord signature = sign(set);
    assertThat(known.holds(signed(set, signature), signature, key, NOW)).isTrue();

    RRset changed = set("192.0.2.2");
    assertThat(known.holds(signed(changed, signature), signature, key, NOW)).isFalse();
    RRset more = set("192.0.2.1");
    more.addRR(new ARecord(ZONE, DClass.IN, 300, InetAddress.getByName("192.0.2.2")));
    assertThat(known.holds(signed(more, signature), signature, key, NOW)).isFalse();
    RRSIGRecord another = sign(changed);
    assertThat(known.holds(signed(set, another), another, key, NOW)).isFalse();
    assertThat(known.holds(signed(set, signature), signature, key(pair()), NOW)).isFalse();
    assertThat(known.holds(signed(changed, another), another, key, NOW)).isTrue();
  }

  @Test
  void what_failed_does_not_hold_the_second_time_either() throws Exception {
    RRset changed = set("192.0.2.2");
    RRSIGRecord signature = sign(set("192.0.2.1"));

    assertThat(known.holds(signed(changed, signature), signature, key, NOW)).isFalse();
    assertThat(known.holds(signed(changed, signature), signature, key, NOW)).isFalse();
  }

  private RRSIGRecord sign(RRset set) throws Exception {
    return DNSSEC.sign(
        set, key, pair.getPrivate(), NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
  }

  private static RRset set(String address) throws Exception {
    return new RRset(new ARecord(ZONE, DClass.IN, 300, InetAddress.getByName(address)));
  }

  private static SignedSet signed(RRset set, RRSIGRecord signature) {
    return new SignedSet(set, List.of(signature));
  }

  private static DNSKEYRecord key(KeyPair pair) {
    try {
      return new DNSKEYRecord(
          ZONE,
          DClass.IN,
          300,
          DNSKEYRecord.Flags.ZONE_KEY,
          DNSKEYRecord.Protocol.DNSSEC,
          DNSSEC.Algorithm.ECDSAP256SHA256,
          pair.getPublic());
    } catch (DNSSEC.DNSSECException notOurs) {
      throw new AssertionError(notOurs);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException notOurs) {
      throw new AssertionError(notOurs);
    }
  }
}
