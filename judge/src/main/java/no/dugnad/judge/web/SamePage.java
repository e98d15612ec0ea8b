package no.dugnad.judge.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.html.HtmlHead;
import no.dugnad.wire.http.HttpUrl;

/// Whether two answers are the same page, for all that changes from one visit to the next (nonces,
/// news, times). Only a difference that a visitor would notice counts.
final class SamePage {
  /// Two visits to one page of news share far more than half of their words.
  private static final double SHARED = 0.5;

  private static final int MOST_WORDS = 20_000;

  private SamePage() {}

  static boolean same(Fact.HttpAnswer one, Fact.HttpAnswer other) {
    Optional<String> oneLocation = Walk.location(one);
    Optional<String> otherLocation = Walk.location(other);
    if (oneLocation.isPresent() && otherLocation.isPresent()) {
      return host(oneLocation.get()).equals(host(otherLocation.get()));
    }
    if (oneLocation.isPresent() != otherLocation.isPresent()
        || one.status() / 100 != other.status() / 100) {
      return false;
    }
    String title = title(one);
    return one.status() >= 400
        || !title.isEmpty() && title.equals(title(other))
        || shared(words(one), words(other)) >= SHARED;
  }

  /// An answer in few words.
  static String summary(Fact.HttpAnswer answer) {
    String more = Walk.location(answer).orElseGet(() -> title(answer));
    return (answer.status() + " " + more).strip();
  }

  private static String title(Fact.HttpAnswer answer) {
    return HtmlHead.parse(answer.body().latin1()).title();
  }

  /// The host that a location leads to; the site's own where it names none.
  private static String host(String location) {
    return HttpUrl.of(true, DomainName.of("same.invalid"), "/")
        .resolve(location)
        .map(url -> url.host().ascii())
        .orElse(location);
  }

  private static Set<String> words(Fact.HttpAnswer answer) {
    Set<String> words = new HashSet<>();
    for (String word : List.of(answer.body().utf8().toLowerCase(Locale.ROOT).split("\\W+", -1))) {
      if (words.size() < MOST_WORDS && word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  private static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }
}
