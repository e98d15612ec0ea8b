package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a port scan found, without names and addresses. From where it looked is not in the file.
///
/// @param addresses that it tried
/// @param answered addresses where something answered; a machine that the scanner was told to take
///   for granted counts only when a port of it was open or closed
/// @param open open ports in all
/// @param remote answering machines with an open port for remote control or file sharing
/// @param remoteDesktop those of them with open remote desktop (3389)
/// @param sharing those of them with open file sharing (139, 445)
/// @param lookedAtRemote whether remote desktop and file sharing were among the ports
/// @param complete whether the scanner says that it came to its end
public record PortScanFacts(
    long addresses,
    long answered,
    long open,
    long remote,
    long remoteDesktop,
    long sharing,
    boolean lookedAtRemote,
    boolean complete,
    Optional<Instant> asOf)
    implements Facts {
  @Override
  public String kind() {
    return "scan.ports";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("addresses", addresses),
        new Counted("answered", answered),
        new Counted("open", open),
        new Counted("remote", remote),
        new Counted("remote-desktop", remoteDesktop),
        new Counted("sharing", sharing));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!complete) {
      notes.add("incomplete");
    }
    if (!lookedAtRemote) {
      notes.add("not-looked");
    }
    if (remote > 0) {
      notes.add("reached");
    }
    return notes;
  }
}
