package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Users that a firewall or VPN keeps itself, without names. Who of them may use the VPN is not
/// told.
///
/// @param users open users
/// @param second those of whom a second factor is demanded
/// @param plain those with a password and nothing more
/// @param elsewhere those whom another program checks, which may ask for more
/// @param secrets whether passwords, scrambled or not, stood in the file; they are not kept
public record RemoteUserFacts(long users, long second, long plain, long elsewhere, boolean secrets)
    implements Facts {
  @Override
  public String kind() {
    return "remote.users";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("users", users),
        new Counted("second", second),
        new Counted("plain", plain),
        new Counted("elsewhere", elsewhere));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    return secrets ? List.of("secrets") : List.of();
  }
}
