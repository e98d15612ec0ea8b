package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.fault.NameServerFaults.noZone;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer.Answering;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Delegation;
import no.dugnad.practice.town.Signing.Denial;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.Signing.Tampering;

/// What can be wrong with DNSSEC.
final class DnssecFaults {
  private static final List<String> OWN_SERVERS =
      List.of("ns1." + DOMAIN, "ns2." + DOMAIN, "ns1.nettdrift.no");

  private DnssecFaults() {}

  static List<Fault> all() {
    return Stream.of(signed(), signatures(), validity(), algorithm(), expiry(), nsec3())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> signed() {
    return List.of(
        Fault.of(
            "dns.dnssec.signed",
            "absent",
            NOT_MET,
            "Neither keys nor DS: the zone is not signed",
            signed(signing -> signing.keys(Keys.NONE))),
        Fault.of(
                "dns.dnssec.signed",
                "absent",
                NOT_MET,
                "The zone is signed, but its parent has no DS",
                signed(signing -> signing.delegation(Delegation.ABSENT)))
            .also("island"),
        health("dns.dnssec.signed", "signed", "Keys, signatures and DS"),
        Fault.of(
            "dns.dnssec.signed",
            "denial-bogus",
            UNKNOWN,
            "The parent says without proof that there is no DS",
            town ->
                signed(signing -> signing.keys(Keys.NONE))
                    .apply(town)
                    .zone(
                        "kommune.no",
                        zone ->
                            zone.signed(signing -> signing.tampered(new Tampering.NoDenial())))),
        Fault.of(
            "dns.dnssec.signed",
            "unverified",
            UNKNOWN,
            "The parent has no DS, and its own keys can't be fetched",
            town ->
                signed(signing -> signing.keys(Keys.NONE))
                    .apply(town)
                    .nameServer(
                        "ns1.kommune.no", server -> server.answering(Answering.FAILING_KEYS))
                    .nameServer(
                        "ns2.kommune.no", server -> server.answering(Answering.FAILING_KEYS))),
        noZone("dns.dnssec.signed"));
  }

  private static List<Fault> signatures() {
    return List.of(
        Fault.of(
            "dns.dnssec.valid",
            "signature-expired",
            NOT_MET,
            "The signatures have expired",
            signed(signing -> signing.life(Duration.ofDays(40), Duration.ofDays(-10)))),
        Fault.of(
            "dns.dnssec.valid",
            "ds-mismatch",
            NOT_MET,
            "The DS at the parent belongs to no key of the zone",
            signed(signing -> signing.delegation(Delegation.WRONG_DIGEST))),
        Fault.of(
            "dns.dnssec.valid",
            "signature-missing",
            NOT_MET,
            "The MX records carry no signature",
            tampered(new Tampering.NoSignature(DOMAIN + ".", "MX"))),
        Fault.of(
            "dns.dnssec.valid",
            "signature-wrong",
            NOT_MET,
            "The signature of the addresses of www does not verify",
            tampered(new Tampering.BadSignature("www." + DOMAIN + ".", "A"))),
        Fault.of(
                "dns.dnssec.valid",
                "signature-wrong",
                NOT_MET,
                "The signatures are made with another's key",
                tampered(new Tampering.ForeignKey()))
            .also("foreign-key"),
        Fault.of(
            "dns.dnssec.valid",
            "key-missing",
            NOT_MET,
            "The signatures are made with a key that is not published",
            tampered(new Tampering.UnpublishedKey())),
        Fault.of(
            "dns.dnssec.valid",
            "denial-missing",
            NOT_MET,
            "Negative answers carry no proof",
            tampered(new Tampering.NoDenial())),
        Fault.of(
            "dns.dnssec.valid",
            "denial-wrong",
            NOT_MET,
            "NSEC records prove something else",
            tampered(new Tampering.BadDenial())),
        Fault.of(
                "dns.dnssec.valid",
                "denial-wrong",
                NOT_MET,
                "NSEC3 records prove something else",
                signed(signing ->
                    signing
                        .denial(new Denial.Nsec3(0, "", false))
                        .tampered(new Tampering.BadDenial())))
            .also("nsec3"),
        Fault.of(
            "dns.dnssec.valid",
            "signature-not-yet-valid",
            NOT_MET,
            "The signatures are not good yet",
            signed(signing -> signing.life(Duration.ofDays(-2), Duration.ofDays(20)))));
  }

  private static List<Fault> validity() {
    return List.of(
        health("dns.dnssec.valid", "secure", "Everything can be verified"),
        Fault.of(
            "dns.dnssec.valid",
            "dnskey-missing",
            NOT_MET,
            "The zone has a DS and no keys: somebody switched signing off",
            leftBehind()),
        Fault.of(
            "dns.dnssec.valid",
            "wildcard-unproven",
            NOT_MET,
            "Answers from a wildcard carry no proof that the name itself does not exist",
            town ->
                tampered(new Tampering.NoDenial())
                    .apply(town)
                    .ownZone(zone ->
                        zone.with("*." + DOMAIN, "A", "192.0.2.80")
                            .with("*." + DOMAIN, "AAAA", "2001:db8:10::80"))),
        Fault.of(
                "dns.dnssec.valid",
                "insecure",
                NOT_APPLICABLE,
                "www is an alias that leads into a zone that is not signed",
                town ->
                    town.ownZone(zone ->
                            zone.without("www." + DOMAIN)
                                .with("www." + DOMAIN, "CNAME", "fjellby.postsky.no."))
                        .zone(
                            "postsky.no",
                            zone ->
                                zone.with("fjellby.postsky.no", "A", "192.0.2.80")
                                    .with("fjellby.postsky.no", "AAAA", "2001:db8:10::80")))
            .whole(MET)
            .at("www." + DOMAIN),
        Fault.of(
            "dns.dnssec.valid",
            "indeterminate",
            UNKNOWN,
            "The keys of the zone can't be fetched",
            town -> {
              Municipality changed = town;
              for (String host : OWN_SERVERS) {
                changed =
                    changed.nameServer(host, server -> server.answering(Answering.FAILING_KEYS));
              }
              return changed;
            }),
        unsigned("dns.dnssec.valid"),
        noZone("dns.dnssec.valid"));
  }

  private static List<Fault> algorithm() {
    return List.of(
        Fault.of(
            "dns.dnssec.algorithm",
            "unsupported",
            NOT_MET,
            "The zone is signed by an algorithm that nobody knows: readers take it as unsigned",
            signed(signing -> signing.keys(Keys.UNASSIGNED))),
        Fault.of(
            "dns.dnssec.algorithm",
            "must-not",
            NOT_MET,
            "The only DS is a SHA-1 digest",
            signed(signing -> signing.delegation(Delegation.SHA1))),
        Fault.of(
                "dns.dnssec.algorithm",
                "must-not",
                NOT_MET,
                "The zone is signed with RSA/SHA-1",
                signed(signing -> signing.keys(Keys.RSA_SHA1)))
            .also("rsa-sha1"),
        health("dns.dnssec.algorithm", "good", "ECDSA and SHA-256"),
        Fault.of(
            "dns.dnssec.algorithm",
            "also-must-not",
            PARTLY,
            "A DS of SHA-1 beside one of SHA-256",
            signed(signing -> signing.delegation(Delegation.SHA1_TOO))),
        Fault.of(
            "dns.dnssec.algorithm",
            "not-recommended",
            PARTLY,
            "The zone is signed with RSA/SHA-512",
            signed(signing -> signing.keys(Keys.RSA_SHA512))),
        unsigned("dns.dnssec.algorithm"),
        noZone("dns.dnssec.algorithm"));
  }

  private static List<Fault> expiry() {
    return List.of(
        Fault.of(
            "dns.dnssec.expiry",
            "stalled",
            PARTLY,
            "The signatures end before the copies that are handed out now",
            signed(signing -> signing.life(Duration.ofDays(14), Duration.ofSeconds(120)))),
        health("dns.dnssec.expiry", "renewed", "Signatures with time left"),
        Fault.of(
            "dns.dnssec.expiry",
            "no-signatures",
            UNKNOWN,
            "The zone has a DS and no signatures",
            leftBehind()),
        unsigned("dns.dnssec.expiry"),
        noZone("dns.dnssec.expiry"));
  }

  private static List<Fault> nsec3() {
    return List.of(
        Fault.of(
            "dns.dnssec.nsec3",
            "iterations",
            PARTLY,
            "NSEC3 with ten iterations and a salt",
            signed(signing -> signing.denial(new Denial.Nsec3(10, "AABBCCDD", false)))),
        Fault.of(
            "dns.dnssec.nsec3",
            "nsec3",
            MET,
            "NSEC3 as it should be",
            signed(signing -> signing.denial(new Denial.Nsec3(0, "", false)))),
        Fault.of(
            "dns.dnssec.nsec3",
            "salt",
            PARTLY,
            "NSEC3 with a salt",
            signed(signing -> signing.denial(new Denial.Nsec3(0, "AABBCCDD", false)))),
        health("dns.dnssec.nsec3", "nsec", "NSEC"),
        unsigned("dns.dnssec.nsec3"),
        noZone("dns.dnssec.nsec3"));
  }

  private static Fault health(String check, String clause, String about) {
    return Fault.of(check, clause, MET, about, NameServerFaults.harmless());
  }

  private static Fault unsigned(String check) {
    return Fault.of(
        check,
        "unsigned",
        NOT_APPLICABLE,
        "The zone is not signed",
        signed(signing -> signing.keys(Keys.NONE)));
  }

  /// The DS of a zone that is signed no longer.
  private static UnaryOperator<Municipality> leftBehind() {
    return signed(signing -> signing.keys(Keys.NONE).delegation(Delegation.LEFT_BEHIND));
  }

  private static UnaryOperator<Municipality> signed(UnaryOperator<Signing> change) {
    return town -> town.ownZone(zone -> zone.signed(change));
  }

  private static UnaryOperator<Municipality> tampered(Tampering tampering) {
    return signed(signing -> signing.tampered(tampering));
  }
}
