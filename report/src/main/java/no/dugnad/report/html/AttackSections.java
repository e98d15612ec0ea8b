package no.dugnad.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.result.Square;
import no.dugnad.plan.result.Squares;
import no.dugnad.plan.result.Story;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.AttackWords;

/// The ten attacks as squares and as a table, what they come to in each reading, and how that was
/// counted; or what must be answered first, and then no figure at all.
final class AttackSections {
  private final Assessment all;
  private final AssessmentWords words;
  private final AttackWords attackWords;
  private final Markup html;

  AttackSections(Assessment all, AssessmentWords words, Markup html) {
    this.all = all;
    this.words = words;
    this.attackWords = new AttackWords(words);
    this.html = html;
  }

  void write() throws IOException {
    html.open("section").element("h2", words.own("heading.attacks")).line();
    switch (all.outlook().squares()) {
      case Squares.TooLittle(List<MeasureId> missing) -> {
        html.element("p", words.own("too-little")).open("ul");
        for (MeasureId measure : missing) {
          html.element("li", words.question(measure)).line();
        }
        html.close("ul");
      }
      case Squares.Shown shown -> shown(shown);
    }
    html.close("section").line();
  }

  private void shown(Squares.Shown shown) throws IOException {
    html.element("p", attackWords.three(shown), "class", "headline").line();
    html.element("p", words.replay("say.condition")).line();
    new SquaresPicture(words, html).write(shown);
    html.element("p", words.own("squares.key"), "class", "quiet").line();
    html.element("h3", words.own("readings")).line();
    readings();
    html.element("p", words.own("government")).line();
    html.element("p", words.own("ten.why")).line();
    html.element("p", words.own("judgement")).line();
    table(shown);
    counted();
  }

  private void readings() throws IOException {
    html.open("ul");
    for (Reading reading : Reading.values()) {
      Optional<Sum> sum = Optional.ofNullable(all.outlook().ten().get(reading));
      if (sum.isPresent()) {
        html.element("li", attackWords.reading(reading, sum.get())).line();
      }
    }
    html.close("ul").line();
  }

  private void table(Squares.Shown shown) throws IOException {
    html.open("table", "class", "stack ours").element("caption", words.own("squares.caption"));
    html.raw("<thead><tr>");
    for (String column : List.of("attack", "end", "chances", "why")) {
      html.element("th", words.own("column." + column), "scope", "col");
    }
    html.raw("</tr></thead><tbody>").line();
    for (Square square : shown.squares()) {
      html.open("tr").element("th", words.attack(square.attack()), "scope", "row");
      html.element("td", attackWords.kind(square.kind()));
      html.element("td", attackWords.chances(square));
      html.element("td", story(square).map(attackWords::reason).orElse("")).close("tr").line();
    }
    html.raw("</tbody></table>").line();
  }

  private Optional<Story> story(Square square) {
    return all.outlook().stories().stream()
        .filter(story -> story.incident().id().equals(square.attack()))
        .findFirst();
  }

  private void counted() throws IOException {
    html.open("details").element("summary", words.own("counted")).line();
    for (String sentence : List.of("stages", "trust", "draws", "squares", "list")) {
      html.element("p", words.own("counted." + sentence)).line();
    }
    html.open("ul");
    for (Letter letter : Letter.values()) {
      html.element("li", attackWords.letter(letter)).line();
    }
    html.close("ul").line();
    for (Story story : all.outlook().stories()) {
      story(story);
    }
    String corpus = words.own("counted.corpus", Map.of("corpus", all.corpus()));
    html.element("p", corpus, "class", "quiet").close("details").line();
  }

  private void story(Story story) throws IOException {
    String id = story.incident().id();
    html.element("h3", words.attack(id)).line();
    html.element("p", words.happened(id));
    html.open("ul");
    for (String stage : attackWords.reasons(story)) {
      html.element("li", stage).line();
    }
    html.close("ul");
    String basis = words.replay("basis." + AssessmentWords.key(story.incident().basis()));
    html.element("p", words.own("basis", Map.of("basis", basis)), "class", "quiet").line();
  }
}
