package no.dugnad.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562 §5.7): sorted by time, so that runs sort by when they were made.
final class UniqueId {
  private UniqueId() {}

  static String next(Instant at) {
    SecureRandom random = new SecureRandom();
    long high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
    long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
