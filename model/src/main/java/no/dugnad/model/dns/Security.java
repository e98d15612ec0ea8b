package no.dugnad.model.dns;

import java.util.List;

/// What our own validation made of an answer.
///
/// @param state the state of RFC 4035 §4.3
/// @param reason why, as a message key with a short technical text; the key is `secure` where all
///   held
/// @param signatures the signatures that were looked at
public record Security(State state, String reason, String detail, List<Signature> signatures) {
  public Security {
    signatures = List.copyOf(signatures);
  }

  /// The four states of RFC 4035 §4.3.
  public enum State {
    /// A chain of signed DS and DNSKEY records leads from the trust anchor to the answer.
    SECURE,
    /// Proven that no chain is meant to exist: the parent says, signed, that there is no DS.
    INSECURE,
    /// There should be a chain and it does not hold.
    BOGUS,
    /// It could not be told, such as where a needed record could not be fetched.
    INDETERMINATE
  }

  /// Without a word about signatures, such as where nothing was asked.
  public static Security of(State state, String reason, String detail) {
    return new Security(state, reason, detail, List.of());
  }
}
