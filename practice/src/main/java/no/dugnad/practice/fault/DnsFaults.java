package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.fault.NameServerFaults.harmless;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.Site;

/// What can be wrong with what stands in the DNS.
final class DnsFaults {
  private static final String GONE = "borte.nettdrift.no.";

  private DnsFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("dns.private", "none", MET, "No internal addresses", harmless()),
        Fault.of("dns.dangling", "none", MET, "Everything leads somewhere", harmless()),
        Fault.of("dns.wildcard", "none", MET, "No wildcard", harmless()),
        Fault.of(
            "dns.dangling",
            "mx",
            PARTLY,
            "Mail goes to a host that does not exist",
            town -> town.ownZone(zone -> zone.with(DOMAIN, "MX", "30 " + GONE))),
        Fault.of(
            "dns.dangling",
            "ns",
            PARTLY,
            "A name server that does not exist",
            town -> town.ownZone(zone -> zone.with(DOMAIN, "NS", GONE))),
        Fault.of(
                "dns.dangling",
                "ns",
                PARTLY,
                "The parent names a name server that does not exist",
                town -> town.zone("kommune.no", zone -> zone.with(DOMAIN, "NS", GONE)))
            .also("parent"),
        Fault.of(
            "dns.dangling",
            "spf",
            PARTLY,
            "SPF includes a name that does not exist",
            town ->
                town.ownZone(zone ->
                    zone.replace(DOMAIN, "TXT", "\"v=spf1 mx include:borte.nettdrift.no -all\""))),
        Fault.of("dns.caa", "allowed", MET, "The issuer in use is allowed", harmless()),
        Fault.of(
            "dns.caa",
            "present",
            MET,
            "CAA records, and no certificate to compare them with",
            town ->
                town.site(DOMAIN, Site::withoutHttps)
                    .site("www." + DOMAIN, Site::withoutHttps)
                    .site("skjema." + DOMAIN, Site::withoutHttps)),
        Fault.of(
            "dns.caa",
            "issuer-not-known",
            UNKNOWN,
            "The certificate in use is from an issuer that we do not know",
            town -> town.certificate("www", order -> order.issuer(Issuer.STRANGER))),
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
}
