package no.dugnad.observe.dns;

import java.util.List;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.ResourceRecord;

/// What a run's look-ups start from.
///
/// @param hints the root servers (`--root-hints` replaces them); used in both modes for what is
///   asked of the root itself
/// @param anchors DS or DNSKEY records that validation starts from (`--trust-anchor` replaces them)
/// @param mode who does the resolving
public record DnsSettings(
    List<RootHints.RootServer> hints, List<ResourceRecord> anchors, Mode mode) {
  /// @throws IllegalArgumentException without a hint or an anchor
  public DnsSettings {
    hints = List.copyOf(hints);
    anchors = List.copyOf(anchors);
    if (hints.isEmpty() || anchors.isEmpty()) {
      throw new IllegalArgumentException("resolution needs root servers and a trust anchor");
    }
  }

  /// IANA's root servers and keys, iterating from the root.
  public static DnsSettings standard() {
    return new DnsSettings(RootHints.builtIn(), TrustAnchors.builtIn(), new Mode.Iterative());
  }

  /// The same with other root servers.
  public DnsSettings withHints(List<RootHints.RootServer> others) {
    return new DnsSettings(others, anchors, mode);
  }

  /// The same with other trust anchors.
  public DnsSettings withAnchors(List<ResourceRecord> others) {
    return new DnsSettings(hints, others, mode);
  }

  /// The same with another mode.
  public DnsSettings withMode(Mode other) {
    return new DnsSettings(hints, anchors, other);
  }

  /// Who does the resolving.
  public sealed interface Mode {
    /// We do, from the root.
    record Iterative() implements Mode {}

    /// Recursive resolvers that were given do; validation stays ours. Answers are then never
    /// authoritative.
    ///
    /// @param port 1 to 65535, the same for all
    record Forwarding(List<IpAddress> resolvers, int port) implements Mode {
      /// @throws IllegalArgumentException without a resolver, or where the port is none
      public Forwarding {
        resolvers = List.copyOf(resolvers);
        if (resolvers.isEmpty() || port < 1 || port > 0xffff) {
          throw new IllegalArgumentException("forwarding needs a resolver, and a port 1 to 65535");
        }
      }
    }
  }
}
