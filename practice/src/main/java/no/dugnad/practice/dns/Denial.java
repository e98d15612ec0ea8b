package no.dugnad.practice.dns;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/// Proofs of absence, unsigned: which NSEC or NSEC3 records say that something is not there.
sealed interface Denial permits Nsec, Nsec3, Denial.None {
  /// The name exists, the type does not (RFC 4035 §3.1.3.1, RFC 5155 §7.2.3 and §7.2.4).
  List<RRset> noData(Name name);

  /// The name does not exist, and no wildcard covers it (§3.1.3.2, §7.2.2).
  List<RRset> noName(Name name);

  /// A wildcard answered: the name itself does not exist (§3.1.3.3, §7.2.6).
  List<RRset> wildcardAnswer(Name name);

  /// A wildcard covers the name but lacks the type (§3.1.3.4, §7.2.5).
  List<RRset> wildcardNoData(Name name);

  /// An unsigned zone, or one whose server leaves the proofs out.
  record None() implements Denial {
    @Override
    public List<RRset> noData(Name name) {
      return List.of();
    }

    @Override
    public List<RRset> noName(Name name) {
      return List.of();
    }

    @Override
    public List<RRset> wildcardAnswer(Name name) {
      return List.of();
    }

    @Override
    public List<RRset> wildcardNoData(Name name) {
      return List.of();
    }
  }
}
