package no.dugnad.wire.dmarc;

/// By which standard a record is found and read. Receivers of both kinds will be about for years.
public enum Reading {
  /// The current standard: tree walk, `np`, `psd`, `t`; `pct` is ignored.
  RFC_9989("RFC 9989"),
  /// The one before: public suffix list, `pct`; `np`, `psd`, `t` are ignored.
  RFC_7489("RFC 7489");

  private final String standard;

  Reading(String standard) {
    this.standard = standard;
  }

  /// The standard's name.
  public String standard() {
    return standard;
  }
}
