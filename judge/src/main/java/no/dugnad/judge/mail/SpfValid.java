package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.SpfTree;
import no.dugnad.wire.spf.Term;

/// `mail.spf.valid`: the record and all that it leads to can be read (RFC 7208 §4.6). Macros are
/// read, not followed, because there is no sender.
record SpfValid() implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.spf.valid", "RFC 7208 §4.6");

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
    return List.of(spf.noRecord().orElseGet(() -> judge(spf)));
  }

  private static Finding judge(SpfCase spf) {
    Optional<Draft> fault =
        syntax(spf)
            .or(() ->
                spf.tree().all().stream()
                    .flatMap(tree -> tree.branches().stream())
                    .flatMap(branch -> broken(spf, branch).stream())
                    .findFirst());
    if (fault.isPresent()) {
      return fault.get().on(spf.restsOn());
    }
    if (spf.tree().hasGaps()) {
      return spf.unknown();
    }
    return weakness(spf)
        .orElseGet(() -> SCRIBE.met(spf.asset(), "whole").with("records", spf.tree().all().size()))
        .on(spf.restsOn());
  }

  private static Optional<Draft> syntax(SpfCase spf) {
    return spf.record().problems().stream()
        .findFirst()
        .map(broken -> {
          Draft draft =
              SCRIBE
                  .notMet(spf.asset(), "syntax")
                  .with("term", broken.text())
                  .with("problem", broken.problem().text());
          return SpfDraft.corrected(spf.record())
              .map(record -> draft.repair("syntax", record))
              .orElseGet(() -> draft.repair("syntax"));
        });
  }

  /// What makes a branch a permanent error for every sender that comes so far (§5.2, §6.1).
  private static Optional<Draft> broken(SpfCase spf, SpfTree.Branch branch) {
    return switch (branch.reached()) {
      case SpfTree.Reached.There(SpfTree tree) ->
          switch (tree.published()) {
            case PublishedSpf.One(SpfRecord record) ->
                record.problems().stream()
                    .findFirst()
                    .map(broken ->
                        fault(spf, "included-syntax", branch)
                            .with("domain", tree.domain().unicode())
                            .with("broken", broken.text())
                            .with("problem", broken.problem().text())
                            .repair("included-syntax"));
            case PublishedSpf.None _, PublishedSpf.NoSuchName _ ->
                Optional.of(
                        fault(spf, "included-none", branch)
                            .with("domain", tree.domain().unicode())
                            .citing("RFC 7208 §5.2"))
                    .map(draft -> without(spf, branch, draft, "included-none"));
            case PublishedSpf.Several _ ->
                Optional.of(
                    fault(spf, "included-several", branch)
                        .with("domain", tree.domain().unicode())
                        .citing("RFC 7208 §4.5")
                        .repair("included-several"));
            case PublishedSpf.NotKnown _ -> Optional.empty();
          };
      case SpfTree.Reached.Circle(var domain) ->
          Optional.of(
                  fault(spf, "circle", branch)
                      .with("domain", domain.unicode())
                      .citing("RFC 7208 §4.6.4"))
              .map(draft -> without(spf, branch, draft, "circle"));
      case SpfTree.Reached.BySender _, SpfTree.Reached.NoName _, SpfTree.Reached.TooMany _ ->
          Optional.empty();
    };
  }

  private static Draft fault(SpfCase spf, String suffix, SpfTree.Branch branch) {
    return SCRIBE.notMet(spf.asset(), suffix).with("term", branch.term().text());
  }

  /// The repair, with the record as it is without the term where it is the domain's own.
  private static Draft without(SpfCase spf, SpfTree.Branch branch, Draft draft, String suffix) {
    return spf.record().terms().contains(branch.term())
        ? draft.repair(suffix, SpfDraft.without(spf.record(), branch.term()::equals))
        : draft.repair(suffix);
  }

  /// What the grammar allows and is hardly meant.
  private static Optional<Draft> weakness(SpfCase spf) {
    return afterAll(spf).or(() -> lookAlike(spf)).or(() -> noName(spf));
  }

  private static Optional<Draft> afterAll(SpfCase spf) {
    List<Term.Directive> all = spf.record().directives();
    return all.stream()
        .skip(spf.record().effectiveDirectives().size())
        .filter(late -> !(late.mechanism() instanceof Mechanism.All))
        .findFirst()
        .map(late ->
            SCRIBE
                .partly(spf.asset(), "after-all")
                .with("term", late.text())
                .citing("RFC 7208 §5.1")
                .repair("after-all"));
  }

  private static Optional<Draft> lookAlike(SpfCase spf) {
    return spf.record().terms().stream()
        .flatMap(term ->
            term instanceof Term.UnknownModifier modifier && SpfDraft.isLookAlike(modifier)
                ? Stream.of(modifier)
                : Stream.empty())
        .findFirst()
        .map(modifier -> {
          Draft draft =
              SCRIBE
                  .partly(spf.asset(), "look-alike")
                  .with("term", modifier.text())
                  .citing("RFC 7208 §6");
          return SpfDraft.corrected(spf.record())
              .map(record -> draft.repair("look-alike", record))
              .orElseGet(() -> draft.repair("look-alike"));
        });
  }

  private static Optional<Draft> noName(SpfCase spf) {
    return spf.tree().all().stream()
        .flatMap(tree -> tree.branches().stream())
        .filter(branch -> branch.reached() instanceof SpfTree.Reached.NoName)
        .findFirst()
        .map(branch ->
            SCRIBE
                .partly(spf.asset(), "no-name")
                .with("term", branch.term().text())
                .citing("RFC 7208 §4.8")
                .repair("no-name"));
  }
}
