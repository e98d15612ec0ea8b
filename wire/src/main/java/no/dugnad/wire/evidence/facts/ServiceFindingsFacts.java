package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Findings of a national service such as Allvis NOR or KommuneCERT, as a table.
///
/// @param rows findings
/// @param severe findings that are high or critical
/// @param open severe findings that are not said to be closed
/// @param unsaid findings whose degree is not known
public record ServiceFindingsFacts(
    long rows, long severe, long open, long unsaid, Optional<Instant> asOf) implements Facts {
  @Override
  public String kind() {
    return "scan.service";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("rows", rows),
        new Counted("severe", severe),
        new Counted("open", open),
        new Counted("unsaid", unsaid));
  }

  @Override
  public List<String> notes() {
    return List.of("only-findings");
  }
}
