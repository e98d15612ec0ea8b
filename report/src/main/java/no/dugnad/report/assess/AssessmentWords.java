package no.dugnad.report.assess;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.State;
import no.dugnad.model.measure.Told;
import no.dugnad.plan.choice.Proposal;
import no.dugnad.report.Texts;

/// The sentences of an assessment in one language, the same for every format.
public final class AssessmentWords {
  private static final String OWN = "no/dugnad/report/assess/assess";
  private static final String EVIDENCE = "no/dugnad/judge/evidence/texts/";
  private static final String CATALOGUE = "no/dugnad/catalogue/texts/";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private final Texts texts;

  public AssessmentWords(Texts texts) {
    this.texts = texts;
  }

  /// A constant as it stands in a key.
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// One of the assessment's own sentences.
  public String own(String key, Map<String, String> arguments) {
    return texts.of(OWN, key, arguments);
  }

  /// One of its own without arguments.
  public String own(String key) {
    return own(key, Map.of());
  }

  /// A word of the plan, such as `budget.free_now`.
  public String plan(String key, Map<String, String> arguments) {
    return texts.of(CATALOGUE + "plan", key, arguments);
  }

  /// A word of the replay, such as `kind.stopped`.
  public String replay(String key) {
    return texts.of(CATALOGUE + "replay", key, Map.of());
  }

  /// The name of an attack.
  public String attack(String id) {
    return texts.of(CATALOGUE + "attacks", id + ".name", Map.of());
  }

  /// What happened in an attack, from public accounts.
  public String happened(String id) {
    return texts.of(CATALOGUE + "attacks", id + ".happened", Map.of());
  }

  /// The title of the page: who, and as seen from which day.
  public String head(Assessment all) {
    String who = all.organisation().isEmpty() ? own("you") : all.organisation();
    return own("head", Map.of("who", who, "day", day(all.day())));
  }

  /// How many lines stand how; and how many of those in place are only said.
  public List<String> sums(Assessment all) {
    Map<String, String> numbers = new HashMap<>();
    for (State state : State.values()) {
      long count = all.lines().stream().filter(line -> line.state() == state).count();
      numbers.put(key(state), Long.toString(count));
    }
    List<String> sums = new ArrayList<>();
    sums.add(own("sum", numbers));
    long claimed = all.lines().stream().filter(AssessmentWords::isOnlySaid).count();
    if (claimed > 0) {
      sums.add(own("sum.claimed", Map.of("n", Long.toString(claimed))));
    }
    return sums;
  }

  /// Whether a line is in place as far as was said, and nobody has looked.
  public static boolean isOnlySaid(LineStanding line) {
    return line.state() == State.IN_PLACE
        && line.level().equals(Optional.of(EvidenceLevel.CLAIMED));
  }

  /// A sign for how a line stands, to go with the words and never alone.
  public static String mark(LineStanding line) {
    return switch (line.state()) {
      case IN_PLACE -> isOnlySaid(line) ? "?" : "✓";
      case PARTLY -> "~";
      case NOT_IN_PLACE -> "✗";
      case UNKNOWN -> "?";
    };
  }

  /// Whether all that was brought about a measure is told at once. What is only said is told with
  /// all that was brought: that is why it counts for less.
  public static boolean isToldWhole(MeasureStanding one) {
    return one.state() != State.IN_PLACE
        || one.level().equals(Optional.of(EvidenceLevel.CLAIMED))
        || !one.contradictions().isEmpty();
  }

  /// What is to be known about the files: those that could not be used, then the remarks.
  public List<String> aboutFiles(Assessment all) {
    List<String> said = new ArrayList<>();
    all.inputs().forEach(input -> input.trouble().ifPresent(one -> said.add(one.sentence())));
    all.remarks().forEach(remark -> said.add(own("remark." + remark.key(), remark.arguments())));
    return said;
  }

  /// The exports, records and outside checks that can show that a proposal is done.
  public List<String> proofs(Proposal one) {
    return one.proofs().getOrDefault(one.lead(), List.<String>of()).stream()
        .map(this::file)
        .toList();
  }

  /// What a kind of file is called.
  ///
  /// @param name as it stands in the data, in English
  public String file(String name) {
    return texts.of(CATALOGUE + "files", fileKey(name), Map.of());
  }

  /// The key of a file's name: its letters and digits, small, with a hyphen for all else.
  static String fileKey(String name) {
    return OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
  }

  /// A file's name without its folders, which are nobody's business where a page is passed on.
  public static String named(String source) {
    String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? source : name;
  }

  /// What a kind of evidence is called.
  public String evidence(String kind) {
    return texts.of(EVIDENCE + kind, "title", Map.of());
  }

  /// A measure's title.
  public String measure(MeasureId measure) {
    return texts.of(CATALOGUE + "measures", measure.id() + ".title", Map.of());
  }

  /// The question that asks for a measure.
  public String question(MeasureId measure) {
    return texts.of(CATALOGUE + "measures", measure.id() + ".asked", Map.of());
  }

  /// The first steps of a measure, for Monday.
  public List<String> first(MeasureId measure) {
    return List.of(1, 2, 3).stream()
        .map(step -> plan(measure.id() + ".first." + step, Map.of()))
        .toList();
  }

  /// How a line stands, in a word or two.
  public String state(State state) {
    return own("state." + key(state));
  }

  /// How something is known and from which day, such as «sjekket · 20.11.2026».
  public String how(LineStanding line) {
    return line.level()
        .map(level -> level(level) + line.date().map(date -> " · " + day(date)).orElse(""))
        .orElse("");
  }

  /// How one measure is known, such as «sjekket: 312 av 340 · 20.11.2026».
  public String how(MeasureStanding standing) {
    if (standing.level().isEmpty()) {
      return own(standing.answer().answer() == Answer.UNKNOWN ? "answered-unknown" : "not-asked");
    }
    String count =
        standing
            .shown()
            .map(told -> count(told, standing.share()))
            .orElseGet(() -> standing.state() == State.PARTLY ? share(standing.share()) : "");
    String by = standing.answer().by();
    return level(standing.level().get())
        + (count.isEmpty() ? "" : ": " + count)
        + standing.date().map(date -> " · " + day(date)).orElse("")
        + (standing.stale() ? " · " + own("old") : "")
        + (by.isEmpty() ? "" : " · " + own("by", Map.of("who", by)));
  }

  private String count(Told told, Estimate share) {
    String part = told.arguments().getOrDefault("part", "");
    String whole = told.arguments().getOrDefault("whole", "");
    return share.certain() && !part.isEmpty() && !whole.isEmpty()
        ? own("count", Map.of("part", part, "whole", whole))
        : share(share);
  }

  /// How it is known.
  public String level(EvidenceLevel level) {
    return own("level." + key(level));
  }

  /// A share in whole per cents, rounded down, so that all but one is never all.
  public static String share(Estimate share) {
    String low = percent(share.low());
    String high = percent(share.high());
    return (low.equals(high) ? high : low + "–" + high) + " %";
  }

  private static String percent(double share) {
    return Integer.toString((int) Math.floor(share * 100 + 1e-9));
  }

  /// A chance in whole per cents.
  public static String chance(double chance) {
    return Math.round(chance * 100) + " %";
  }

  /// A figure of ten with one decimal.
  public String ofTen(double figure) {
    String text = String.format(Locale.ROOT, "%.1f", figure);
    return own("decimal").equals(",") ? text.replace('.', ',') : text;
  }

  /// Why evidence says what it says.
  public String why(Told told) {
    Map<String, String> arguments = new HashMap<>(told.arguments());
    arguments.computeIfPresent(
        "holes",
        (_, keys) ->
            Arrays.stream(keys.split(","))
                .map(hole -> texts.of(EVIDENCE + "common", "hole." + hole, Map.of()))
                .collect(Collectors.joining("; ")));
    return texts.of(EVIDENCE + told.evidence().kind(), "says." + told.key(), arguments);
  }

  /// A day.
  public String day(LocalDate day) {
    return DAY.format(day);
  }
}
