package no.dugnad.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Previous;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.Assessment.Input;
import no.dugnad.report.assess.Assessment.Remark;
import no.dugnad.report.assess.Assessment.Trouble;

/// Assessments of municipalities of which nothing, something and everything is known.
final class SampleAssessments {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final ReplayData DATA = ReplayData.shipped();
  private static final Map<String, String> COPIES =
      Map.of("copies", "40", "sets", "4", "days", "1", "behind", "2");

  private SampleAssessments() {}

  /// Nobody has answered and nothing is shown.
  static Assessment nothing() {
    return made(List.of(), new AssessedFiles(List.of(), List.of(), List.of()), Answers.NONE);
  }

  /// Some answers, some evidence, a contradiction, files of which one is bad.
  static Assessment something() {
    return something("Fjellby kommune", "kopier.json", "Bare filserveren foreløpig");
  }

  /// The same, with words that a stranger may choose.
  static Assessment something(String who, String file, String note) {
    Answers answers =
        new Answers(who, Optional.empty(), Map.of())
            .with(new MeasureId("MFA_REMOTE"), answer(Answer.YES, who, note))
            .with(new MeasureId("BACKUP_OFF"), answer(Answer.PARTLY, who, note))
            .with(new MeasureId("DMARC"), answer(Answer.YES, who, note))
            .with(new MeasureId("MACRO"), answer(Answer.YES, who, note))
            .with(new MeasureId("BACKUP_TEST"), answer(Answer.NO, who, note))
            .with(new MeasureId("IRPLAN"), answer(Answer.UNKNOWN, who, note));
    List<Statement> said =
        List.of(
            statement("DMARC", Bearing.SHOWS, Estimate.ZERO, file),
            statement("BACKUP_OFF", Bearing.SUPPORTS, Estimate.ONE, file),
            statement("LEASTPRIV", Bearing.SHOWS, Estimate.share(312, 340), file));
    AssessedFiles files =
        new AssessedFiles(
            List.of(),
            List.of(
                new Input(file, Optional.of("backup.list"), Optional.of(TODAY), Optional.empty()),
                new Input(
                    file,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Trouble("bad.empty", file)))),
            List.of(new Remark("unfinished", Map.of("file", file))));
    return made(said, files, answers);
  }

  /// Every basic measure is measured and in place.
  static Assessment everything() {
    List<Statement> said = new ArrayList<>();
    for (MeasureId measure : DATA.basic()) {
      said.add(statement(measure.id(), Bearing.SHOWS, Estimate.ONE, "kopier.json"));
    }
    AssessedFiles none = new AssessedFiles(List.of(), List.of(), List.of());
    return made(said, none, Answers.NONE);
  }

  private static GivenAnswer answer(Answer answer, String by, String note) {
    return new GivenAnswer(answer, Optional.empty(), Optional.of(TODAY), by, note);
  }

  private static Statement statement(
      String measure, Bearing bearing, Estimate share, String source) {
    Evidence evidence =
        new Evidence(
            new MeasureId(measure),
            "backup.list",
            bearing,
            EvidenceLevel.MEASURED,
            share,
            TODAY,
            30,
            source);
    return new Statement(evidence, "age", COPIES);
  }

  private static Assessment made(List<Statement> said, AssessedFiles files, Answers answers) {
    return new AssessmentOf(DATA, PlanData.shipped(DATA), TODAY)
        .make(
            said, files, answers, Optional.empty(), new LinkedHashMap<>(), Map.of(), Previous.NONE);
  }
}
