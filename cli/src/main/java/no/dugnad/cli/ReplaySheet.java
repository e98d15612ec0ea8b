package no.dugnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.result.Gain;
import no.dugnad.plan.result.StageStory;
import no.dugnad.plan.result.Story;
import no.dugnad.plan.result.Through;
import no.dugnad.plan.whatif.WhatIf;
import no.dugnad.report.Texts;

/// The replay as lines for people. Stopped, held small and serious always stand together, and no
/// sum stands without its list.
final class ReplaySheet {
  private static final String REPLAY = "no/dugnad/catalogue/texts/replay";
  private static final String ATTACKS = "no/dugnad/catalogue/texts/attacks";
  private static final String MEASURES = "no/dugnad/catalogue/texts/measures";
  private static final String OWN = "no/dugnad/cli/texts/replay";
  private static final List<Field> THREE = List.of(Field.STOPPED, Field.HELD_SMALL, Field.SERIOUS);

  private final Texts texts;

  ReplaySheet(Texts texts) {
    this.texts = texts;
  }

  /// Every attack of the corpus by its id, for who asks which there are.
  List<String> list(ReplayData data) {
    List<String> lines = new ArrayList<>();
    lines.add(own("list", Map.of()));
    for (Incident incident : data.incidents()) {
      lines.add("  " + incident.id() + "  " + name(incident) + ", " + incident.year());
    }
    lines.add(own("list.how", Map.of()));
    return lines;
  }

  /// What would come of all attacks, each by its name, and the sums.
  List<String> all(WhatIf answer, ReplayData data) {
    List<String> lines = new ArrayList<>();
    lines.add(word("say.enough", Map.of()));
    lines.add(word("say.condition", Map.of()));
    lines.add("");
    for (WhatIf.One attack : answer.attacks()) {
      Incident incident = data.incident(attack.id()).orElseThrow();
      lines.add("  " + name(incident) + ", " + incident.year() + ": " + three(attack.values()));
    }
    lines.add("");
    for (Sum sum : answer.sums()) {
      String set =
          word(
              "set." + sum.set().name().toLowerCase(Locale.ROOT),
              sum.set() == AttackSet.TEN ? Map.of() : Map.of("count", "" + sum.count()));
      lines.add("  " + own("sum", Map.of("set", set, "what", three(sum.means()))));
    }
    lines.add(own("judgement", Map.of()));
    return lines;
  }

  /// One attack as a story.
  List<String> story(Story story, boolean nothing) {
    Incident incident = story.incident();
    List<String> lines = new ArrayList<>();
    lines.add(name(incident) + ", " + incident.year());
    lines.add(texts.of(ATTACKS, incident.id() + ".happened", Map.of()));
    lines.add("");
    lines.add(own(nothing ? "without" : "with", Map.of("what", three(story.outcome()))));
    for (StageStory stage : story.stages()) {
      lines.add("");
      lines.addAll(stage(stage));
    }
    lines.add("");
    lines.add(
        own(
            "basis",
            Map.of(
                "basis",
                word("basis." + incident.basis().name().toLowerCase(Locale.ROOT), Map.of()))));
    for (Incident.Source source : incident.sources()) {
      // No link without a whole address: what has none is named.
      lines.add(
          "  "
              + source.title()
              + ", "
              + source.publisher()
              + source.date().map(date -> ", " + date).orElse("")
              + source.address().map(address -> ", " + address).orElse(""));
    }
    lines.add(own("judgement", Map.of()));
    return lines;
  }

  private List<String> stage(StageStory stage) {
    List<String> lines = new ArrayList<>();
    String how =
        stage
            .how()
            .map(known ->
                " (" + word("how." + known.name().toLowerCase(Locale.ROOT), Map.of()) + ")")
            .orElse("");
    lines.add(word("stage." + stage.stage().name().toLowerCase(Locale.ROOT), Map.of()) + how);
    stage
        .steps()
        .forEach((step, chance) ->
            lines.add(
                "  "
                    + (stage.steps().size() > 1 ? percent(chance) + " " : "")
                    + word("step." + step, Map.of())));
    if (stage.gains().isEmpty()) {
      lines.add("  " + own("nothing-stops", Map.of()));
    }
    for (Gain gain : stage.gains()) {
      lines.add(
          "  "
              + own(
                  "gain",
                  Map.of(
                      "measure",
                      texts.of(MEASURES, gain.measures().getFirst().id() + ".title", Map.of()),
                      "low",
                      percent(gain.effect().low()),
                      "high",
                      percent(gain.effect().high()),
                      "letter",
                      gain.letter().name(),
                      "meaning",
                      word("letter." + gain.letter().name(), Map.of()))));
    }
    for (Through through : stage.through()) {
      lines.add(
          "  "
              + own(
                  "through",
                  Map.of(
                      "chance",
                      percent(through.chance().mean()),
                      "why",
                      word("through." + through.way().name().toLowerCase(Locale.ROOT), Map.of()))));
    }
    return lines;
  }

  private String three(Map<Field, Spread> values) {
    List<String> parts = new ArrayList<>();
    for (Field field : THREE) {
      Spread spread = values.get(field);
      if (spread == null) {
        throw new IllegalStateException("a replay has every field");
      }
      parts.add(
          word("field." + field.name().toLowerCase(Locale.ROOT), Map.of())
              + " "
              + percent(spread.mean()));
    }
    return String.join(" · ", parts);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private String name(Incident incident) {
    return texts.of(ATTACKS, incident.id() + ".name", Map.of());
  }

  private String word(String key, Map<String, String> arguments) {
    return texts.of(REPLAY, key, arguments);
  }

  private String own(String key, Map<String, String> arguments) {
    return texts.of(OWN, key, arguments);
  }
}
