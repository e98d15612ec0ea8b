package no.dugnad.cli;

import java.util.List;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;
import no.dugnad.run.RunListener;
import no.dugnad.run.RunResult;

/// Tells two listeners, one after the other.
record Both(RunListener first, RunListener second) implements RunListener {
  @Override
  public void begun(int all) {
    first.begun(all);
    second.begun(all);
  }

  @Override
  public void asked(Exchange<?> exchange, int look) {
    first.asked(exchange, look);
    second.asked(exchange, look);
  }

  @Override
  public void answered(Observation observation) {
    first.answered(observation);
    second.answered(observation);
  }

  @Override
  public void decided(List<RunResult.Judged> findings, int done) {
    first.decided(findings, done);
    second.decided(findings, done);
  }
}
