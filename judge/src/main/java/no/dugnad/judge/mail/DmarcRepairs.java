package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.dmarc.DmarcPolicy;
import no.dugnad.wire.dmarc.DmarcRecord;

/// DMARC records to paste.
final class DmarcRepairs {
  private DmarcRepairs() {}

  /// A record to start with: it asks for reports and nothing else, because a policy that is put on
  /// before anybody knows who sends stops mail that was wanted (RFC 9989 §5.1.5).
  static String first(DomainName domain) {
    return "v=DMARC1; p=none; rua=" + reportAddress(domain);
  }

  /// Where reports may go when nothing is known.
  static String reportAddress(DomainName domain) {
    return "mailto:dmarc@" + domain;
  }

  /// The record with its policies raised to at least "quarantine" and what weakens them taken out;
  /// everything else is kept.
  static String raised(DmarcRecord record) {
    List<String> changes = new ArrayList<>(List.of("t", "", "pct", ""));
    changes.addAll(List.of("p", raised(record.p())));
    if (isWeak(record, "sp", record.sp())) {
      changes.addAll(List.of("sp", DmarcPolicy.QUARANTINE.text()));
    }
    if (isWeak(record, "np", record.np())) {
      changes.addAll(List.of("np", DmarcPolicy.QUARANTINE.text()));
    }
    return record.with(changes.toArray(String[]::new));
  }

  private static String raised(Optional<DmarcPolicy> policy) {
    return policy.filter(value -> value != DmarcPolicy.NONE).orElse(DmarcPolicy.QUARANTINE).text();
  }

  /// Whether a tag asks for nothing, or for what nobody understands.
  private static boolean isWeak(DmarcRecord record, String tag, Optional<DmarcPolicy> policy) {
    boolean invalid = record.faults().stream().anyMatch(fault -> fault.tag().equals(tag));
    return invalid || policy.equals(Optional.of(DmarcPolicy.NONE));
  }
}
