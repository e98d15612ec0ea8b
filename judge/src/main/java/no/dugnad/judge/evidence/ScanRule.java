package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.PortScanFacts;
import no.dugnad.wire.evidence.facts.VulnerabilityScanFacts;

/// Scans of the inside. A scan finds what answers, and not what a machine lacks or who owns it, so
/// it shows no measure: it supports, and what it found wrong caps. It says nothing of what is open
/// to the internet, since it looked from within.
final class ScanRule implements EvidenceRule {
  static final MeasureId INVENTORY = new MeasureId("INVENTORY");
  static final MeasureId SEGMENT = new MeasureId("SEGMENT");
  static final MeasureId PATCH = new MeasureId("PATCH_INT");

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    for (Pile.Of<PortScanFacts> of : pile.all(PortScanFacts.class)) {
      said.addAll(ports(pile, of));
    }
    for (Pile.Of<VulnerabilityScanFacts> of : pile.all(VulnerabilityScanFacts.class)) {
      said.add(saying(pile, of.file(), INVENTORY).supports("seen", "hosts", of.facts().hosts()));
      patched(pile, of).ifPresent(said::add);
    }
    return said;
  }

  private static Saying saying(Pile pile, Brought file, MeasureId measure) {
    return new Saying(pile, file, measure, EvidenceLevel.DOCUMENTED);
  }

  private static List<Statement> ports(Pile pile, Pile.Of<PortScanFacts> of) {
    PortScanFacts facts = of.facts();
    if (facts.answered() == 0) {
      return List.of();
    }
    Statement seen =
        saying(pile, of.file(), INVENTORY).supports("answered", "answered", facts.answered());
    boolean none =
        facts.complete() && facts.lookedAtRemote() && facts.answered() > 1 && facts.remote() == 0;
    return none
        ? List.of(
            seen,
            saying(pile, of.file(), SEGMENT).supports("none-reached", "answered", facts.answered()))
        : List.of(seen);
  }

  // A finding that is high may be a missing patch or a poor setting: of the machines that have one,
  // some or none lack patches. Machines without any may still lack them, above all where the
  // scanner could not sign in.
  private static Optional<Statement> patched(Pile pile, Pile.Of<VulnerabilityScanFacts> of) {
    VulnerabilityScanFacts facts = of.facts();
    Saying saying = saying(pile, of.file(), PATCH);
    Object[] counts = {"high", facts.hostsHigh(), "hosts", facts.hosts()};
    if (facts.hostsHigh() == 0) {
      boolean signedIn = facts.credentialed().orElse(0L) == facts.hosts();
      return signedIn && facts.unsaid() == 0
          ? Optional.of(saying.supports("none-high", counts))
          : Optional.empty();
    }
    if (facts.filtered()) {
      return Optional.empty();
    }
    double clean = (double) (facts.hosts() - facts.hostsHigh()) / facts.hosts();
    return Optional.of(saying.caps(Estimate.between(clean, 1), "high", counts));
  }
}
