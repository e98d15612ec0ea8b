package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// What a report of `dugnad check` says: one ending for each check and domain, parts left out.
///
/// @param domains that the run was asked about, in order
/// @param findings those of whole assets, in the order of the report
/// @param finished whether the run came to its end: whether the report has a summary
/// @param asOf when the run ended, or began where it did not end
public record OutsideFacts(
    List<DomainName> domains, List<Judged> findings, boolean finished, Optional<Instant> asOf)
    implements Facts {
  public OutsideFacts {
    domains = List.copyOf(domains);
    findings = List.copyOf(findings);
  }

  /// How a check ended: the five verdicts.
  public enum Ending {
    MET,
    PARTLY,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE
  }

  /// One finding.
  ///
  /// @param check such as `mail.dmarc.policy`
  /// @param domain for which it was judged
  public record Judged(String check, DomainName domain, Ending ending) {}

  /// The same with the findings about some domains only.
  public OutsideFacts about(List<DomainName> wanted) {
    return new OutsideFacts(
        domains.stream().filter(wanted::contains).toList(),
        findings.stream().filter(one -> wanted.contains(one.domain())).toList(),
        finished,
        asOf);
  }

  @Override
  public String kind() {
    return "outside.report";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("domains", domains.size()),
        new Counted("met", count(Ending.MET)),
        new Counted("partly", count(Ending.PARTLY)),
        new Counted("not-met", count(Ending.NOT_MET)),
        new Counted("unknown", count(Ending.UNKNOWN)));
  }

  private long count(Ending ending) {
    return findings.stream().filter(one -> one.ending() == ending).count();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!finished) {
      notes.add("unfinished");
    }
    return notes;
  }
}
