package no.dugnad.wire.securitytxt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.http.ResponseHead;

/// A security.txt file (RFC 9116).
///
/// @param fields in order, at most 200
/// @param unreadable lines that are neither field, comment nor empty, at most 20, cut at 200
///   characters
/// @param signed whether it is an OpenPGP cleartext signed message (§2.3); the signature has not
///   been verified
public record SecurityTxt(List<Field> fields, List<String> unreadable, boolean signed) {
  private static final int MOST_FIELDS = 200;
  private static final int MOST_UNREADABLE = 20;
  private static final int LONGEST_LINE = 2048;
  private static final String ARMOUR = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

  public SecurityTxt {
    fields = List.copyOf(fields);
    unreadable = List.copyOf(unreadable);
  }

  /// One field.
  ///
  /// @param name in lower case
  public record Field(String name, String value) {}

  /// Reads a file; never fails: what can't be read is listed.
  public static SecurityTxt parse(String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    boolean signed = plain.stripLeading().startsWith(ARMOUR);
    List<Field> fields = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    boolean armourHeaders = signed;
    for (String raw : plain.split("\n", -1)) {
      String line = raw.strip();
      if (armourHeaders) {
        // RFC 9580 §7: the text begins after the first empty line.
        armourHeaders = !line.isEmpty();
        continue;
      }
      if (signed && line.startsWith(SIGNATURE)) {
        break;
      }
      String content = signed && line.startsWith("- ") ? line.substring(2) : line;
      if (!content.isEmpty() && !content.startsWith("#")) {
        read(content, fields, unreadable);
      }
    }
    return new SecurityTxt(fields, unreadable, signed);
  }

  /// The values of a field in order.
  ///
  /// @param name in lower case
  public List<String> values(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }

  /// When its content goes stale (§2.5.5); empty where the field is missing, not alone or no date
  /// of RFC 3339.
  public Optional<Instant> expires() {
    List<String> values = values("expires");
    if (values.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.parse(values.getFirst().toUpperCase(Locale.ROOT)).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /// The ways to make contact that are usable (§2.5.3): `mailto:`, `tel:` and `https:` addresses.
  public List<String> usableContacts() {
    return values("contact").stream()
        .filter(value -> {
          String lower = value.toLowerCase(Locale.ROOT);
          return lower.startsWith("mailto:") && lower.length() > 7
              || lower.startsWith("tel:") && lower.length() > 4
              || lower.startsWith("https://") && lower.length() > 8;
        })
        .toList();
  }

  private static void read(String line, List<Field> fields, List<String> unreadable) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    boolean field = ResponseHead.token(name) && !value.isEmpty() && line.length() <= LONGEST_LINE;
    if (field && fields.size() < MOST_FIELDS) {
      fields.add(new Field(name.toLowerCase(Locale.ROOT), value));
    } else if (!field && unreadable.size() < MOST_UNREADABLE) {
      unreadable.add(line.length() > 200 ? line.substring(0, 200) : line);
    }
  }
}
