package no.dugnad.report.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.SquareKind;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.StageStory;
import no.dugnad.plan.result.Story;

/// The sentences about the ten attacks, the same for every format. Stopped, held small and serious
/// always stand together.
public final class AttackWords {
  private final AssessmentWords words;

  public AttackWords(AssessmentWords words) {
    this.words = words;
  }

  /// How many of each kind.
  public String three(Squares.Shown shown) {
    return words.own(
        "three",
        Map.of(
            "stopped", Integer.toString(shown.stopped()),
            "held", Integer.toString(shown.heldSmall()),
            "serious", Integer.toString(shown.serious())));
  }

  /// A kind, such as «holdt liten».
  public String kind(SquareKind kind) {
    return words.replay("kind." + AssessmentWords.key(kind));
  }

  /// How likely each end of one attack is.
  public String chances(Square square) {
    return kind(SquareKind.STOPPED)
        + " "
        + AssessmentWords.chance(square.stopped())
        + " · "
        + kind(SquareKind.HELD_SMALL)
        + " "
        + AssessmentWords.chance(square.heldSmall())
        + " · "
        + kind(SquareKind.SERIOUS)
        + " "
        + AssessmentWords.chance(square.serious());
  }

  /// What does most in the first stage of an attack, and what gets through most.
  public String reason(Story story) {
    return story.stages().isEmpty() ? "" : stage(story.stages().getFirst());
  }

  /// The same in every stage.
  public List<String> reasons(Story story) {
    return story.stages().stream().map(this::stage).toList();
  }

  private String stage(StageStory stage) {
    List<String> parts = new ArrayList<>();
    String name = words.replay("stage." + AssessmentWords.key(stage.stage()));
    String stops =
        stage.gains().isEmpty()
            ? words.own("stops.nothing")
            : words.own(
                "stops",
                Map.of(
                    "measure",
                    words.measure(stage.gains().getFirst().measures().getFirst()),
                    "letter",
                    stage.gains().getFirst().letter().name()));
    parts.add(name + ": " + stops);
    // Where nothing stands in the way, all come through, and no way needs to be told.
    if (!stage.gains().isEmpty() && !stage.through().isEmpty()) {
      parts.add(
          words.own(
              "through",
              Map.of(
                  "chance",
                  AssessmentWords.chance(stage.through().getFirst().chance().mean()),
                  "why",
                  words.replay(
                      "through." + AssessmentWords.key(stage.through().getFirst().way())))));
    }
    return String.join(" ", parts);
  }

  /// What the ten come to in one reading, with the interval.
  public String reading(Reading reading, Sum sum) {
    Spread stopped = sum.ofTen(Field.STOPPED);
    return words.own(
        "reading",
        Map.of(
            "reading", words.replay("reading." + AssessmentWords.key(reading)),
            "stopped", words.ofTen(stopped.median()),
            "low", words.ofTen(stopped.p5()),
            "high", words.ofTen(stopped.p95()),
            "held", words.ofTen(sum.ofTen(Field.HELD_SMALL).median()),
            "serious", words.ofTen(sum.ofTen(Field.SERIOUS).median())));
  }

  /// What a letter of strength means.
  public String letter(Letter letter) {
    return words.own(
        "letter",
        Map.of("letter", letter.name(), "meaning", words.replay("letter." + letter.name())));
  }
}
