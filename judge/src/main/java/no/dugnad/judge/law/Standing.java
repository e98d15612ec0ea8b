package no.dugnad.judge.law;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Observation;
import no.dugnad.wire.address.SpecialPurpose;
import no.dugnad.wire.dns.RecordData;

/// On which side of the checked networks a run stood. The operator may state it; what was seen goes
/// before what was stated. Whether a machine behind address translation is outside cannot be seen,
/// so without a statement it is at best not known.
///
/// @param side where the run stood, as far as is known
/// @param neighbours what shows that it stood inside, although it was not stated; empty otherwise
public record Standing(Side side, Optional<Neighbours> neighbours) {
  /// Which side.
  public enum Side {
    OUTSIDE,
    INSIDE,
    NOT_KNOWN
  }

  /// An address of the machine that the run was on, and one of what was checked, in one network.
  public record Neighbours(IpAddress ours, IpAddress theirs) {}

  /// As stated, with nothing that contradicts it.
  public static Standing stated(Side side) {
    return new Standing(side, Optional.empty());
  }

  /// From what was stated and what was seen: an address of ours and one that was connected to or
  /// that a checked name has lie in the same network. For addresses of the internet that is a /24
  /// or a /48, the smallest that are routed by themselves; for private ones the network that an
  /// office usually makes of the range, because everybody uses the same ranges.
  ///
  /// @param ours addresses that unwired connections went out from
  public static Standing of(
      Side stated, Collection<IpAddress> ours, Collection<Observation> observations) {
    if (stated == Side.INSIDE || ours.isEmpty()) {
      return stated(stated);
    }
    return observations.stream()
        .filter(seen -> !seen.wired())
        .flatMap(Standing::addresses)
        .distinct()
        .flatMap(theirs ->
            ours.stream().filter(own -> near(own, theirs)).map(own -> new Neighbours(own, theirs)))
        .findFirst()
        .map(neighbours -> new Standing(Side.INSIDE, Optional.of(neighbours)))
        .orElseGet(() -> stated(stated));
  }

  private static Stream<IpAddress> addresses(Observation seen) {
    if (seen.exchange() instanceof Exchange.Lookup
        && seen.outcome() instanceof Fact.DnsAnswer answer) {
      return answer.records().stream().flatMap(record -> RecordData.address(record).stream());
    }
    return switch (seen.exchange()) {
      case Exchange.Handshake it -> Stream.of(it.address());
      case Exchange.SmtpSession it -> Stream.of(it.address());
      case Exchange.HttpRequest it -> Stream.of(it.address());
      case Exchange.ServerQuery it -> Stream.of(it.address());
      // Delegations lead over other people's name servers, and issuers are nobody's network here.
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.Connect _ -> Stream.empty();
      case Exchange.RevocationQuery _, Exchange.SilenceTrial _ -> Stream.empty();
    };
  }

  private static boolean near(IpAddress ours, IpAddress theirs) {
    if (ours.family() != theirs.family()) {
      return false;
    }
    Optional<Integer> bits = neighbourhood(theirs);
    return bits.isPresent() && ours.network(bits.get()).equals(theirs.network(bits.get()));
  }

  /// The prefix length of the network that an address stands in; empty for addresses that are the
  /// same for everybody (loopback, link-local), which say nothing of where one stands.
  private static Optional<Integer> neighbourhood(IpAddress address) {
    boolean four = address.family() == Family.IPV4;
    String block =
        SpecialPurpose.notGloballyReachable(address).map(SpecialPurpose.Range::block).orElse("");
    if (EVERYBODYS.contains(block)) {
      return Optional.empty();
    }
    return Optional.of(!four ? 48 : WIDE.contains(block) ? 16 : 24);
  }

  private static final Set<String> EVERYBODYS =
      Set.of("127.0.0.0/8", "::1/128", "169.254.0.0/16", "fe80::/10", "0.0.0.0/8", "::/128");

  /// Ranges that offices divide into networks of their own, an office or a municipality to each.
  private static final Set<String> WIDE = Set.of("10.0.0.0/8", "172.16.0.0/12");
}
