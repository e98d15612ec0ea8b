package no.dugnad.cli;

import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.io.IOException;
import java.util.List;
import no.dugnad.practice.Demo;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.town.Municipality;
import no.dugnad.run.RunResult;

/// One whole check of a municipality whose names also lead to addresses that nobody wired, told as
/// lines: check, asset, verdict, reason. A program of its own, so that it can be run where every
/// packet is counted.
final class StrayCheck {
  private StrayCheck() {}

  /// @param arguments none
  public static void main(String[] arguments) throws IOException {
    try (PracticeServer server = PracticeServer.start(Options.of(astray()))) {
      RunResult result = Laboratory.check(server, DOMAIN, List.of());
      for (RunResult.Judged judged : result.findings()) {
        System.out.println(
            String.join(
                "\t",
                "finding",
                judged.finding().check(),
                judged.finding().asset().id(),
                judged.finding().verdict().text(),
                judged.finding().reason().key()));
      }
    }
    System.exit(0);
  }

  /// Public, private and documentation addresses, for the site, for mail and for a name server.
  private static Municipality astray() {
    return Demo.municipality()
        .ownZone(zone ->
            zone.with("www." + DOMAIN, "A", "203.0.113.200")
                .with("www." + DOMAIN, "A", "192.168.7.7")
                .with("www." + DOMAIN, "AAAA", "2620:fe::fe")
                .with(DOMAIN, "MX", "30 mx3." + DOMAIN + ".")
                .with("mx3." + DOMAIN, "A", "9.9.9.9")
                .with("mx3." + DOMAIN, "AAAA", "2001:db8:99::25")
                .with(DOMAIN, "NS", "ns3." + DOMAIN + ".")
                .with("ns3." + DOMAIN, "A", "149.112.112.112"));
  }
}
