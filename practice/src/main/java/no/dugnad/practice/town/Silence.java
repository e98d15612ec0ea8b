package no.dugnad.practice.town;

/// An endpoint where packets go nowhere.
///
/// @param transport `tcp` or `udp`
public record Silence(String address, int port, String transport) {}
