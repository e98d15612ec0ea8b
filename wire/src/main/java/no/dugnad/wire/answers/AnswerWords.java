package no.dugnad.wire.answers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.model.measure.Answer;
import no.dugnad.wire.table.Table;

/// Answers as people write them: "Ja", "ja.", "delvis 60 %", "vet ikke", "312 av 340". In whichever
/// of the three languages they come; what is not understood is never guessed at.
public final class AnswerWords {
  private static final int LONGEST = 60;
  private static final Map<String, Answer> NAMES =
      Map.of(
          "yes", Answer.YES, "partly", Answer.PARTLY, "no", Answer.NO, "unknown", Answer.UNKNOWN);
  private static final Map<String, Answer> WORDS =
      Table.rows(AnswerWords.class, "words.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> name(row.get(1))));
  private static final String NUMBER = "([0-9]{1,9}(?:[.,][0-9]{1,20})?)";
  private static final Pattern PERCENT =
      Pattern.compile(NUMBER + " ?(?:%|prosent|percent|per cent|pst)");
  private static final Pattern COUNTS = Pattern.compile("([0-9]{1,9}) ?(?:av|of|/) ?([0-9]{1,9})");
  private static final Pattern BARE = Pattern.compile(NUMBER);

  private AnswerWords() {}

  /// What was said.
  ///
  /// @param share from 0 to 1, where a number was said
  public record Said(Answer answer, Optional<Double> share) {}

  /// Understands an answer; empty where it is none. A share alone is an answer too: all of it a
  /// yes, nothing of it a no, between them a partly.
  public static Optional<Said> read(String written) {
    String text = normal(written);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (WORDS.containsKey(text)) {
      return Optional.of(new Said(WORDS.get(text), Optional.empty()));
    }
    int digit = 0;
    while (digit < text.length() && !isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit > 0 && "-–−+".indexOf(text.charAt(digit - 1)) >= 0) {
      // A sign before a number is part of it.
      return Optional.empty();
    }
    String word = text.substring(0, digit).replaceAll("[ ,:(–-]+$", "");
    String rest = text.substring(digit).replaceAll("[ )]+$", "");
    Optional<Double> share = share(rest);
    if (share.isEmpty()) {
      return Optional.empty();
    }
    return digit == 0
        ? alone(rest, share.get())
        : with(Optional.ofNullable(WORDS.get(word)), share);
  }

  /// Understands a share: "60 %", "60", "0,6", "312 av 340"; empty where it is none. A bare 1 may
  /// be all of it or a hundredth, so it is none.
  public static Optional<Double> share(String written) {
    String text = normal(written);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher counts = COUNTS.matcher(text);
    if (counts.matches()) {
      double part = Double.parseDouble(counts.group(1));
      double whole = Double.parseDouble(counts.group(2));
      return part <= whole && whole > 0 ? Optional.of(part / whole) : Optional.empty();
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return hundredths(percent.group(1));
    }
    if (!BARE.matcher(text).matches()) {
      return Optional.empty();
    }
    double bare = number(text);
    if (bare < 1) {
      return Optional.of(bare);
    }
    return bare > 1 ? hundredths(text) : Optional.empty();
  }

  private static Optional<Said> with(Optional<Answer> answer, Optional<Double> share) {
    return answer.flatMap(meant ->
        switch (meant) {
          case PARTLY -> Optional.of(new Said(Answer.PARTLY, share));
          // A yes of less than all must not count as all.
          case YES ->
              Optional.of(
                  share.orElse(1.0) < 1
                      ? new Said(Answer.PARTLY, share)
                      : new Said(Answer.YES, Optional.empty()));
          case NO ->
              share.orElse(0.0) > 0
                  ? Optional.<Said>empty()
                  : Optional.of(new Said(Answer.NO, Optional.empty()));
          case UNKNOWN, NOT_ASKED -> Optional.<Said>empty();
        });
  }

  // A bare number may be the number of a line or a count, so alone it needs its unit.
  private static Optional<Said> alone(String written, double share) {
    if (BARE.matcher(written).matches()) {
      return Optional.empty();
    }
    Answer answer = share == 0 ? Answer.NO : share == 1 ? Answer.YES : Answer.PARTLY;
    return Optional.of(
        new Said(answer, answer == Answer.PARTLY ? Optional.of(share) : Optional.empty()));
  }

  // In decimals, so that a share that was written is read again to the last bit.
  private static Optional<Double> hundredths(String percent) {
    double share = new BigDecimal(percent.replace(',', '.')).movePointLeft(2).doubleValue();
    return share <= 1 ? Optional.of(share) : Optional.empty();
  }

  private static double number(String written) {
    return Double.parseDouble(written.replace(',', '.'));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static String normal(String written) {
    if (written.length() > 4 * LONGEST) {
      return written;
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return text.replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[.!;:,]+$", "")
        .strip();
  }

  private static Answer name(String written) {
    Answer answer = NAMES.get(written);
    if (answer == null) {
      throw new IllegalStateException("words.tsv: yes, partly, no or unknown, not " + written);
    }
    return answer;
  }
}
