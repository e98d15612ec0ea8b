package no.dugnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.catalogue.principle.BasicList;
import no.dugnad.catalogue.principle.Certainty;
import no.dugnad.catalogue.principle.Framework;
import no.dugnad.catalogue.principle.Link;
import no.dugnad.catalogue.principle.Mapping;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.Principles;
import no.dugnad.catalogue.principle.ReplayLink;
import no.dugnad.report.Texts;
import no.dugnad.wire.evidence.principles.PrincipleSheet;

/// The measures of the principles as lines for people.
final class MeasuresSheet {
  private static final String PRINCIPLES = "no/dugnad/catalogue/texts/principles";
  private static final String REPLAY = "no/dugnad/catalogue/texts/measures";
  private static final String EVIDENCE = "no/dugnad/judge/evidence/texts/";
  private static final String OWN = "no/dugnad/cli/texts/measures";

  private final Texts texts;
  private final Principles data;
  private final Map<String, PrincipleSheet.Entry> entries;

  /// @param entries what the user's own spreadsheet says, by number; may be empty
  MeasuresSheet(Texts texts, Principles data, Map<String, PrincipleSheet.Entry> entries) {
    this.texts = texts;
    this.data = data;
    this.entries = entries;
  }

  /// What came of the user's own spreadsheet.
  List<String> imported(PrincipleSheet.Read read) {
    List<String> lines = new ArrayList<>();
    lines.add(own("imported", Map.of("n", "" + read.entries().size())));
    if (read.formulas() > 0) {
      lines.add(own("formulas", Map.of("n", "" + read.formulas())));
    }
    lines.add("");
    return lines;
  }

  /// Measures by category and principle.
  List<String> tree(List<PrincipleMeasure> measures) {
    List<String> lines = new ArrayList<>();
    lines.add(own("head", Map.of("version", Principles.VERSION)));
    String category = "";
    String principle = "";
    for (PrincipleMeasure measure : measures) {
      if (!category.equals("" + measure.number().category())) {
        category = "" + measure.number().category();
        lines.add("");
        lines.add(category + " " + word("category." + category));
      }
      if (!principle.equals(measure.number().ofPrinciple())) {
        principle = measure.number().ofPrinciple();
        lines.add("  " + principle + " " + word("principle." + principle));
      }
      lines.add("    " + line(measure));
      told(measure).forEach(said -> lines.add("      " + said));
    }
    lines.add("");
    lines.add(own("marks", Map.of()));
    lines.add(own("how", Map.of()));
    return lines;
  }

  private String line(PrincipleMeasure measure) {
    String basic = measure.lists().isEmpty() ? "" : " *";
    String unsure = measure.certainty() == Certainty.SEEN ? "" : " (?)";
    return measure.number() + " " + word("measure." + measure.number()) + basic + unsure;
  }

  private List<String> told(PrincipleMeasure measure) {
    PrincipleSheet.Entry entry = entries.get(measure.number().toString());
    if (entry == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    entry.priorities().forEach(one -> lines.add(own("priority", Map.of("text", one))));
    entry.questions().forEach(one -> lines.add(own("question", Map.of("text", one))));
    return lines;
  }

  /// One measure with all that is known of it.
  List<String> one(PrincipleMeasure measure) {
    List<String> lines = new ArrayList<>();
    lines.add(measure.number() + " " + word("measure." + measure.number()));
    lines.add(
        own(
            "place",
            Map.of(
                "category",
                word("category." + measure.number().category()),
                "principle",
                word("principle." + measure.number().ofPrinciple()))));
    lines.add(own("certainty", Map.of("text", word("certainty." + lower(measure.certainty())))));
    lines.addAll(told(measure));
    part(
        lines,
        "basic",
        data.lists().stream()
            .filter(list -> measure.lists().contains(list.id()))
            .map(this::list)
            .toList());
    lines.add("");
    lines.add(own("evidence", Map.of()));
    lines.add("  " + word("evidence." + measure.number()));
    part(lines, "files", measure.evidence().stream().map(this::file).toList());
    part(lines, "replay", measure.replay().stream().map(this::replay).toList());
    part(lines, "checks", measure.checks().stream().map(this::check).toList());
    part(
        lines,
        "mappings",
        data.frameworks().stream()
            .flatMap(framework -> mappings(measure, framework).stream())
            .toList());
    return lines;
  }

  private void part(List<String> lines, String key, List<String> parts) {
    lines.add("");
    lines.add(own(key, Map.of()));
    if (parts.isEmpty()) {
      lines.add("  " + own(key + ".none", Map.of()));
    }
    parts.forEach(one -> lines.add("  " + one));
  }

  private String list(BasicList list) {
    return word("list." + list.id()) + " (" + word("sure." + lower(list.sure())) + ")";
  }

  private String file(Link link) {
    return link.id()
        + " "
        + texts.of(EVIDENCE + link.id(), "title", Map.of())
        + ": "
        + word("extent." + lower(link.extent()));
  }

  private String replay(ReplayLink link) {
    return link.measure()
        + " "
        + texts.of(REPLAY, link.measure() + ".title", Map.of())
        + ": "
        + word("extent." + lower(link.extent()));
  }

  private String check(Link link) {
    return link.id() + " " + texts.title(link.id()) + ": " + word("extent." + lower(link.extent()));
  }

  private static List<String> references(
      PrincipleMeasure measure, Framework framework, boolean seen) {
    return measure.mappings().stream()
        .filter(one -> one.framework().equals(framework.id()) && one.seen() == seen)
        .map(Mapping::reference)
        .toList();
  }

  private List<String> mappings(PrincipleMeasure measure, Framework framework) {
    List<String> lines = new ArrayList<>();
    for (boolean seen : new boolean[] {true, false}) {
      List<String> references = references(measure, framework, seen);
      if (!references.isEmpty()) {
        lines.add(
            framework.version()
                + ": "
                + String.join(", ", references)
                + " ("
                + word(seen ? "mapping.seen" : "mapping.judgement")
                + ")");
      }
    }
    return lines;
  }

  private String word(String key) {
    return texts.of(PRINCIPLES, key, Map.of());
  }

  private String own(String key, Map<String, String> arguments) {
    return texts.of(OWN, key, arguments);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
