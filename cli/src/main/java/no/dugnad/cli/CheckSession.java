package no.dugnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.report.Report;
import no.dugnad.report.Vantage;
import no.dugnad.run.RunListener;
import no.dugnad.run.RunResult;

/// One check of some domains, from the question to the report. Where port 53 turns out to be closed
/// from here, it starts again with the system's resolvers and says so.
final class CheckSession {
  /// So many look-ups without one answer are no accident of a server.
  private static final int CLOSED_AFTER = 3;

  private final List<DomainName> domains;
  private final List<Check> checks;
  private final List<String> dkimSelectors;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicBoolean wantsResolver = new AtomicBoolean();

  CheckSession(List<DomainName> domains, List<Check> checks, List<String> dkimSelectors) {
    this.domains = List.copyOf(domains);
    this.checks = List.copyOf(checks);
    this.dkimSelectors = List.copyOf(dkimSelectors);
  }

  /// Ends it as soon as can be; what is known by then is reported.
  void cancel() {
    cancelled.set(true);
  }

  boolean hasSeveralDomains() {
    return domains.size() > 1;
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /// Whether port 53 turned out to be closed, and no resolver of this machine is known that could
  /// be asked instead: then somebody has to name one.
  boolean wantsResolver() {
    return wantsResolver.get();
  }

  Report report(Setup setup, RunListener listener) {
    ClosedPort closed = new ClosedPort(listener);
    boolean mayFallBack = setup.fallenBack().isPresent();
    RunResult result = run(setup, closed, mayFallBack ? closed : null);
    if (mayFallBack && closed.isClosed() && !isCancelled()) {
      Setup other = setup.fallenBack().orElseThrow();
      RunResult again = run(other, listener, null);
      return ReportOf.of(again, domains, other, Vantage.Resolution.SYSTEM);
    }
    wantsResolver.set(closed.isClosed() && setup.fallBack() instanceof FallBack.Missing);
    boolean given = setup.dns().mode() instanceof DnsSettings.Mode.Forwarding;
    return ReportOf.of(
        result, domains, setup, given ? Vantage.Resolution.GIVEN : Vantage.Resolution.ROOT);
  }

  private RunResult run(
      Setup setup, RunListener listener, @org.jspecify.annotations.Nullable ClosedPort closed) {
    List<Subject> subjects = new ArrayList<>();
    Roots roots = new Roots(setup.trust());
    for (DomainName domain : domains) {
      subjects.add(new Subject(domain, setup.clock().instant(), roots, dkimSelectors));
    }
    return Composition.run(setup, listener)
        .run(subjects, checks, () -> cancelled.get() || closed != null && closed.isClosed());
  }

  /// Watches for look-ups that all end in silence.
  private static final class ClosedPort implements RunListener {
    private final RunListener next;
    private int silent;
    private boolean answered;

    ClosedPort(RunListener next) {
      this.next = next;
    }

    boolean isClosed() {
      return !answered && silent >= CLOSED_AFTER;
    }

    @Override
    public void begun(int all) {
      next.begun(all);
    }

    @Override
    public void decided(List<RunResult.Judged> findings, int done) {
      next.decided(findings, done);
    }

    @Override
    public void asked(Exchange<?> exchange, int look) {
      next.asked(exchange, look);
    }

    @Override
    public void answered(Observation observation) {
      boolean dns =
          observation.exchange() instanceof Exchange.Lookup
              || observation.exchange() instanceof Exchange.Delegation;
      if (dns && observation.outcome() instanceof Fact) {
        answered = true;
      }
      if (dns
          && (observation.outcome() instanceof Failure.TimedOut
              || observation.outcome() instanceof Failure.Unreachable
              || observation.outcome() instanceof Failure.Refused)) {
        silent++;
      }
      next.answered(observation);
    }
  }
}
