package no.dugnad.catalogue.trust;

import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// One root certificate and where it came from.
///
/// @param certificate DER
/// @param list the list that it stands in, such as `mozilla-2025-04` or the name of a file that was
///   given
/// @param added whether the operator added it: then browsers do not trust it
/// @param caaName the issuer domain name that its owner honours in CAA records (RFC 8659 §4.2),
///   where we know it
public record TrustAnchor(
    Bytes certificate, String list, boolean added, Optional<String> caaName) {}
