package no.dugnad.wire.evidence.directory;

import no.dugnad.model.bytes.Bytes;

/// A security identifier in its binary form (MS-DTYP §2.4.2.2): revision, count, six bytes of
/// authority, and so many numbers of four bytes, least byte first. Groups are known by it, since
/// their names follow the language of the first controller.
final class Sid {
  private static final int SCHEMA_ADMINS = 518;
  private static final int DOMAIN_ADMINS = 512;
  private static final int ENTERPRISE_ADMINS = 519;
  private static final long OF_A_DOMAIN = 21;
  private static final long BUILT_IN = 32;
  private static final long ADMINISTRATORS = 544;
  private static final long GUEST = 501;
  private static final long KRBTGT = 502;

  private Sid() {}

  /// Whether it is of a group that rules a domain: `S-1-5-21-…-512`, `-518`, `-519` or
  /// `S-1-5-32-544`.
  static boolean rules(Bytes sid) {
    long first = number(sid, 0);
    long last = last(sid);
    return first == OF_A_DOMAIN && count(sid) == 5 && rulesByNumber(last)
        || first == BUILT_IN && count(sid) == 2 && last == ADMINISTRATORS;
  }

  /// Whether a domain's group of this number rules it.
  static boolean rulesByNumber(long number) {
    return number == DOMAIN_ADMINS || number == SCHEMA_ADMINS || number == ENTERPRISE_ADMINS;
  }

  /// Whether it is of an account that every domain has and nobody uses.
  static boolean isNobodys(Bytes sid) {
    long last = last(sid);
    return number(sid, 0) == OF_A_DOMAIN && count(sid) == 5 && (last == GUEST || last == KRBTGT);
  }

  private static int count(Bytes sid) {
    boolean form = sid.length() >= 12 && sid.at(0) == 1 && sid.length() == 8 + 4 * sid.at(1);
    boolean ntAuthority = form && sid.at(7) == 5;
    return ntAuthority ? sid.at(1) : 0;
  }

  private static long last(Bytes sid) {
    return number(sid, count(sid) - 1);
  }

  private static long number(Bytes sid, int index) {
    if (index < 0 || index >= count(sid)) {
      return -1;
    }
    int at = 8 + 4 * index;
    return sid.at(at)
        | (long) sid.at(at + 1) << 8
        | (long) sid.at(at + 2) << 16
        | (long) sid.at(at + 3) << 24;
  }
}
