package no.dugnad.practice.net;

/// A logical address of the municipality, a port and a transport.
///
/// @param transport `tcp` or `udp`
public record Endpoint(String address, int port, String transport) {}
