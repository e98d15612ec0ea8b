package no.dugnad.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;

/// What one check says of one domain: the finding of the whole, and the parts under it.
///
/// @param parts empty where the check is about the whole only
public record Topic(Report.Judged whole, List<Report.Judged> parts) {
  public Topic {
    parts = List.copyOf(parts);
  }

  private record Key(DomainName domain, String check) {}

  // What is in order is told by its name; how each of a dozen servers is in order is no news.
  private static boolean asksForNothing(Finding finding) {
    return finding.verdict() instanceof Verdict.Met
        || finding.verdict() instanceof Verdict.NotApplicable;
  }

  /// Whether the reason of these parts is to be told beside their names: it asks for something, and
  /// the whole has not said it already.
  public boolean tells(Alike parts) {
    return !asksForNothing(parts.finding()) && !parts.finding().reason().equals(finding().reason());
  }

  /// Parts that say the same.
  ///
  /// @param finding one of theirs, for its verdict and reason
  public record Alike(Finding finding, List<Asset> assets) {
    public Alike {
      assets = List.copyOf(assets);
    }
  }

  /// The report's findings by domain and check, in the report's order. A part whose whole is
  /// missing (a run that was stopped) stands as a topic of its own.
  public static List<Topic> of(Report report) {
    Map<Key, List<Report.Judged>> parts = new LinkedHashMap<>();
    List<Report.Judged> wholes = new ArrayList<>();
    for (Report.Judged judged : report.findings()) {
      if (judged.part()) {
        parts.computeIfAbsent(key(judged), _ -> new ArrayList<>()).add(judged);
      } else {
        wholes.add(judged);
      }
    }
    List<Topic> topics = new ArrayList<>();
    for (Report.Judged whole : wholes) {
      topics.add(new Topic(whole, Optional.ofNullable(parts.remove(key(whole))).orElse(List.of())));
    }
    parts
        .values()
        .forEach(orphans -> orphans.forEach(orphan -> topics.add(new Topic(orphan, List.of()))));
    return topics;
  }

  private static Key key(Report.Judged judged) {
    return new Key(judged.domain(), judged.finding().check());
  }

  /// The finding of the whole.
  public Finding finding() {
    return whole.finding();
  }

  /// The parts by what they say, in the order first said. One group means that they do not differ.
  public List<Alike> alike() {
    Map<List<Object>, List<Report.Judged>> groups = new LinkedHashMap<>();
    for (Report.Judged part : parts) {
      Finding said = part.finding();
      List<Object> what =
          asksForNothing(said) ? List.of(said.verdict()) : List.of(said.verdict(), said.reason());
      groups.computeIfAbsent(what, _ -> new ArrayList<>()).add(part);
    }
    return groups.values().stream()
        .map(group ->
            new Alike(
                group.getFirst().finding(),
                group.stream().map(part -> part.finding().asset()).toList()))
        .toList();
  }

  /// Whether the parts are worth showing: they differ, or they are all accused and the reader needs
  /// to know which they are.
  public boolean showsParts() {
    return !parts.isEmpty() && (alike().size() > 1 || finding().verdict().accuses());
  }

  /// How it is put right: the whole's own way, else that of the first part that has one.
  public Finding repairable() {
    if (finding().repair().isPresent()) {
      return finding();
    }
    return parts.stream()
        .map(Report.Judged::finding)
        .filter(part -> part.verdict().accuses() && part.repair().isPresent())
        .findFirst()
        .orElse(finding());
  }
}
