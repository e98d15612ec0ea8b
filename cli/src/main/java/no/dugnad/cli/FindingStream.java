package no.dugnad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Texts;
import no.dugnad.report.json.NdjsonReport;
import no.dugnad.run.RunListener;
import no.dugnad.run.RunResult;

/// Writes each finding as a line of JSON when it is decided.
final class FindingStream implements RunListener {
  private final NdjsonReport lines;
  private final Instant started;
  private final List<Observation> observations = new ArrayList<>();

  FindingStream(OutputStream sink, Texts texts, Instant started) {
    this.lines = new NdjsonReport(sink, texts);
    this.started = started;
  }

  /// Where they were written, to be finished when the run is over.
  NdjsonReport lines() {
    return lines;
  }

  @Override
  public void begun(int all) {
    observations.clear();
  }

  @Override
  public void answered(Observation observation) {
    observations.add(observation);
  }

  @Override
  public void decided(List<RunResult.Judged> findings, int done) {
    try {
      for (RunResult.Judged one : findings) {
        lines.finding(ReportOf.judged(one, observations, started));
      }
    } catch (IOException closed) {
      // Told when the report is finished, which meets the same trouble.
    }
  }
}
