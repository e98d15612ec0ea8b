package no.dugnad.catalogue.principle;

import java.util.List;

/// One of the 118 measures. Words are under `measure.NUMBER`, what counts as evidence for it under
/// `evidence.NUMBER`.
///
/// @param replay the measures of the replay that bear on it; may be none
/// @param checks the checks from outside that bear on it; may be none
/// @param evidence the kinds of files and records that bear on it; may be none
/// @param lists the ids of the short lists that call it basic; may be none
/// @param mappings what answers to it elsewhere; none is a gap that is left open
public record PrincipleMeasure(
    MeasureNumber number,
    Certainty certainty,
    List<ReplayLink> replay,
    List<Link> checks,
    List<Link> evidence,
    List<String> lists,
    List<Mapping> mappings) {
  public PrincipleMeasure {
    replay = List.copyOf(replay);
    checks = List.copyOf(checks);
    evidence = List.copyOf(evidence);
    lists = List.copyOf(lists);
    mappings = List.copyOf(mappings);
  }
}
