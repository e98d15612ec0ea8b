package no.dugnad.wire.answers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.ToldSize;

/// Answers at random, with texts that break what is written carelessly.
final class RandomAnswers {
  private static final String[] TEXTS = {
    "",
    "IT-leder",
    "=1+1",
    "+47 12 34 56 78",
    "-",
    "@SUM(A1)",
    "Ja",
    " ja ",
    "\"<>&'",
    "æøå ášđ",
    "to\nlinjer",
    "\u202e\u0007",
    "𝄞",
    "=HYPERLINK(\"http://a.invalid\")",
    "]]>",
    "_x0041_",
    "\t=x"
  };

  private RandomAnswers() {}

  static Answers any(Random random, Set<MeasureId> measures, LocalDate today) {
    Map<MeasureId, GivenAnswer> given = new HashMap<>();
    for (MeasureId measure : new TreeSet<>(measures)) {
      Answer answer = any(random, Answer.values());
      Optional<Estimate> share =
          answer == Answer.PARTLY && random.nextBoolean()
              ? Optional.of(Estimate.of(random.nextInt(101) / 100.0))
              : Optional.empty();
      Optional<LocalDate> on =
          random.nextBoolean()
              ? Optional.of(today.minusDays(random.nextInt(4000)))
              : Optional.empty();
      given.put(measure, new GivenAnswer(answer, share, on, text(random), text(random)));
    }
    Optional<ToldSize> size =
        switch (random.nextInt(3)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(any(random, ToldSize.Letter.values()));
          default -> Optional.of(new ToldSize.Inhabitants(1 + random.nextInt(700_000)));
        };
    return new Answers(text(random), size, given);
  }

  private static String text(Random random) {
    return any(random, TEXTS);
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
