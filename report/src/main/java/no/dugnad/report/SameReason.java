package no.dugnad.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Topics that end the same way for the same reason. Where a net is down or somebody listens in on
/// it, every check says so, and a reader should have to read it once.
public final class SameReason {
  /// Fewer than this are told one by one.
  private static final int FEWEST = 3;

  private SameReason() {}

  /// The topics in groups, in the order first told; most groups hold one.
  public static List<List<Topic>> groups(List<Topic> topics) {
    Map<List<Object>, List<Topic>> alike = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Object own = topic.showsParts() || topic.repairable().repair().isPresent() ? topic : "";
      alike
          .computeIfAbsent(
              List.of(topic.finding().verdict(), topic.finding().reason(), own),
              _ -> new ArrayList<>())
          .add(topic);
    }
    List<List<Topic>> groups = new ArrayList<>();
    for (List<Topic> group : alike.values()) {
      if (group.size() < FEWEST) {
        group.forEach(topic -> groups.add(List.of(topic)));
      } else {
        groups.add(List.copyOf(group));
      }
    }
    return groups;
  }
}
