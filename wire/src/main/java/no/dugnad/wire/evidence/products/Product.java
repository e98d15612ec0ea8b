package no.dugnad.wire.evidence.products;

import java.time.LocalDate;
import java.util.Optional;

/// One product and until when it gets security updates.
///
/// @param id such as `windows-10-22h2`; never a word of a file
/// @param supportedTo up to this day every edition gets updates
/// @param endedAfter after this day no edition gets updates without extra payment
/// @param paidTo up to this day updates can be bought or asked for
/// @param sure whether the dates were read in a source; what is not sure never says that an end has
///   passed
/// @param source where the dates come from
public record Product(
    String id,
    Optional<LocalDate> supportedTo,
    Optional<LocalDate> endedAfter,
    Optional<LocalDate> paidTo,
    boolean sure,
    String source) {
  /// How a product stands on a day.
  public enum Support {
    SUPPORTED,
    /// Only those who have bought more time, or asked for it, get updates.
    PAID,
    ENDED,
    UNKNOWN
  }

  /// How it stands on a day. The last day itself is still supported.
  public Support on(LocalDate day) {
    if (supportedTo.isPresent() && !day.isAfter(supportedTo.get())) {
      return Support.SUPPORTED;
    }
    if (!sure || endedAfter.isEmpty() || !day.isAfter(endedAfter.get())) {
      return Support.UNKNOWN;
    }
    return paidTo.isPresent() && !day.isAfter(paidTo.get()) ? Support.PAID : Support.ENDED;
  }
}
