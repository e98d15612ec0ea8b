package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Municipality;

/// What can be wrong with what a domain says of its mail: SPF, DMARC, DKIM, MTA-STS, TLS-RPT.
final class MailPolicyFaults {
  private MailPolicyFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            "mail.spf.present",
            "none",
            NOT_MET,
            "No SPF record",
            town -> town.ownZone(zone -> zone.without(DOMAIN, "TXT"))),
        Fault.of(
            "mail.spf.policy",
            "pass-all",
            NOT_MET,
            "SPF lets everybody send",
            spf("v=spf1 mx +all")),
        Fault.of(
            "mail.dmarc.policy",
            "none",
            NOT_MET,
            "DMARC asks for nothing",
            town ->
                town.ownZone(zone ->
                    zone.replace(
                        "_dmarc." + DOMAIN,
                        "TXT",
                        "\"v=DMARC1; p=none; rua=mailto:dmarc@fjellby.kommune.no\""))));
  }

  /// The municipality with another SPF record.
  static UnaryOperator<Municipality> spf(String record) {
    return town -> town.ownZone(zone -> zone.replace(DOMAIN, "TXT", "\"" + record + "\""));
  }
}
