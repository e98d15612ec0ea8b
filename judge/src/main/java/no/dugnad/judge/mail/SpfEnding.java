package no.dugnad.judge.mail;

import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.SpfResult;
import no.dugnad.wire.spf.SpfTree;
import no.dugnad.wire.spf.Term;

/// What a record says of whom none of its mechanisms match (RFC 7208 §4.7, §5.1, §6.1).
///
/// @param result what `check_host()` answers; empty where that is not known: a look-up got no
///   answer, or it depends on the sender
/// @param domain the domain whose record ends it
/// @param term the `all` that says so; empty where there is none
record SpfEnding(Optional<SpfResult> result, DomainName domain, Optional<String> term) {
  /// Follows redirects to the end.
  static SpfEnding of(SpfTree tree) {
    Optional<SpfRecord> record = tree.record().filter(each -> each.problems().isEmpty());
    if (record.isEmpty()) {
      boolean known = !(tree.published() instanceof no.dugnad.wire.spf.PublishedSpf.NotKnown);
      return new SpfEnding(
          known ? Optional.of(SpfResult.PERMERROR) : Optional.empty(),
          tree.domain(),
          Optional.empty());
    }
    Optional<Term.Directive> all = record.get().all();
    if (all.isPresent()) {
      return new SpfEnding(
          Optional.of(all.get().qualifier().result()),
          tree.domain(),
          Optional.of(all.get().text()));
    }
    if (record.get().redirect().isEmpty()) {
      return new SpfEnding(Optional.of(SpfResult.NEUTRAL), tree.domain(), Optional.empty());
    }
    return switch (tree.branches().getLast().reached()) {
      case SpfTree.Reached.There(SpfTree there) -> of(there);
      case SpfTree.Reached.BySender _ ->
          new SpfEnding(Optional.empty(), tree.domain(), Optional.empty());
      case SpfTree.Reached.Circle _, SpfTree.Reached.NoName _, SpfTree.Reached.TooMany _ ->
          new SpfEnding(Optional.of(SpfResult.PERMERROR), tree.domain(), Optional.empty());
    };
  }
}
