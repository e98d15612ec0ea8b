package no.dugnad.observe.socket;

import no.dugnad.model.asset.DomainName;

/// Which budget a socket counts against (`verdicts.md`, Budget in one run).
public sealed interface Purpose {
  /// A question to a name server: 20 a second and server, bucket of 40.
  ///
  /// @param given whether the address was given by the operator (root hints, resolver) and so is
  ///   allowed although it may lie in a special-purpose range
  record NameServer(boolean given) implements Purpose {}

  /// A web server under one name: 80 connections an address and name, 4 at once.
  record Web(DomainName host) implements Purpose {}

  /// A mail server: 16 connections an address, 2 at once.
  record Mail() implements Purpose {}
}
