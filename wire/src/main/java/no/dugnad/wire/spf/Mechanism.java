package no.dugnad.wire.spf;

import java.util.Optional;
import no.dugnad.model.asset.IpAddress;

/// The eight mechanisms (RFC 7208 §5).
public sealed interface Mechanism {
  /// Whether evaluating it counts against the limit of ten (RFC 7208 §4.6.4).
  default boolean looksUp() {
    return switch (this) {
      case All(), Ip4 _, Ip6 _ -> false;
      case Include _, A _, Mx _, Ptr _, Exists _ -> true;
    };
  }

  /// Matches everyone (§5.1).
  record All() implements Mechanism {}

  /// Matches whom another domain's record passes (§5.2).
  record Include(MacroString domain) implements Mechanism {}

  /// Matches the addresses of a name (§5.3).
  ///
  /// @param domain the record's own domain where it is left out
  /// @param bits4 prefix length for IPv4, 0 to 32
  /// @param bits6 prefix length for IPv6, 0 to 128
  record A(Optional<MacroString> domain, int bits4, int bits6) implements Mechanism {}

  /// Matches the addresses of a name's mail exchangers (§5.4).
  record Mx(Optional<MacroString> domain, int bits4, int bits6) implements Mechanism {}

  /// Matches by the reverse name; "do not use" (§5.5).
  record Ptr(Optional<MacroString> domain) implements Mechanism {}

  /// Matches an IPv4 network (§5.6).
  record Ip4(IpAddress network, int bits) implements Mechanism {}

  /// Matches an IPv6 network (§5.6).
  record Ip6(IpAddress network, int bits) implements Mechanism {}

  /// Matches where a constructed name has an A record (§5.7).
  record Exists(MacroString domain) implements Mechanism {}
}
