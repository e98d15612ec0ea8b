package no.dugnad.report.json;

import java.io.IOException;
import no.dugnad.plan.choice.Course;

/// What the ten come to step by step, in an assessment's JSON.
final class CourseJson {
  private CourseJson() {}

  static void write(Json json, Course course) throws IOException {
    json.text("budget", course.budget());
    json.object("now", inner -> point(inner, course.now()));
    AssessmentJson.each(json, "steps", course.steps(), CourseJson::step);
  }

  private static void step(Json json, Course.Step step) throws IOException {
    json.text("measure", step.measure().id());
    AssessmentJson.number(json, "hours", step.hours());
    AssessmentJson.number(json, "kroner", step.kroner());
    AssessmentJson.number(json, "inAll", step.inAll());
    json.object("then", inner -> point(inner, step.then()));
  }

  private static void point(Json json, Course.Point point) {
    AssessmentJson.number(json, "stopped", point.stopped());
    AssessmentJson.number(json, "heldSmall", point.heldSmall());
    AssessmentJson.number(json, "serious", point.serious());
    AssessmentJson.number(json, "harm", point.harm());
  }
}
