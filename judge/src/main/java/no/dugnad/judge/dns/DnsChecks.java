package no.dugnad.judge.dns;

import java.util.List;
import no.dugnad.catalogue.trust.CaaIssuers;
import no.dugnad.judge.check.Check;

/// The checks of a domain's name servers and zone.
public final class DnsChecks {
  private DnsChecks() {}

  /// All of them, in the order of the table in the documentation.
  public static List<Check> all() {
    return List.of(
        DnssecSigned.check(),
        DnssecValid.check(),
        DnssecAlgorithm.check(),
        DnssecExpiry.check(),
        DnssecNsec3.check(),
        NsRedundant.check(),
        NsReachable.check(),
        NsConsistent.check(),
        NsIpv6.check(),
        new Dangling(),
        new Caa(CaaIssuers.read()),
        new PrivateAddresses(),
        new WildcardRecords());
  }
}
