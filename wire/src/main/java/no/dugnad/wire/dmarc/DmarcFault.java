package no.dugnad.wire.dmarc;

/// One thing in a record that is not as the grammar has it.
///
/// @param tag the tag's name; empty where a piece is no tag
/// @param value what stands there
public record DmarcFault(Kind kind, String tag, String value) {
  /// What is wrong, gravest first.
  public enum Kind {
    /// There is no `p`: the record asks for nothing (RFC 9989 §4.10.1).
    POLICY_MISSING,
    /// `p`, `sp` or `np` has a value that is none of the three: the record counts as `p=none` or
    /// not at all (RFC 9989 §4.10.1).
    POLICY_INVALID,
    /// A tag stands twice (RFC 6376 §3.2): readers differ in what they make of it.
    REPEATED,
    /// A piece between semicolons is no `tag=value` pair.
    NO_PAIR,
    /// Another tag's value is not what it may be; readers use the default instead.
    BAD_VALUE,
    /// `p` does not come right after `v`, which RFC 7489 §6.4 demands.
    ORDER
  }
}
