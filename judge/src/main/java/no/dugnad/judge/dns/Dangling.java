package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// `dns.dangling`: nothing in the zone leads to a name that does not exist. Where even the
/// registrable domain above that name does not exist, anybody can register it and take over what
/// leads there: that is told apart, and weighs more than a dead reference.
final class Dangling implements Check {
  private static final Scribe SCRIBE = new Scribe("dns.dangling", "RFC 1912 §2.4");

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
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    References references = References.of(view, subject.domain());
    Map<Asset, List<References.Dead>> dead = new LinkedHashMap<>();
    for (References.Dead one : references.dead()) {
      dead.computeIfAbsent(one.asset(), _ -> new ArrayList<>()).add(one);
    }
    if (!dead.isEmpty()) {
      return dead.values().stream().map(Dangling::accuse).toList();
    }
    return List.of(
        references.missed().isEmpty()
            ? SCRIBE
                .met(whole(subject), "none")
                .with("names", references.names())
                .on(references.asked())
            : SCRIBE.unknown(whole(subject), references.missed().getFirst()));
  }

  /// The worst of what dangles at one place: what can be taken over before what is merely dead.
  private static Finding accuse(List<References.Dead> all) {
    References.Dead worst =
        all.stream().filter(one -> one.free().isPresent()).findFirst().orElse(all.getFirst());
    Draft draft =
        worst
            .free()
            .map(free ->
                SCRIBE
                    .notMet(worst.asset(), "takeover")
                    .with("record", worst.type())
                    .with("free", free.unicode()))
            .orElseGet(() ->
                SCRIBE.partly(worst.asset(), worst.type().toLowerCase(java.util.Locale.ROOT)));
    return draft
        .with("name", worst.owner().unicode())
        .with("target", worst.target().unicode())
        .with("count", all.size())
        .repair(worst.free().isPresent() ? "takeover" : "dead")
        .on(worst.restsOn());
  }
}
