package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.Family;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.SpfHosts;
import no.dugnad.wire.spf.SpfTree;
import no.dugnad.wire.spf.Term;

/// `mail.spf.lookups`: a receiver needs no more look-ups than RFC 7208 §4.6.4 allows, on the path
/// on which nothing matches: ten terms that cause look-ups, ten mail exchangers in an `mx`, two
/// terms that find nothing. Void look-ups are counted for the families in which the record names
/// senders at all: a sender of another family is failed anyway.
record SpfLookups() implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.spf.lookups", "RFC 7208 §4.6.4");
  private static final int MOST_LOOKUPS = 10;
  private static final int MOST_EXCHANGERS = 10;
  private static final int MOST_VOIDS = 2;

  @Override
  public String id() {
    return SCRIBE.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.MailDomain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    SpfCase spf = SpfCase.of(SCRIBE, subject, view);
    return List.of(spf.noValidRecord().orElseGet(() -> judge(spf)));
  }

  private static Finding judge(SpfCase spf) {
    SpfTree tree = spf.tree();
    int count = tree.lookups();
    List<no.dugnad.model.observation.Exchange<?>> records = spf.restsOn();
    SpfHosts hosts = spf.hosts(SpfLookups::findsHosts);
    if (isEndless(tree)) {
      return SCRIBE.notMet(spf.asset(), "endless").repair("endless").on(records);
    }
    if (count > MOST_LOOKUPS) {
      return tooMany(spf, count, hosts).on(records);
    }
    Optional<SpfHosts.Hosts> crowded =
        hosts.terms().stream().filter(each -> each.exchangers() > MOST_EXCHANGERS).findFirst();
    if (crowded.isPresent()) {
      return SCRIBE
          .notMet(spf.asset(), "exchangers")
          .with("term", crowded.get().directive().text())
          .with("name", crowded.get().name().unicode())
          .with("count", crowded.get().exchangers())
          .repair("exchangers")
          .on(spf.restsOn());
    }
    Optional<Draft> voids = voids(spf, hosts);
    if (voids.isPresent()) {
      return voids.get().on(spf.restsOn());
    }
    return tree.hasGaps() || hosts.hasGaps()
        ? spf.unknown()
        : SCRIBE.met(spf.asset(), "within").with("count", count).on(spf.restsOn());
  }

  private static boolean findsHosts(Mechanism mechanism) {
    return mechanism instanceof Mechanism.A
        || mechanism instanceof Mechanism.Mx
        || mechanism instanceof Mechanism.Exists;
  }

  private static boolean isEndless(SpfTree tree) {
    return tree.all().stream()
        .flatMap(each -> each.branches().stream())
        .anyMatch(branch -> branch.reached() instanceof SpfTree.Reached.Circle);
  }

  private static Draft tooMany(SpfCase spf, int count, SpfHosts hosts) {
    Draft draft = SCRIBE.notMet(spf.asset(), "too-many").with("count", count);
    return SpfFlattening.of(spf.record(), spf.tree(), hosts, count - MOST_LOOKUPS)
        .map(record -> draft.repair("too-many", record))
        .orElseGet(() -> draft.repair("too-many"));
  }

  private static Optional<Draft> voids(SpfCase spf, SpfHosts hosts) {
    for (Family family : Family.values()) {
      List<SpfHosts.Hosts> empty = hosts.voids(family);
      if (empty.size() > MOST_VOIDS && hosts.named(spf.tree()).contains(family)) {
        Set<Term> own =
            empty.stream()
                .filter(each -> each.domain().equals(spf.tree().domain()))
                .map(SpfHosts.Hosts::directive)
                .filter(directive -> findsNothing(hosts, directive))
                .collect(Collectors.toSet());
        Draft draft =
            SCRIBE
                .partly(spf.asset(), "void")
                .with("count", empty.size())
                .with(
                    "names",
                    empty.stream()
                        .map(each -> each.name().unicode())
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", ")));
        return Optional.of(
            own.isEmpty()
                ? draft.repair("void")
                : draft.repair("void", SpfDraft.without(spf.record(), own::contains)));
      }
    }
    return Optional.empty();
  }

  /// Whether a term finds nothing in either family, so that it can go.
  private static boolean findsNothing(SpfHosts hosts, Term directive) {
    return hosts.terms().stream()
        .filter(each -> each.directive().equals(directive))
        .allMatch(each -> each.addresses().isEmpty() && !each.gaps());
  }
}
