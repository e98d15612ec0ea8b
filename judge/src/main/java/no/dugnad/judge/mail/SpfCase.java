package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.judge.kin.SpfSight;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.SpfHosts;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.SpfTree;

/// A domain's SPF as the checks of it see it: what is published, all that it leads to, and whether
/// the question arises.
///
/// @param sight what was looked up of the tree and its hosts
record SpfCase(Scribe scribe, Asset asset, View view, MailUse use, SpfSight sight, SpfTree tree) {
  /// Asks for the tree and for the use of the domain at once.
  static SpfCase of(Scribe scribe, Subject subject, View view) {
    SpfSight sight = new SpfSight(view);
    SpfTree tree = SpfTree.of(subject.domain(), sight);
    MailUse use = MailUse.of(view, subject.domain());
    Asset asset = new Asset.MailDomain(subject.domain());
    return new SpfCase(scribe, asset, view, use, sight, tree);
  }

  /// Why nothing can be said of the domain's own record yet, or nothing is to be said.
  Optional<Finding> notForMail() {
    return switch (use) {
      case MailUse.NotUsed notUsed ->
          Optional.of(scribe.notApplicable(asset, "not-used").on(notUsed.restsOn()));
      case MailUse.NotKnown(Sight.Missed<?> missed, _) ->
          Optional.of(scribe.unknown(asset, missed));
      case MailUse.Used _ ->
          tree.published() instanceof PublishedSpf.NotKnown
              ? sight.missed().map(missed -> scribe.unknown(asset, missed))
              : Optional.empty();
    };
  }

  /// As [#notForMail()], or that there is no single record to judge.
  Optional<Finding> noRecord() {
    return notForMail()
        .or(() ->
            tree.record().isPresent()
                ? Optional.empty()
                : Optional.of(scribe.notApplicable(asset, "no-record").on(restsOn())));
  }

  /// As [#noRecord()], or that the record is broken, which `mail.spf.valid` tells.
  Optional<Finding> noValidRecord() {
    return noRecord()
        .or(() ->
            record().problems().isEmpty()
                ? Optional.empty()
                : Optional.of(scribe.notApplicable(asset, "broken").on(restsOn())));
  }

  /// The domain's record, where [#noRecord()] is empty.
  SpfRecord record() {
    return tree.record().orElseThrow();
  }

  /// What the hosts of the tree's terms are; noted in the sight.
  SpfHosts hosts(java.util.function.Predicate<no.dugnad.wire.spf.Mechanism> wanted) {
    return SpfHosts.of(tree, sight, wanted);
  }

  /// Unknown, because something of the tree or its hosts was missed.
  Finding unknown() {
    return sight
        .missed()
        .map(missed -> scribe.unknown(asset, missed))
        .orElseThrow(() -> new IllegalStateException("a gap without a missed look-up"));
  }

  /// All that was looked up so far.
  List<Exchange<?>> restsOn() {
    List<Exchange<?>> all = new ArrayList<>(sight.asked());
    all.addAll(use.restsOn());
    return all;
  }
}
