package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import no.dugnad.practice.town.MailServer.StartTls;

/// What can be wrong with mail servers.
final class MailServerFaults {
  private static final String MX2 = "mx2." + DOMAIN;

  private MailServerFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of(
            "mail.starttls.offered",
            "absent",
            NOT_MET,
            "One mail server does not offer STARTTLS",
            town -> town.mailServer(MX2, server -> server.startTls(StartTls.ABSENT))),
        Fault.of(
            "mail.starttls.offered",
            "timed-out",
            UNKNOWN,
            "Port 25 of one mail server is dropped",
            town -> town.silent("198.51.100.25", 25, "tcp").silent("2001:db8:20::25", 25, "tcp")),
        Fault.of(
            "mail.auth",
            "offered",
            NOT_MET,
            "AUTH is offered in clear text",
            town -> town.mailServer(MX2, server -> server.offering("AUTH PLAIN LOGIN"))));
  }
}
