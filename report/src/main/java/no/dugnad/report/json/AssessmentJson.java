package no.dugnad.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.Told;
import no.dugnad.plan.choice.AttackChange;
import no.dugnad.plan.choice.BudgetPlan;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.choice.Proposal;
import no.dugnad.plan.choice.Range;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Gain;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.StageStory;
import no.dugnad.plan.result.Story;
import no.dugnad.plan.result.Through;
import no.dugnad.report.Texts;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;

/// An assessment as one JSON object of the schema `dugnad-assessment-1`.
public final class AssessmentJson {
  /// The schema's name.
  public static final String SCHEMA = "dugnad-assessment-1";

  private final Assessment all;
  private final AssessmentWords words;

  private AssessmentJson(Assessment all, AssessmentWords words) {
    this.all = all;
    this.words = words;
  }

  /// Writes an assessment and a newline; the stream is flushed and left open.
  ///
  /// @throws IOException as the stream throws it
  public static void write(Assessment assessment, Texts texts, OutputStream stream)
      throws IOException {
    AssessmentJson writer = new AssessmentJson(assessment, new AssessmentWords(texts));
    Json.write(stream, json -> json.object(writer::root));
    stream.write('\n');
    stream.flush();
  }

  private void root(Json json) throws IOException {
    json.text("schema", SCHEMA);
    json.text("version", all.version());
    json.text("day", all.day().toString());
    if (!all.organisation().isEmpty()) {
      json.text("organisation", all.organisation());
    }
    json.text("corpus", all.corpus());
    json.text("size", all.size().name());
    json.flag("sizeAssumed", all.sizeAssumed());
    each(json, "inputs", all.inputs(), AssessmentJson::input);
    each(json, "remarks", all.remarks(), this::remark);
    each(json, "lines", all.lines(), this::line);
    json.object("attacks", this::attacks);
    json.object("next", inner -> next(inner, all.next()));
    json.texts("ownCosts", ids(all.ownCosts()));
  }

  interface Fields<T> {
    void write(Json json, T value) throws IOException;
  }

  static <T> void each(Json json, String name, List<T> values, Fields<T> fields)
      throws IOException {
    json.array(
        name,
        many -> {
          for (T value : values) {
            many.object(inner -> fields.write(inner, value));
          }
        });
  }

  private static List<String> ids(List<MeasureId> measures) {
    return measures.stream().map(MeasureId::id).toList();
  }

  static void number(Json json, String name, double value) {
    json.name(name);
    json.value(value);
  }

  private static void input(Json json, Assessment.Input input) throws IOException {
    json.text("file", input.name());
    json.text("kind", input.kind());
    json.text("date", input.date().map(Object::toString));
    if (input.trouble().isPresent()) {
      json.object(
          "problem",
          inner -> {
            inner.text("key", input.trouble().get().key());
            inner.text("text", input.trouble().get().sentence());
          });
    }
  }

  private void remark(Json json, Assessment.Remark remark) {
    json.text("key", remark.key());
    json.text("text", words.own("remark." + remark.key(), remark.arguments()));
  }

  private void line(Json json, LineStanding line) throws IOException {
    json.text("line", line.line());
    json.text("title", words.own("line." + line.line()));
    json.text("state", AssessmentWords.key(line.state()));
    json.text("level", line.level().map(AssessmentWords::key));
    json.text("date", line.date().map(Object::toString));
    json.texts("changes", all.touches(line));
    each(json, "deciding", line.deciding(), this::measure);
    each(json, "behind", line.behind(), this::measure);
  }

  private void measure(Json json, MeasureStanding one) throws IOException {
    json.text("measure", one.measure().id());
    json.text("title", words.measure(one.measure()));
    json.text("state", AssessmentWords.key(one.state()));
    if (one.level().isPresent()) {
      json.text("level", AssessmentWords.key(one.level().get()));
      json.object("share", inner -> share(inner, one.share()));
    }
    json.text("date", one.date().map(Object::toString));
    json.flag("stale", one.stale());
    json.text("answer", AssessmentWords.key(one.answer().answer()));
    json.text("by", Optional.of(one.answer().by()).filter(by -> !by.isEmpty()));
    json.texts("contradictions", one.contradictions().stream().map(AssessmentWords::key).toList());
    each(json, "evidence", one.told(), this::told);
  }

  private static void share(Json json, Estimate share) {
    number(json, "low", share.low());
    number(json, "likely", share.likely());
    number(json, "high", share.high());
  }

  private void told(Json json, Told told) throws IOException {
    json.text("kind", told.evidence().kind());
    json.text("source", told.evidence().source());
    json.text("bearing", AssessmentWords.key(told.evidence().bearing()));
    json.text("level", AssessmentWords.key(told.evidence().level()));
    json.object("share", inner -> share(inner, told.evidence().share()));
    json.text("date", told.evidence().date().toString());
    json.flag("stale", told.evidence().isStaleOn(all.day()));
    json.text("text", words.why(told));
  }

  private void attacks(Json json) throws IOException {
    json.text("governmentSays", words.own("government"));
    switch (all.outlook().squares()) {
      case Squares.TooLittle(List<MeasureId> missing) -> {
        json.text("text", words.replay("say.too_little"));
        json.texts("missing", ids(missing));
      }
      case Squares.Shown shown -> {
        json.text("text", words.replay("say.condition"));
        json.number("stopped", shown.stopped());
        json.number("heldSmall", shown.heldSmall());
        json.number("serious", shown.serious());
        each(json, "squares", shown.squares(), this::square);
        json.object("readings", this::readings);
        each(json, "stories", all.outlook().stories(), this::story);
        each(json, "courses", all.outlook().courses(), CourseJson::write);
      }
    }
  }

  private void square(Json json, Square square) {
    json.text("attack", square.attack());
    json.text("name", words.attack(square.attack()));
    json.text("kind", AssessmentWords.key(square.kind()));
    number(json, "stopped", square.stopped());
    number(json, "heldSmall", square.heldSmall());
    number(json, "serious", square.serious());
  }

  private void readings(Json json) throws IOException {
    for (Reading reading : Reading.values()) {
      Optional<Sum> sum = Optional.ofNullable(all.outlook().ten().get(reading));
      if (sum.isPresent()) {
        json.object(
            AssessmentWords.key(reading),
            inner -> {
              spread(inner, "stopped", sum.get().ofTen(Field.STOPPED));
              spread(inner, "heldSmall", sum.get().ofTen(Field.HELD_SMALL));
              spread(inner, "serious", sum.get().ofTen(Field.SERIOUS));
            });
      }
    }
  }

  private static void spread(Json json, String name, Spread spread) throws IOException {
    json.object(
        name,
        inner -> {
          number(inner, "median", spread.median());
          number(inner, "p5", spread.p5());
          number(inner, "p95", spread.p95());
        });
  }

  private void story(Json json, Story story) throws IOException {
    json.text("attack", story.incident().id());
    json.text("basis", AssessmentWords.key(story.incident().basis()));
    each(json, "stages", story.stages(), AssessmentJson::stage);
  }

  private static void stage(Json json, StageStory stage) throws IOException {
    json.text("stage", AssessmentWords.key(stage.stage()));
    number(json, "pass", stage.pass().mean());
    each(json, "stops", stage.gains(), AssessmentJson::gain);
    each(json, "through", stage.through(), AssessmentJson::through);
  }

  private static void gain(Json json, Gain gain) {
    json.text("measure", gain.measures().getFirst().id());
    json.text("letter", gain.letter().name());
    number(json, "coverage", gain.coverage());
    number(json, "harmWithout", gain.harm().mean());
  }

  private static void through(Json json, Through through) {
    json.text("way", AssessmentWords.key(through.way()));
    number(json, "chance", through.chance().mean());
  }

  private void next(Json json, NextSteps next) throws IOException {
    json.text("set", AssessmentWords.key(next.set()));
    json.object(
        "advice",
        inner -> {
          inner.text("measure", next.advice().measure().map(MeasureId::id));
          inner.text("firmness", AssessmentWords.key(next.advice().firmness()));
          inner.texts("alike", ids(next.advice().alike()));
          inner.flag("kept", next.advice().kept());
        });
    each(json, "perKrone", next.perKrone(), this::proposal);
    json.texts("perTen", ids(next.perTen().stream().map(Proposal::lead).toList()));
    each(json, "budgets", next.budgets(), AssessmentJson::budget);
  }

  private void proposal(Json json, Proposal proposal) throws IOException {
    json.text("measure", proposal.lead().id());
    json.text("title", words.measure(proposal.lead()));
    json.texts("with", ids(proposal.ranked().option().measures()));
    number(json, "hours", proposal.ranked().option().price().plannedHours());
    number(json, "kroner", proposal.ranked().option().price().plannedKroner());
    json.flag("assumed", proposal.ranked().option().price().assumed());
    range(json, "pointsPerHundredThousand", proposal.ranked().perHundredThousand());
    number(json, "topFive", proposal.ranked().topFive());
    number(json, "best", proposal.ranked().best());
    number(json, "seriousOffTen", proposal.seriousOffTen());
    json.object(
        "ground",
        inner -> proposal.ground().forEach((letter, share) -> number(inner, letter.name(), share)));
    each(json, "changes", proposal.changes().stream().limit(5).toList(), AssessmentJson::change);
    json.texts("first", words.first(proposal.lead()));
    json.texts("proofs", words.proofs(proposal));
    json.texts("offers", proposal.offers().stream().map(offer -> offer.id()).toList());
  }

  private static void range(Json json, String name, Range range) throws IOException {
    json.object(
        name,
        inner -> {
          number(inner, "p10", range.p10());
          number(inner, "median", range.median());
          number(inner, "p90", range.p90());
        });
  }

  private static void change(Json json, AttackChange change) throws IOException {
    json.text("attack", change.attack());
    for (Map.Entry<String, AttackChange.Chances> one :
        Map.of("now", change.now(), "then", change.then()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      json.object(
          one.getKey(),
          inner -> {
            number(inner, "stopped", one.getValue().stopped());
            number(inner, "heldSmall", one.getValue().heldSmall());
            number(inner, "serious", one.getValue().serious());
          });
    }
  }

  private static void budget(Json json, BudgetPlan plan) throws IOException {
    json.text("name", plan.name());
    number(json, "hoursMost", plan.budget().hours());
    number(json, "kronerMost", plan.budget().kroner());
    number(json, "hours", plan.hours());
    number(json, "kroner", plan.kroner());
    number(json, "points", plan.points());
    number(json, "gap", plan.gap());
    json.flag("kept", plan.kept());
    json.texts("measures", ids(plan.measures()));
    json.texts("offers", plan.offers().stream().map(offer -> offer.id()).toList());
  }
}
