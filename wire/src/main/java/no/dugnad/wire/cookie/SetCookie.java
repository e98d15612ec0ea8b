package no.dugnad.wire.cookie;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// A cookie as a `Set-Cookie` field makes a browser keep it (RFC 6265bis §5.6).
///
/// @param maxAge seconds, where it is given; it goes before `expires`
/// @param domain without a leading dot, in lower case
public record SetCookie(
    String name,
    String value,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite,
    OptionalLong maxAge,
    Optional<Instant> expires,
    Optional<String> domain,
    Optional<String> path) {
  private static final int LONGEST = 4096;
  private static final int LONGEST_ATTRIBUTE = 1024;

  /// The attribute that decides whether requests from other sites carry the cookie.
  public enum SameSite {
    STRICT,
    LAX,
    NONE,
    /// Not said, or a word that is not known: browsers differ in what they make of it.
    DEFAULT
  }

  /// Reads one field value; empty where a browser would ignore it (control characters, no name and
  /// no value, more than 4096 characters).
  public static Optional<SetCookie> parse(String field) {
    if (field.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
      return Optional.empty();
    }
    int end = field.indexOf(';');
    String pair = end < 0 ? field : field.substring(0, end);
    int equals = pair.indexOf('=');
    String name = equals < 0 ? "" : pair.substring(0, equals).strip();
    String value = pair.substring(equals + 1).strip();
    if (name.length() + value.length() == 0 || name.length() + value.length() > LONGEST) {
      return Optional.empty();
    }
    SetCookie cookie =
        new SetCookie(
            name,
            value,
            false,
            false,
            SameSite.DEFAULT,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (end >= 0) {
      for (String attribute : field.substring(end + 1).split(";", -1)) {
        cookie = cookie.with(attribute);
      }
    }
    return Optional.of(cookie);
  }

  /// Whether this takes a cookie away instead of setting one.
  public boolean deletes(Instant now) {
    return maxAge.isPresent()
        ? maxAge.getAsLong() <= 0
        : expires.map(moment -> moment.isBefore(now)).orElse(false);
  }

  /// Whether a browser refuses it: a name that begins with `__Secure-` or `__Host-` without what
  /// that promises (§5.6 steps 20 and 21), or `SameSite=None` without `Secure` (step 19).
  public boolean refused() {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean host = lower.startsWith("__host-");
    boolean badHost = host && !(secure && domain.isEmpty() && path.equals(Optional.of("/")));
    boolean badSecure = lower.startsWith("__secure-") && !secure;
    return badHost || badSecure || sameSite == SameSite.NONE && !secure;
  }

  private SetCookie with(String attribute) {
    int equals = attribute.indexOf('=');
    String key = (equals < 0 ? attribute : attribute.substring(0, equals)).strip();
    String given = equals < 0 ? "" : attribute.substring(equals + 1).strip();
    if (given.length() > LONGEST_ATTRIBUTE) {
      return this;
    }
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "secure" -> copy(true, httpOnly, sameSite, maxAge, expires, domain, path);
      case "httponly" -> copy(secure, true, sameSite, maxAge, expires, domain, path);
      case "samesite" -> copy(secure, httpOnly, site(given), maxAge, expires, domain, path);
      case "max-age" ->
          copy(
              secure,
              httpOnly,
              sameSite,
              seconds(given).isPresent() ? seconds(given) : maxAge,
              expires,
              domain,
              path);
      case "expires" ->
          copy(
              secure,
              httpOnly,
              sameSite,
              maxAge,
              CookieDate.parse(given).or(() -> expires),
              domain,
              path);
      case "domain" -> {
        String bare = given.startsWith(".") ? given.substring(1) : given;
        Optional<String> host =
            bare.isEmpty() ? Optional.empty() : Optional.of(bare.toLowerCase(Locale.ROOT));
        yield copy(secure, httpOnly, sameSite, maxAge, expires, host, path);
      }
      case "path" ->
          copy(
              secure,
              httpOnly,
              sameSite,
              maxAge,
              expires,
              domain,
              given.startsWith("/") ? Optional.of(given) : Optional.empty());
      // §5.6: unknown attributes do not count.
      default -> this;
    };
  }

  private SetCookie copy(
      boolean newSecure,
      boolean newHttpOnly,
      SameSite newSameSite,
      OptionalLong newMaxAge,
      Optional<Instant> newExpires,
      Optional<String> newDomain,
      Optional<String> newPath) {
    return new SetCookie(
        name,
        value,
        newSecure,
        newHttpOnly,
        newSameSite,
        newMaxAge,
        newExpires,
        newDomain,
        newPath);
  }

  private static SameSite site(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "strict" -> SameSite.STRICT;
      case "lax" -> SameSite.LAX;
      case "none" -> SameSite.NONE;
      default -> SameSite.DEFAULT;
    };
  }

  /// §5.6.2: a sign and digits, anything else does not count.
  private static OptionalLong seconds(String given) {
    boolean minus = given.startsWith("-");
    String digits = minus ? given.substring(1) : given;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    long number = digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    return OptionalLong.of(minus ? -number : number);
  }
}
