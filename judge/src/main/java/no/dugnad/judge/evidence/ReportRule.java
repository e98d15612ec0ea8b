package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.DmarcReportFacts;
import no.dugnad.wire.evidence.facts.DmarcReportFacts.Policy;
import no.dugnad.wire.evidence.facts.RoleFacts;

/// What others report, and who holds roles: it supports and shows nothing.
///
/// A DMARC report tells of one domain, of one receiver, on one day. What is published stands in the
/// name service for anyone to see, and there the check from outside looks. A list of administrators
/// says neither how they sign in nor where.
final class ReportRule implements EvidenceRule {
  static final MeasureId DMARC = new MeasureId("DMARC");

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    for (Pile.Of<DmarcReportFacts> of : pile.all(DmarcReportFacts.class)) {
      DmarcReportFacts facts = of.facts();
      said.add(
          new Saying(pile, of.file(), DMARC, EvidenceLevel.DOCUMENTED)
              .supports(
                  facts.policy() == Policy.NONE ? "reported-none" : "reported",
                  "messages",
                  facts.messages(),
                  "passed",
                  facts.passed(),
                  "stopped",
                  facts.stopped(),
                  "let",
                  facts.let()));
    }
    for (Pile.Of<RoleFacts> of : pile.all(RoleFacts.class)) {
      RoleFacts facts = of.facts();
      for (MeasureId measure : List.of(AdminSignInRule.MEASURE, DirectoryRule.TIERS)) {
        said.add(
            new Saying(pile, of.file(), measure, EvidenceLevel.DOCUMENTED)
                .supports(
                    "roles",
                    "global",
                    facts.global(),
                    "persons",
                    facts.persons(),
                    "groups",
                    facts.groups(),
                    "programs",
                    facts.programs()));
      }
    }
    return said;
  }
}
