package no.dugnad.cli;

import java.io.IOException;
import java.util.List;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.DomainName;
import no.dugnad.practice.Handout;
import no.dugnad.practice.Options;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.run.RunListener;
import no.dugnad.run.RunResult;

/// Whole checks against a practice municipality in this very process.
final class Laboratory {
  /// A check that meets hosts which the faults of web sites leave alone. In a whole run there is
  /// always one, and without it a closed port 443 may as well be closed here.
  private static final String OTHER_HOSTS = "mail.mta-sts";

  private Laboratory() {}

  /// Options of a check that reaches this municipality and nothing else.
  static Setup setup(PracticeServer server) {
    Handout handout = server.handout();
    return LookOptions.laboratory(
            handout.wiring().orElseThrow(),
            handout.rootHints(),
            handout.trustAnchor(),
            handout.caFile())
        .setup();
  }

  /// Checks a domain of a municipality.
  ///
  /// @param only ids or beginnings of ids; all where it is empty
  static RunResult check(PracticeServer server, String domain, List<String> only) {
    return check(setup(server), domain, only);
  }

  /// Checks a domain by these options.
  ///
  /// @param only ids or beginnings of ids; all where it is empty
  static RunResult check(Setup setup, String domain, List<String> only) {
    Subject subject =
        new Subject(DomainName.of(domain), setup.clock().instant(), setup.trust(), List.of());
    return Composition.run(setup, new RunListener() {})
        .run(List.of(subject), Checks.chosen(only, List.of()), () -> false);
  }

  /// Checks a domain for everything while nothing is wrong.
  static RunResult healthy(String domain) throws IOException {
    try (PracticeServer server = PracticeServer.start(Options.of(Fjellby.healthy()))) {
      return check(server, domain, List.of());
    }
  }

  /// Plants one fault and checks for it.
  static RunResult check(Fault fault) throws IOException {
    Options options = Options.of(Faults.plant(Fjellby.healthy(), List.of(fault)));
    try (PracticeServer server = PracticeServer.start(options)) {
      return check(server, fault.domain(), checks(fault));
    }
  }

  private static List<String> checks(Fault fault) {
    boolean nothingElse = fault.clause().startsWith("blocked-here");
    return nothingElse ? List.of(fault.check()) : List.of(fault.check(), OTHER_HOSTS);
  }
}
