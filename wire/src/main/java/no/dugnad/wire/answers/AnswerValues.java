package no.dugnad.wire.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.ToldSize;
import no.dugnad.wire.evidence.Place;

/// The single values of an answer, as they are written in a file.
final class AnswerValues {
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  static final Map<Answer, String> WORDS =
      new EnumMap<>(
          Map.of(
              Answer.YES, "yes",
              Answer.PARTLY, "partly",
              Answer.NO, "no",
              Answer.UNKNOWN, "unknown"));

  private AnswerValues() {}

  static Answer word(String written, Place where) throws WrongAnswers {
    for (Map.Entry<Answer, String> one : WORDS.entrySet()) {
      if (one.getValue().equals(written)) {
        return one.getKey();
      }
    }
    throw new WrongAnswers(AnswersProblem.ANSWER, where, written);
  }

  static double share(String written, Place where) throws WrongAnswers {
    double share = Double.parseDouble(written);
    if (!(share >= 0 && share <= 1)) {
      throw new WrongAnswers(AnswersProblem.SHARE, where, written);
    }
    // -0.0 is written as 0 and read as such.
    return share + 0.0;
  }

  static LocalDate day(String written, LocalDate today, Place where) throws WrongAnswers {
    try {
      LocalDate day = LocalDate.parse(written);
      if (day.isAfter(today.plusDays(1))) {
        throw new WrongAnswers(AnswersProblem.FUTURE, where, written);
      }
      if (!day.isBefore(FIRST_DAY)) {
        return day;
      }
    } catch (DateTimeException noDay) {
      // Told below, as a day of another time is.
    }
    throw new WrongAnswers(AnswersProblem.DAY, where, written);
  }

  static String name(String written, Place where) throws WrongAnswers {
    if (written.length() > AnswersJson.LONGEST_NAME) {
      throw new WrongAnswers(AnswersProblem.SHORT_TEXT, where, written);
    }
    return wellFormed(written);
  }

  static String note(String written, Place where) throws WrongAnswers {
    if (written.length() > AnswersJson.LONGEST_NOTE) {
      throw new WrongAnswers(AnswersProblem.LONG_TEXT, where, written);
    }
    return wellFormed(written);
  }

  static ToldSize letter(String written, Place where) throws WrongAnswers {
    return switch (written) {
      case "S" -> ToldSize.Letter.S;
      case "M" -> ToldSize.Letter.M;
      case "L" -> ToldSize.Letter.L;
      default -> throw new WrongAnswers(AnswersProblem.SIZE, where, written);
    };
  }

  static ToldSize inhabitants(String written, Place where) throws WrongAnswers {
    boolean whole = written.matches("[1-9][0-9]{0,7}");
    if (!whole || Integer.parseInt(written) > ToldSize.Inhabitants.MOST) {
      throw new WrongAnswers(AnswersProblem.INHABITANTS, where, written);
    }
    return new ToldSize.Inhabitants(Integer.parseInt(written));
  }

  /// An answer with its share. A yes of less than all is a partly, and must not count as more; a no
  /// of nothing is a no.
  static GivenAnswer given(
      Answer answer,
      Optional<Double> share,
      Place where,
      Optional<LocalDate> on,
      String by,
      String note)
      throws WrongAnswers {
    Answer meant = answer == Answer.YES && share.orElse(1.0) < 1 ? Answer.PARTLY : answer;
    if (meant == Answer.UNKNOWN && share.isPresent()
        || meant == Answer.NO && share.orElse(0.0) > 0) {
      throw new WrongAnswers(AnswersProblem.SHARE_ALONE, where, share.orElseThrow().toString());
    }
    Optional<Estimate> told = meant == Answer.PARTLY ? share.map(Estimate::of) : Optional.empty();
    return new GivenAnswer(meant, told, on, by, note);
  }

  /// An unpaired surrogate, which no UTF-8 can hold, becomes U+FFFD.
  static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(sign ->
            sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE ? 0xfffd : sign)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
