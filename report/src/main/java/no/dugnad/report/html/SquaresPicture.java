package no.dugnad.report.html;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.SquareKind;
import no.dugnad.plan.result.Squares;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.AttackWords;

/// The ten squares: in each the kind of end in words and with a sign, the attack's name and its
/// three chances. Drawn twice, for wide and for narrow places; the style sheet shows one of them.
final class SquaresPicture {
  private static final int GAP = 8;
  private static final int HEIGHT = 116;
  private static final int LETTER = 9;

  private final AssessmentWords words;
  private final AttackWords attackWords;
  private final Markup html;

  SquaresPicture(AssessmentWords words, Markup html) {
    this.words = words;
    this.attackWords = new AttackWords(words);
    this.html = html;
  }

  void write(Squares.Shown shown) throws IOException {
    draw(shown, "wide", 800, 5);
    draw(shown, "narrow", 336, 2);
  }

  private void draw(Squares.Shown shown, String kind, int width, int columns) throws IOException {
    int rows = (shown.squares().size() + columns - 1) / columns;
    int height = rows * (HEIGHT + GAP) - GAP;
    double cell = (width - (columns - 1.0) * GAP) / columns;
    Drawing drawing = new Drawing(html);
    drawing.picture(
        "squares-" + kind,
        kind,
        width,
        height,
        words.own("squares.title"),
        told(shown),
        () -> {
          for (int i = 0; i < shown.squares().size(); i++) {
            double x = i % columns * (cell + GAP);
            int row = i / columns;
            square(drawing, shown.squares().get(i), x, row * (HEIGHT + GAP), cell);
          }
        });
  }

  private String told(Squares.Shown shown) {
    String lists =
        Arrays.stream(SquareKind.values())
            .filter(kind -> shown.squares().stream().anyMatch(one -> one.kind() == kind))
            .map(kind -> list(shown, kind))
            .collect(Collectors.joining(" "));
    return attackWords.three(shown) + " " + lists;
  }

  private String list(Squares.Shown shown, SquareKind kind) {
    String attacks =
        shown.squares().stream()
            .filter(square -> square.kind() == kind)
            .map(square -> words.attack(square.attack()))
            .collect(Collectors.joining(", "));
    String name = attackWords.kind(kind);
    String first = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return words.own("squares.list", Map.of("kind", first, "attacks", attacks));
  }

  private void square(Drawing drawing, Square square, double x, double y, double width)
      throws IOException {
    String kind = AssessmentWords.key(square.kind());
    // The edge lies on the line, half of it outside.
    drawing.box(x + 2, y + 2, width - 4, HEIGHT - 4.0, "square " + kind);
    String end = sign(square.kind()) + " " + attackWords.kind(square.kind());
    drawing.text(x + 12, y + 25, end, "start", "end on " + kind);
    List<String> name = Drawing.lines(words.attack(square.attack()), (int) (width - 24) / LETTER);
    for (int i = 0; i < name.size(); i++) {
      drawing.text(x + 12, y + 48 + 17.0 * i, name.get(i), "start", "name on " + kind);
    }
    String chances =
        percent(square.stopped())
            + " · "
            + percent(square.heldSmall())
            + " · "
            + AssessmentWords.chance(square.serious());
    drawing.text(x + 12, y + HEIGHT - 13.0, chances, "start", "chances on " + kind);
  }

  private static String percent(double chance) {
    return Long.toString(Math.round(chance * 100));
  }

  private static String sign(SquareKind kind) {
    return switch (kind) {
      case STOPPED -> "✓";
      case HELD_SMALL -> "~";
      case SERIOUS -> "!";
    };
  }
}
