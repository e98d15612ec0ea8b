package no.dugnad.wire.dmarc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.tag.TagList;

/// One address that reports are to be sent to: an entry of `rua` or `ruf` (RFC 9989 §4.6).
///
/// @param text as it stands
/// @param kind what it is
/// @param host the domain that a `mailto:` leads to; empty for anything else
/// @param sizeLimit whether it carries the size limit `!10m` of RFC 7489 §6.2, which RFC 9989 has
///   taken away (appendix C.4)
public record ReportUri(String text, Kind kind, Optional<DomainName> host, boolean sizeLimit) {
  /// The most entries of a list that are read; receivers need send to no more than two (RFC 7489
  /// §6.2).
  public static final int MOST = 20;

  /// What an entry is.
  public enum Kind {
    /// A mail address: what every reporter supports.
    MAIL,
    /// Another URI: valid, and nobody need send there.
    OTHER_SCHEME,
    /// No URI, or a `mailto:` without an address.
    INVALID
  }

  /// Reads the list of a tag; empty entries are invalid ones.
  public static List<ReportUri> list(String value) {
    List<ReportUri> uris = new ArrayList<>();
    for (String entry : value.split(",", MOST + 1)) {
      if (uris.size() == MOST) {
        break;
      }
      uris.add(of(TagList.trim(entry)));
    }
    return List.copyOf(uris);
  }

  private static ReportUri of(String text) {
    String uri = text;
    int mark = text.lastIndexOf('!');
    boolean limited = mark >= 0 && isSize(text.substring(mark + 1));
    if (limited) {
      uri = text.substring(0, mark);
    }
    Optional<String> scheme = scheme(uri);
    if (scheme.isEmpty() || uri.indexOf('!') >= 0) {
      return new ReportUri(text, Kind.INVALID, Optional.empty(), limited);
    }
    if (!scheme.get().equals("mailto")) {
      return new ReportUri(text, Kind.OTHER_SCHEME, Optional.empty(), limited);
    }
    Optional<DomainName> host = mailHost(uri.substring("mailto:".length()));
    return new ReportUri(text, host.isPresent() ? Kind.MAIL : Kind.INVALID, host, limited);
  }

  private static boolean isSize(String text) {
    int digits = text.length();
    if (digits > 0 && "kmgt".indexOf(Character.toLowerCase(text.charAt(digits - 1))) >= 0) {
      digits--;
    }
    return digits > 0 && text.substring(0, digits).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<String> scheme(String uri) {
    try {
      return Optional.ofNullable(new URI(uri).getScheme())
          .map(scheme -> scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<DomainName> mailHost(String rest) {
    int query = rest.indexOf('?');
    String address = query < 0 ? rest : rest.substring(0, query);
    int at = address.lastIndexOf('@');
    boolean local = at > 0 && address.substring(0, at).indexOf('@') < 0;
    return local
        ? DomainName.parse(address.substring(at + 1)).filter(ReportUri::isHost)
        : Optional.empty();
  }

  /// Whether mail can be sent there: letters, digits and hyphens only, more than one label (RFC
  /// 5321 §4.1.2; an address in brackets is not authorised by anybody).
  private static boolean isHost(DomainName name) {
    return name.labels().size() > 1
        && name.ascii()
            .chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.');
  }
}
