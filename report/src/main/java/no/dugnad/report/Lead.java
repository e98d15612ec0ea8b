package no.dugnad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a report says before its points: how it went, without reassuring where little is known.
public final class Lead {
  private Lead() {}

  /// The sentences, each harmless; none where the run was stopped and has found no fault so far,
  /// because half a check says nothing of the whole.
  public static List<String> sentences(Report report, Texts texts) {
    Summary counts = Summary.of(report.findings());
    int all = counts.met() + counts.partly() + counts.notMet() + counts.unknown();
    boolean mostlyUnknown = 2 * counts.unknown() > all;
    List<String> said = new ArrayList<>();
    if (report.findings().isEmpty()) {
      said.add(texts.word("lead.none"));
    } else if (counts.notMet() > 0) {
      said.add(texts.word("lead.bad"));
      if (mostlyUnknown) {
        said.add(mostly(texts, counts.unknown(), all));
      }
    } else if (report.summary().isEmpty()) {
      return List.of();
    } else if (all > 0 && counts.unknown() == all) {
      said.add(texts.word("lead.nothing"));
    } else if (mostlyUnknown) {
      said.add(mostly(texts, counts.unknown(), all));
    } else if (counts.partly() > 0) {
      said.add(texts.word("lead.open"));
      if (counts.unknown() > 0) {
        said.add(texts.word("lead.also"));
      }
    } else {
      said.add(texts.word(counts.unknown() > 0 ? "lead.unknown" : "lead.good"));
    }
    return said;
  }

  private static String mostly(Texts texts, int unknown, int all) {
    return texts.word(
        "lead.mostly", Map.of("unknown", Integer.toString(unknown), "all", Integer.toString(all)));
  }
}
