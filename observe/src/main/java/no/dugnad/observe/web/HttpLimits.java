package no.dugnad.observe.web;

import java.time.Duration;

/// Our own limits for one request. What exceeds them ends in `BudgetSpent`, or for the body in a
/// fact that says that it was cut.
///
/// @param time for the whole request, from dialling to the last byte
/// @param headBytes of all heads of one answer together, interim ones among them
/// @param encodedBytes of the body as it comes over the line, framing and all
/// @param decodedBytes of the body after its content coding
public record HttpLimits(Duration time, int headBytes, int encodedBytes, int decodedBytes) {
  /// For pages: 15 s are three times what a slow but working site needs; servers themselves refuse
  /// heads above 8 to 64 KiB; and what bears on protection stands in the first part of a page.
  public static final HttpLimits PAGE =
      new HttpLimits(Duration.ofSeconds(15), 64 * 1024, 1024 * 1024, 1024 * 1024);

  /// For lists of revoked certificates, of which large issuers have several megabytes.
  public static final HttpLimits REVOCATION_LIST =
      new HttpLimits(Duration.ofSeconds(20), 64 * 1024, 16 * 1024 * 1024, 16 * 1024 * 1024);
}
