package no.dugnad.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.judge.evidence.EvidenceRules;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.judge.lines.LineRules;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.choice.Budget;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.choice.Inquiry;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.choice.OwnPrice;
import no.dugnad.plan.choice.Planner;
import no.dugnad.plan.choice.Previous;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.result.Readings;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.Story;
import no.dugnad.plan.result.Teller;
import no.dugnad.plan.result.Touched;
import no.dugnad.report.assess.Assessment;

/// Puts the pure parts together: files and answers to lines, attacks and next steps.
record AssessmentOf(ReplayData data, PlanData plan, LocalDate today) {
  /// Enough for whole per cents and one decimal of ten.
  private static final int DRAWS = 256;

  private static final int RANKED = 300;

  Assessment make(
      AssessedFiles files,
      Answers answers,
      Optional<Size> given,
      SequencedMap<String, Budget> own,
      Map<MeasureId, OwnPrice> prices,
      Previous before) {
    List<Statement> said = EvidenceRules.judge(new Pile(files.pile(), today));
    return make(said, files, answers, given, own, prices, before);
  }

  /// The same from what files say.
  Assessment make(
      List<Statement> said,
      AssessedFiles files,
      Answers answers,
      Optional<Size> given,
      SequencedMap<String, Budget> own,
      Map<MeasureId, OwnPrice> prices,
      Previous before) {
    List<MeasureStatus> statuses = LineRules.statuses(data, answers, said);
    ReplayModel model = new ReplayModel(data);
    Optional<Size> size = given.or(() -> answers.size().map(Size::of));
    Posture evidenced = Posture.of(statuses, Reading.EVIDENCED, data.trust(), today);
    Inquiry usual = Inquiry.of(plan, evidenced, size.orElse(Size.M));
    Inquiry inquiry =
        new Inquiry(evidenced, usual.size(), prices, own.isEmpty() ? usual.budgets() : own, before);
    NextSteps next = Planner.of(model, plan, Reading.EVIDENCED, RANKED, 0).next(inquiry);
    return new Assessment(
        Version.TEXT,
        today,
        answers.organisation(),
        data.corpus(),
        usual.size(),
        size.isEmpty(),
        files.inputs(),
        files.remarks(),
        LineRules.stand(BasicLine.shipped(data), statuses, said, data.trust().partly(), today),
        touches(model),
        outlook(model, statuses, inquiry, next),
        next,
        prices.keySet().stream().sorted().toList());
  }

  private Map<String, List<String>> touches(ReplayModel model) {
    return BasicLine.shipped(data).stream()
        .collect(Collectors.toMap(BasicLine::id, line -> Touched.of(model, line.deciding())));
  }

  private Assessment.Outlook outlook(
      ReplayModel model, List<MeasureStatus> statuses, Inquiry inquiry, NextSteps next) {
    Draws draws = Draws.of(model, DRAWS);
    Readings readings = Readings.of(draws, statuses, today);
    Squares squares = Squares.of(readings.evidenced(), statuses, today);
    return switch (squares) {
      case Squares.TooLittle _ -> new Assessment.Outlook(squares, Map.of(), List.of(), List.of());
      case Squares.Shown _ -> {
        Map<Reading, Sum> ten = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
          ten.put(reading, readings.sum(reading, AttackSet.TEN));
        }
        List<Story> stories =
            Arrays.stream(AttackSet.TEN.attacks(model))
                .mapToObj(
                    attack -> Teller.tell(draws, inquiry.posture(), model.attacks().get(attack)))
                .toList();
        List<Course> courses =
            next.budgets().stream().map(one -> Course.of(draws, inquiry, one)).toList();
        yield new Assessment.Outlook(squares, ten, stories, courses);
      }
    };
  }
}
