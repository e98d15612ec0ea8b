package no.dugnad.catalogue.trust;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;

/// One root certificate and where it came from.
///
/// @param certificate DER
/// @param list the list that it stands in, such as `mozilla-2025-04` or the name of a file that was
///   given
/// @param added whether the operator added it: then browsers do not trust it
/// @param caaNames the issuer domain names that its owner honours in CAA records (RFC 8659 §4.2),
///   the one to recommend first; empty where we know none. Owners honour several: old names of
///   companies they bought stand in zones for years
public record TrustAnchor(Bytes certificate, String list, boolean added, List<String> caaNames) {
  public TrustAnchor {
    caaNames = List.copyOf(caaNames);
  }

  /// The name to recommend in a CAA record; empty where we know none.
  public Optional<String> caaName() {
    return caaNames.stream().findFirst();
  }
}
