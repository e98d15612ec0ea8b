package no.dugnad.observe.socket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.address.SpecialPurpose;

/// Which addresses may be dialled. What is published under a stranger's name must not lead us to
/// our own machine, our own network or a cloud's metadata service: such an address is an
/// observation, never a connection. The rules judge the logical address; only a wiring or a
/// statement in the scope file exempts from them, and for questions to name servers an address that
/// the operator gave.
///
/// @param allowed networks that a statement in the scope covers
public record AddressRules(List<Network> allowed) {
  public AddressRules {
    allowed = List.copyOf(allowed);
  }

  /// No exemptions.
  public static AddressRules strict() {
    return new AddressRules(List.of());
  }

  /// With these networks exempted.
  public static AddressRules allowing(Collection<Network> networks) {
    return new AddressRules(List.copyOf(networks));
  }

  /// A network by its first address and prefix length.
  public record Network(IpAddress base, int bits) {
    /// Reads `192.0.2.0/24` or a single address; empty for anything else.
    public static Optional<Network> parse(String text) {
      int slash = text.indexOf('/');
      Optional<IpAddress> base = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
      if (base.isEmpty()) {
        return Optional.empty();
      }
      int most = base.get().octets().length() * 8;
      String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
      if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > most) {
        return Optional.empty();
      }
      int bits = Integer.parseInt(length);
      return Optional.of(new Network(base.get().network(bits), bits));
    }

    /// Whether the address lies in it.
    public boolean holds(IpAddress address) {
      return address.family() == base.family() && address.network(bits).equals(base);
    }
  }

  /// The rule that forbids it; empty where it may be dialled.
  Optional<String> forbids(IpAddress address, Purpose purpose) {
    if (purpose instanceof Purpose.NameServer(boolean given) && given) {
      return Optional.empty();
    }
    if (allowed.stream().anyMatch(network -> network.holds(address))) {
      return Optional.empty();
    }
    return SpecialPurpose.notGloballyReachable(address)
        .map(range -> range.name() + " (" + range.rfc() + ")");
  }
}
