package no.dugnad.practice.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;

/// All faults.
public final class Faults {
  private Faults() {}

  /// In the order of their areas.
  public static List<Fault> all() {
    return Stream.of(
            DnssecFaults.all(),
            NameServerFaults.all(),
            SpreadFaults.all(),
            DnsFaults.all(),
            MailPolicyFaults.all(),
            SpfFaults.all(),
            DmarcFaults.all(),
            DkimFaults.all(),
            TransportPolicyFaults.all(),
            MailServerFaults.all(),
            MailHostFaults.all(),
            TlsFaults.all(),
            WebFaults.all(),
            HostileFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  /// The fault of that name.
  public static Optional<Fault> named(String name) {
    return all().stream().filter(fault -> fault.name().equals(name)).findFirst();
  }

  /// The name that is spelled most like this one, for a helpful message.
  public static Optional<String> nearest(String name) {
    return all().stream()
        .map(Fault::name)
        .min(Comparator.comparingInt(one -> Spelling.distance(one, name)));
  }

  /// A municipality with these faults planted one after another.
  ///
  /// @throws IllegalArgumentException where one of them finds nothing left to change
  public static Municipality plant(Municipality healthy, List<Fault> faults) {
    Municipality town = healthy;
    for (Fault fault : faults) {
      town = fault.plant().apply(town);
    }
    return town;
  }
}
