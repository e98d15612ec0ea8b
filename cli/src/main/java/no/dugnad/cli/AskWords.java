package no.dugnad.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Letters;

/// What the questionnaire says, in one language.
final class AskWords {
  private static final String ASK = "no/dugnad/cli/texts/ask";
  private static final String MEASURES = "no/dugnad/catalogue/texts/measures";
  private static final String LINES = "no/dugnad/report/assess/assess";

  private final Texts texts;

  AskWords(Texts texts) {
    this.texts = texts;
  }

  /// What can be said instead of an answer.
  enum Order {
    BACK,
    SKIP,
    STOP
  }

  String of(String key) {
    return of(key, Map.of());
  }

  String of(String key, Map<String, String> arguments) {
    return texts.of(ASK, key, arguments);
  }

  String asked(MeasureId measure) {
    return texts.of(MEASURES, measure.id() + ".asked", Map.of());
  }

  String title(MeasureId measure) {
    return texts.of(MEASURES, measure.id() + ".title", Map.of());
  }

  String line(String id) {
    return texts.of(LINES, "line." + id, Map.of());
  }

  String answer(Answer answer) {
    return of("answer." + answer.name().toLowerCase(Locale.ROOT));
  }

  /// An answer on one line: what, how much, when, who.
  String told(GivenAnswer given) {
    Map<String, String> arguments = new HashMap<>();
    String share = given.share().map(Estimate::likely).map(AskWords::percent).orElse("");
    arguments.put("answer", (answer(given.answer()) + " " + share).strip());
    arguments.put("on", given.on().map(Object::toString).orElse("–"));
    arguments.put("by", given.by().isEmpty() ? "–" : given.by());
    return of("before", arguments);
  }

  /// A share as it is typed, and read again as it is.
  static String percent(double share) {
    String number =
        java.math.BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    return number + " %";
  }

  /// The order that a line is, where it is one.
  Optional<Order> order(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(Order.SKIP);
    }
    String word = typed.toLowerCase(Locale.ROOT);
    return Arrays.stream(Order.values())
        .filter(order ->
            Arrays.asList(of("order." + order.name().toLowerCase(Locale.ROOT)).split(" "))
                .contains(word))
        .findFirst();
  }

  void say(PrintStream sink, String sentence) {
    sink.println(new Letters(sink.charset()).writable(sentence));
  }
}
