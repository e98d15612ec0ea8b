package no.dugnad.practice.town;

import java.util.Locale;

/// One resource record as a line of a zone file says it (RFC 1035 §5.1).
///
/// @param owner absolute, lower case, with the dot at the end
/// @param type mnemonic, such as `TXT`
/// @param ttl seconds
/// @param data in zone file format, names in it absolute; may hold `{…}` that [Placeholders]
///   explains
public record Entry(String owner, String type, long ttl, String data) {
  /// The TTL where nothing else is said: short, so that a changed municipality shows at once.
  public static final long USUAL_TTL = 300;

  public Entry {
    owner = absolute(owner);
    type = type.toUpperCase(Locale.ROOT);
  }

  /// An entry with the usual TTL.
  public static Entry of(String owner, String type, String data) {
    return new Entry(owner, type, USUAL_TTL, data);
  }

  /// A name with the dot at its end, in lower case.
  public static String absolute(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower : lower + ".";
  }

  boolean is(String otherOwner, String otherType) {
    return owner.equals(absolute(otherOwner)) && type.equalsIgnoreCase(otherType);
  }
}
