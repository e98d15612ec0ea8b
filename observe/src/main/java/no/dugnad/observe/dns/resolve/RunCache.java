package no.dugnad.observe.dns.resolve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/// What the look-ups of one run (and one round of looks) share: delegations, and answers that were
/// needed on the way. Nothing lives longer than a run, so TTLs play no part. Safe for many threads.
public final class RunCache {
  private static final int MOST_KEPT = 100_000;

  private final ConcurrentMap<Name, Zone> zones = new ConcurrentHashMap<>();
  private final ConcurrentMap<Question, Answer> answers = new ConcurrentHashMap<>();
  private final ConcurrentMap<Name, CompletableFuture<Boolean>> explored =
      new ConcurrentHashMap<>();
  private final Zone root;

  /// @param rootServers where iteration starts
  public RunCache(List<Zone.Server> rootServers) {
    this.root = new Zone(Name.root, rootServers, Optional.empty());
  }

  /// The deepest known zone that a question can be put to; for DS, above the name.
  Zone deepest(Question question) {
    Name name = question.name();
    int skip = question.type() == Type.DS && name.labels() > 1 ? 1 : 0;
    for (int i = skip; i < name.labels() - 1; i++) {
      Zone zone = zones.get(new Name(name, i));
      if (zone != null) {
        return zone;
      }
    }
    return root;
  }

  /// A known delegation.
  Optional<Zone> zone(Name apex) {
    return apex.labels() == 1 ? Optional.of(root) : Optional.ofNullable(zones.get(apex));
  }

  void keep(Zone zone) {
    if (zones.size() < MOST_KEPT) {
      zones.put(zone.apex(), zone);
    }
  }

  Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question));
  }

  void keep(Question question, Answer answer) {
    if (answers.size() < MOST_KEPT) {
      answers.put(question, answer);
    }
  }

  /// Whoever comes first to a name finds out whether a zone begins there; the others wait for it.
  ///
  /// @return empty for the one who is to find out, and who completes it
  Optional<CompletableFuture<Boolean>> explore(Name name) {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    return Optional.ofNullable(explored.putIfAbsent(name, mine));
  }

  /// The explorer is back.
  ///
  /// @param found whether the way is now known; if not, somebody else may try
  void explored(Name name, boolean found) {
    CompletableFuture<Boolean> mine = found ? explored.get(name) : explored.remove(name);
    if (mine != null) {
      mine.complete(found);
    }
  }
}
