package no.dugnad.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.EvidenceRules;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.observe.file.EvidenceFile;
import no.dugnad.report.Texts;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.table.Table;

/// Sentences about evidence files in one language.
final class EvidenceWords {
  private static final String FOLDER = "no/dugnad/judge/evidence/texts/";
  private static final String MEASURES = "no/dugnad/catalogue/texts/measures";

  private final Texts texts;

  EvidenceWords(Texts texts) {
    this.texts = texts;
  }

  /// A constant as it stands in a key: lower case, with hyphens.
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String common(String key, Map<String, String> arguments) {
    return texts.of(FOLDER + "common", key, arguments);
  }

  String of(String kind, String key, Map<String, String> arguments) {
    return texts.of(FOLDER + kind, key, arguments);
  }

  String trouble(String file, EvidenceFile.Trouble trouble) {
    return common("trouble." + key(trouble), Map.of("file", file));
  }

  /// Why a file can't be used, in one sentence.
  String bad(String file, BadFile why) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("file", file);
    arguments.put("expected", why.expected());
    arguments.put("found", common("found." + key(why.found()), Map.of()));
    arguments.put("place", why.where().map(this::place).orElse(""));
    return common("bad." + key(why.problem()), arguments);
  }

  private String place(Place place) {
    return switch (place) {
      case Place.Row(long number) -> common("place.row", Map.of("n", Long.toString(number)));
      case Place.Line(long number) -> common("place.line", Map.of("n", Long.toString(number)));
      case Place.Path(String path) -> common("place.path", Map.of("path", path));
    };
  }

  /// What a file says of one measure, in one or two sentences.
  String says(Statement statement, LocalDate today) {
    Evidence evidence = statement.evidence();
    Map<String, String> arguments = new HashMap<>();
    arguments.put("measure", texts.of(MEASURES, evidence.measure().id() + ".title", Map.of()));
    arguments.put("share", share(evidence.share()));
    arguments.put("why", why(statement));
    arguments.put(
        "level",
        evidence.levelOn(today).map(level -> common("level." + key(level), Map.of())).orElse(""));
    // What has sunk below the lowest level only supports.
    Bearing bearing =
        evidence.bearing() == Bearing.SHOWS && evidence.levelOn(today).isEmpty()
            ? Bearing.SUPPORTS
            : evidence.bearing();
    // "At most 100 %" reads as praise, and caps nothing.
    boolean caps = bearing == Bearing.CAPS && evidence.share().low() < 1;
    return common(bearing == Bearing.CAPS && !caps ? "caps.whole" : key(bearing), arguments);
  }

  /// The reason for what a file says.
  String why(Statement statement) {
    Map<String, String> arguments = new HashMap<>(statement.arguments());
    arguments.computeIfPresent("holes", (_, keys) -> holes(keys));
    return of(statement.evidence().kind(), "says." + statement.key(), arguments);
  }

  private String holes(String keys) {
    return Arrays.stream(keys.split(","))
        .map(hole -> common("hole." + hole, Map.of()))
        .collect(Collectors.joining("; "));
  }

  /// A share as a person says it. It is rounded down, so that all but one is never all.
  static String share(Estimate share) {
    String low = percent(share.low());
    String high = percent(share.high());
    return low.equals(high) ? high + " %" : low + "–" + high + " %";
  }

  private static String percent(double share) {
    return Integer.toString((int) Math.floor(share * 100 + 1e-9));
  }

  String counts(Facts facts) {
    String all =
        facts.counts().stream()
            .map(one ->
                of(facts.kind(), "count." + one.key(), Map.of("n", Long.toString(one.number()))))
            .collect(Collectors.joining(" · "));
    return common("counted", Map.of("counts", all));
  }

  /// How old a file is, and what that means for it.
  String date(Brought file, List<Statement> statements, LocalDate today) {
    if (statements.isEmpty()) {
      return "";
    }
    Evidence first = statements.getFirst().evidence();
    return common(
        first.isStaleOn(today) ? "old" : "date",
        Map.of(
            "date",
            (file.date().isAfter(today) ? today : file.date()).toString(),
            "days",
            Integer.toString(first.shelfLifeDays())));
  }

  /// The commands that make files: kind, command, which PowerShell module.
  static List<List<String>> commands() {
    return Table.rows(EvidenceRules.class, "commands.tsv", 3);
  }
}
