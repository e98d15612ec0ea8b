package no.dugnad.report.terminal;

import java.nio.charset.Charset;
import java.time.ZoneId;

/// What is written on.
///
/// @param width columns, at least 20; for a pipe 80 is usual
/// @param charset what the output can write; what it can't is written with ASCII letters
/// @param zone the reader's time zone
/// @param verbose whether every question and answer is told
public record Sheet(int width, Style style, Charset charset, ZoneId zone, boolean verbose) {
  /// The narrowest that is written on; anything less is treated as this.
  public static final int NARROWEST = 20;

  public Sheet {
    width = Math.max(width, NARROWEST);
  }
}
