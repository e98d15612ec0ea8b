package no.dugnad.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.choice.Course.Point;
import no.dugnad.plan.choice.Course.Step;
import no.dugnad.plan.result.SquareKind;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.AttackWords;
import no.dugnad.report.assess.NextWords;

/// What the ten come to against what has been spent: three bands that always fill ten, stopped at
/// the bottom, and a step up for each measure, with its number above. Drawn twice, for wide and for
/// narrow places; the style sheet shows one of them.
final class CoursePicture {
  private static final int HEIGHT = 336;
  private static final int TOP = 78;
  private static final int BOTTOM = 284;
  private static final int LEFT = 28;
  private static final int RIGHT = 116;
  private static final int TEN = 10;
  private static final double LEAST_BAND = 17;
  private static final int ROWS = 3;
  private static final int ROW = 15;
  private static final int APART = 17;

  private final AssessmentWords words;
  private final AttackWords attackWords;
  private final NextWords nextWords;
  private final Markup html;

  CoursePicture(AssessmentWords words, Markup html) {
    this.words = words;
    this.attackWords = new AttackWords(words);
    this.nextWords = NextWords.unbroken(words);
    this.html = html;
  }

  /// @param course with at least one step
  void write(Course course) throws IOException {
    draw(course, "wide", 800, 5);
    draw(course, "narrow", 336, 2);
  }

  private String told(Course course) {
    Step last = course.steps().getLast();
    return words.own(
        "course.desc",
        Map.of(
            "now", nextWords.point(course.now()),
            "count", Integer.toString(course.steps().size()),
            "spent", nextWords.spent(last),
            "then", nextWords.point(last.then())));
  }

  private void draw(Course course, String kind, int width, int ticks) throws IOException {
    Drawing drawing = new Drawing(html);
    String name = words.own("course.title", Map.of("budget", nextWords.name(course.budget())));
    Scale scale = Scale.of(course.steps().getLast().inAll(), ticks, LEFT, width - RIGHT);
    drawing.picture(
        "course-" + kind,
        kind,
        width,
        HEIGHT,
        name,
        told(course),
        () -> {
          bands(drawing, course, scale);
          numbers(drawing, course, scale);
          axes(drawing, scale);
          labels(drawing, course.steps().getLast().then(), width - RIGHT + 8.0);
        });
  }

  private static double height(double ofTen) {
    return BOTTOM - ofTen * (BOTTOM - TOP) / TEN;
  }

  private static void bands(Drawing drawing, Course course, Scale scale) throws IOException {
    band(drawing, course, scale, _ -> 0, Point::stopped, "stopped");
    band(drawing, course, scale, Point::stopped, CoursePicture::small, "held_small");
    band(drawing, course, scale, CoursePicture::small, _ -> TEN, "serious");
  }

  private static double small(Point point) {
    return Math.min(TEN, point.stopped() + point.heldSmall());
  }

  private static void band(
      Drawing drawing,
      Course course,
      Scale scale,
      ToDoubleFunction<Point> under,
      ToDoubleFunction<Point> over,
      String kind)
      throws IOException {
    List<Double> upper = edge(course, scale, over);
    List<Double> lower = edge(course, scale, under);
    List<Double> points = new ArrayList<>(upper);
    for (int i = lower.size() - 2; i >= 0; i -= 2) {
      points.add(lower.get(i));
      points.add(lower.get(i + 1));
    }
    drawing.area(points, "band " + kind);
  }

  // Level until a measure is paid for, and then a step.
  private static List<Double> edge(Course course, Scale scale, ToDoubleFunction<Point> value) {
    List<Double> points = new ArrayList<>();
    double y = height(value.applyAsDouble(course.now()));
    points.add(scale.at(0));
    points.add(y);
    for (Step step : course.steps()) {
      double x = scale.at(step.inAll());
      points.add(x);
      points.add(y);
      y = height(value.applyAsDouble(step.then()));
      points.add(x);
      points.add(y);
    }
    points.add((double) scale.right());
    points.add(y);
    return points;
  }

  // In as many rows as keep them apart; where even that is too few, the table below has them all.
  private static void numbers(Drawing drawing, Course course, Scale scale) throws IOException {
    double[] taken = new double[ROWS];
    Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < course.steps().size(); i++) {
      double x = scale.at(course.steps().get(i).inAll());
      drawing.line(x, TOP - 4.0, x, TOP, "axis");
      for (int row = 0; row < ROWS; row++) {
        if (x - taken[row] >= APART) {
          taken[row] = x;
          String number = Integer.toString(i + 1);
          drawing.text(x, TOP - 8.0 - row * ROW, number, "middle", "small");
          break;
        }
      }
    }
  }

  private void axes(Drawing drawing, Scale scale) throws IOException {
    drawing.line(LEFT, BOTTOM, scale.right(), BOTTOM, "axis");
    for (int value : List.of(0, 5, TEN)) {
      drawing.text(LEFT - 6.0, height(value) + 5, Integer.toString(value), "end", "small");
    }
    drawing.text(0, 15, words.own("course.ten"), "start", "small");
    for (double kroner : scale.ticks()) {
      double x = scale.at(kroner);
      drawing.line(x, BOTTOM, x, BOTTOM + 5.0, "axis");
      drawing.text(x, BOTTOM + 20.0, nextWords.whole(kroner), "middle", "small");
    }
    drawing.text(LEFT, BOTTOM + 42.0, words.own("course.axis"), "start", "small");
  }

  // Beside the end of each band, pushed apart where bands are thin; they fill the height together.
  private void labels(Drawing drawing, Point end, double x) throws IOException {
    double stopped = height(end.stopped() / 2);
    double held = Math.min(height(end.stopped() + end.heldSmall() / 2), stopped - LEAST_BAND);
    double serious = Math.min(height(TEN - end.serious() / 2), held - LEAST_BAND);
    double over = Math.max(0, TOP - serious);
    for (SquareKind kind : SquareKind.values()) {
      double middle =
          switch (kind) {
            case STOPPED -> stopped;
            case HELD_SMALL -> held;
            case SERIOUS -> serious;
          };
      drawing.text(
          x,
          middle + over + 5,
          attackWords.kind(kind),
          "start",
          "end " + AssessmentWords.key(kind));
    }
  }
}
