package no.dugnad.judge.kin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.table.Table;

/// Answers over HTTP that are not the site's own: something in front of it, or a filter on our
/// side, wants a browser with a person before it. Some of them come with status 200, and judging
/// the site by them would accuse it of what it never said.
public final class TurnedAway {
  /// Such pages are short; a long page that holds the words may be an article about them.
  private static final int LONGEST = 16_384;

  /// Statuses by which somebody is refused, and that another visitor may not get.
  private static final Set<Integer> REFUSING = Set.of(401, 403, 407, 429, 503);

  private static final List<List<String>> MARKS =
      Table.rows(TurnedAway.class, "turned-away.tsv", 4);

  private TurnedAway() {}

  /// Whether an answer is such a page, whatever its status.
  public static boolean by(Fact.HttpAnswer answer) {
    String body =
        answer.body().length() > LONGEST ? "" : answer.body().latin1().toLowerCase(Locale.ROOT);
    return MARKS.stream()
        .anyMatch(mark ->
            mark.get(0).equals("header")
                ? answer.header(mark.get(1)).stream()
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(mark.get(2)))
                : body.contains(mark.get(2)));
  }

  /// Whether an answer, by its status or its content, may have been meant for us alone.
  public static boolean orRefused(Fact.HttpAnswer answer) {
    return REFUSING.contains(answer.status()) || by(answer);
  }
}
