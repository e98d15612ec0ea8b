package no.dugnad.wire.evidence;

import java.io.IOException;

/// The content, or one piece of it, is larger than it may be. Thrown by streams, which have no
/// other way to say so, and made a [BadFile] where a file is read.
public final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param what in a few words, for who reads a log
  public TooLarge(String what) {
    super(what);
  }
}
