package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.SpfHosts;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.SpfTree;
import no.dugnad.wire.spf.Term;

/// A record that needs fewer look-ups because the domain's own `a` and `mx` are written as the
/// addresses that they find. Includes stay as they are: what stands there is another's to change.
final class SpfFlattening {
  /// The most addresses that one term is written out as; a longer list nobody keeps right.
  private static final int MOST_ADDRESSES = 4;

  private SpfFlattening() {}

  /// The record with as many terms written out as are needed; empty where that is not enough.
  ///
  /// @param excess how many look-ups too many there are
  static Optional<String> of(SpfRecord record, SpfTree tree, SpfHosts hosts, int excess) {
    List<String> terms = new ArrayList<>();
    int left = excess;
    for (Term term : record.terms()) {
      List<String> written =
          left > 0
              ? hosts.terms().stream()
                  .filter(each -> each.domain().equals(tree.domain()))
                  .filter(each -> each.directive().equals(term))
                  .findFirst()
                  .map(SpfFlattening::written)
                  .orElse(List.of())
              : List.<String>of();
      if (written.isEmpty()) {
        terms.add(term.text());
      } else {
        terms.addAll(written);
        left--;
      }
    }
    return left > 0 ? Optional.empty() : Optional.of("v=spf1 " + String.join(" ", terms));
  }

  private static List<String> written(SpfHosts.Hosts hosts) {
    boolean plain =
        switch (hosts.directive().mechanism()) {
          case Mechanism.A(_, int bits4, int bits6) -> bits4 == 32 && bits6 == 128;
          case Mechanism.Mx(_, int bits4, int bits6) -> bits4 == 32 && bits6 == 128;
          case Mechanism.All _,
              Mechanism.Include _,
              Mechanism.Ptr _,
              Mechanism.Ip4 _,
              Mechanism.Ip6 _,
              Mechanism.Exists _ ->
              false;
        };
    if (!plain || hosts.gaps() || hosts.addresses().size() > MOST_ADDRESSES) {
      return List.of();
    }
    String text = hosts.directive().text();
    String sign = "+-~?".indexOf(text.charAt(0)) >= 0 ? text.substring(0, 1) : "";
    return hosts.addresses().stream().distinct().map(address -> sign + term(address)).toList();
  }

  private static String term(IpAddress address) {
    return (address.family() == Family.IPV4 ? "ip4:" : "ip6:") + address;
  }
}
