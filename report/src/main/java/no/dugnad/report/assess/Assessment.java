package no.dugnad.report.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.Story;

/// One assessment as a value: all that any format tells. Terminal, JSON and HTML are renderings of
/// it and hold no rules.
///
/// @param version Dugnad's own
/// @param day as seen from which day
/// @param organisation who answered; empty where it was not told
/// @param corpus the version of the replay's data; every figure is given with it
/// @param size by which costs were taken
/// @param sizeAssumed whether nobody told the size
/// @param inputs every file that was given
/// @param remarks what is to be known about the files together
/// @param lines the ten basic lines
/// @param touches by the line's id: which of the ten attacks the measures that decide it can change
///   alone, by the incident's id
/// @param outlook the ten attacks
/// @param next what to do next
/// @param ownCosts the measures whose costs are the municipality's own figures
public record Assessment(
    String version,
    LocalDate day,
    String organisation,
    String corpus,
    Size size,
    boolean sizeAssumed,
    List<Input> inputs,
    List<Remark> remarks,
    List<LineStanding> lines,
    Map<String, List<String>> touches,
    Outlook outlook,
    NextSteps next,
    List<MeasureId> ownCosts) {
  public Assessment {
    inputs = List.copyOf(inputs);
    remarks = List.copyOf(remarks);
    lines = List.copyOf(lines);
    touches = Map.copyOf(touches);
    ownCosts = List.copyOf(ownCosts);
  }

  /// Which of the ten attacks a line can change.
  public List<String> touches(LineStanding line) {
    return touches.getOrDefault(line.line(), List.of());
  }

  /// One file.
  ///
  /// @param name as it was given
  /// @param kind of evidence; empty where it was not read
  /// @param date the day that it tells of
  /// @param trouble why nothing of it counts; empty where it was read
  public record Input(
      String name, Optional<String> kind, Optional<LocalDate> date, Optional<Trouble> trouble) {}

  /// Why a file does not count.
  ///
  /// @param sentence in the language that was asked for
  public record Trouble(String key, String sentence) {}

  /// Something to know about the files.
  ///
  /// @param key of the text `remark.KEY`
  public record Remark(String key, Map<String, String> arguments) {
    public Remark {
      arguments = Map.copyOf(arguments);
    }
  }

  /// The ten attacks with what can be shown.
  ///
  /// @param squares the ten, or what must be answered first
  /// @param ten what they come to in each reading; empty where there are no squares, so that no
  ///   number stands without its list
  /// @param stories each attack in the evidenced reading, in the order of the squares; empty
  ///   likewise
  /// @param courses what the ten come to step by step, a course for each budget's plan; empty
  ///   likewise
  public record Outlook(
      Squares squares, Map<Reading, Sum> ten, List<Story> stories, List<Course> courses) {
    public Outlook {
      ten = Map.copyOf(ten);
      stories = List.copyOf(stories);
      courses = List.copyOf(courses);
    }
  }
}
