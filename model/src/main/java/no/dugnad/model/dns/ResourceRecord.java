package no.dugnad.model.dns;

import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;

/// One resource record as it was received.
///
/// @param ttl seconds, 0 to 2³¹−1 (RFC 2181 §8)
/// @param data the record data in wire format, names in it uncompressed
public record ResourceRecord(DomainName owner, RecordType type, long ttl, Bytes data) {}
