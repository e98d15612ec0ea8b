package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer.Answering;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Delegation;
import no.dugnad.practice.town.Signing.Denial;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.Signing.Tampering;

/// What can be wrong with the DNS.
final class DnsFaults {
  private DnsFaults() {}

  static List<Fault> all() {
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
            "dns.dnssec.nsec3",
            "iterations",
            PARTLY,
            "NSEC3 with ten iterations and a salt",
            signed(signing -> signing.denial(new Denial.Nsec3(10, "AABBCCDD", false)))),
        Fault.of(
            "dns.ns.reachable",
            "silent",
            NOT_MET,
            "One name server is dead",
            town ->
                town.silent("198.51.100.53", 53, "udp")
                    .silent("198.51.100.53", 53, "tcp")
                    .silent("2001:db8:20::53", 53, "udp")
                    .silent("2001:db8:20::53", 53, "tcp")),
        Fault.of(
            "dns.ns.consistent",
            "lame",
            NOT_MET,
            "One name server does not know the zone",
            town ->
                town.nameServer("ns2." + DOMAIN, server -> server.answering(Answering.REFUSING))),
        Fault.of(
                "dns.ns.consistent",
                "lame",
                NOT_MET,
                "One name server answers without authority",
                town ->
                    town.nameServer(
                        "ns2." + DOMAIN, server -> server.answering(Answering.WITHOUT_AUTHORITY)))
            .also("no-authority"),
        Fault.of(
            "dns.dnssec.valid",
            "signature-not-yet-valid",
            NOT_MET,
            "The signatures are not good yet",
            signed(signing -> signing.life(Duration.ofDays(-2), Duration.ofDays(20)))),
        Fault.of(
                "dns.dnssec.algorithm",
                "must-not",
                NOT_MET,
                "The zone is signed with RSA/SHA-1",
                signed(signing -> signing.keys(Keys.RSA_SHA1)))
            .also("rsa-sha1"),
        Fault.of(
            "dns.dnssec.expiry",
            "stalled",
            PARTLY,
            "The signatures end before the copies that are handed out now",
            signed(signing -> signing.life(Duration.ofDays(14), Duration.ofSeconds(120)))),
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
        Fault.of(
            "dns.ns.reachable",
            "silent-tcp",
            NOT_MET,
            "One name server does not answer over TCP",
            town -> town.silent("198.51.100.53", 53, "tcp").silent("2001:db8:20::53", 53, "tcp")),
        Fault.of(
            "dns.ns.reachable",
            "silent-udp",
            NOT_MET,
            "One name server does not answer over UDP",
            town -> town.silent("198.51.100.53", 53, "udp").silent("2001:db8:20::53", 53, "udp")),
        Fault.of(
            "dns.ns.reachable",
            "no-authority",
            NOT_MET,
            "One name server refuses questions about the zone",
            town ->
                town.nameServer("ns2." + DOMAIN, server -> server.answering(Answering.REFUSING))),
        record("dns.private", "inside", NOT_MET, "intranett", "A", "10.20.30.40"),
        record("dns.dangling", "takeover", NOT_MET, "kart", "CNAME", "kart.utgatt-selskap.no."),
        record("dns.dangling", "cname", PARTLY, "kart", "CNAME", "borte.nettdrift.no."),
        record("dns.dangling", "srv", PARTLY, "_sip._tls", "SRV", "10 10 443 borte.nettdrift.no."),
        record("dns.wildcard", "told", MET, "*", "A", "192.0.2.80"),
        record("dns.wildcard", "dangling", NOT_MET, "*", "CNAME", "borte.nettdrift.no."),
        Fault.of(
            "dns.caa",
            "absent",
            NOT_MET,
            "No CAA records",
            town -> town.ownZone(zone -> zone.without(DOMAIN, "CAA"))),
        caa("restricts-nobody", NOT_MET, "0 iodef \"mailto:it@fjellby.kommune.no\""),
        caa("malformed", PARTLY, "0 issue \"not a name\""),
        caa("only-wildcards", PARTLY, "0 issuewild \"praksis-ca.no\""),
        caa("unknown-critical", PARTLY, "128 tbs \"x\""),
        caa("other-issuer", PARTLY, "0 issue \"letsencrypt.org\""));
  }

  /// One record more below the domain.
  private static Fault record(
      String check, String clause, Expected expected, String label, String type, String data) {
    return Fault.of(
        check,
        clause,
        expected,
        label + " " + type + " " + data,
        town -> town.ownZone(zone -> zone.with(label + "." + DOMAIN, type, data)));
  }

  /// Other CAA records at the domain.
  private static Fault caa(String clause, Expected expected, String data) {
    return Fault.of(
        "dns.caa",
        clause,
        expected,
        "CAA " + data,
        town -> town.ownZone(zone -> zone.replace(DOMAIN, "CAA", data)));
  }

  private static UnaryOperator<Municipality> signed(UnaryOperator<Signing> change) {
    return town -> town.ownZone(zone -> zone.signed(change));
  }

  private static UnaryOperator<Municipality> tampered(Tampering tampering) {
    return signed(signing -> signing.tampered(tampering));
  }
}
