package no.dugnad.model.dns;

import java.time.Instant;
import no.dugnad.model.asset.DomainName;

/// One RRSIG (RFC 4034 §3) that was seen over an answer.
///
/// @param covered the type it signs
/// @param algorithm IANA's DNSSEC algorithm number
/// @param originalTtl seconds
public record Signature(
    DomainName owner,
    RecordType covered,
    int algorithm,
    int keyTag,
    DomainName signer,
    long originalTtl,
    Instant inception,
    Instant expiration) {}
