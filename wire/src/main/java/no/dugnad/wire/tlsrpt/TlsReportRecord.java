package no.dugnad.wire.tlsrpt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import no.dugnad.wire.dmarc.ReportUri;
import no.dugnad.wire.tag.TagList;

/// A TLS reporting record (RFC 8460 §3).
///
/// @param text as it stands
/// @param usable the `mailto:` and `https:` addresses of `rua`
/// @param unusable the other entries of `rua`
/// @param malformed pieces that are no field
public record TlsReportRecord(
    String text, List<String> usable, List<String> unusable, List<String> malformed) {
  public TlsReportRecord {
    usable = List.copyOf(usable);
    unusable = List.copyOf(unusable);
    malformed = List.copyOf(malformed);
  }

  /// Whether senders take a text record for one of these: it starts with `v=TLSRPTv1;`.
  public static boolean is(String text) {
    return text.startsWith("v=TLSRPTv1")
        && TagList.trim(text.substring("v=TLSRPTv1".length())).startsWith(";");
  }

  /// Reads a record that [#is(String)] one.
  public static TlsReportRecord parse(String text) {
    TagList list = TagList.of(text);
    List<ReportUri> uris = list.first("rua").map(ReportUri::list).orElse(List.of());
    List<String> usable =
        uris.stream().filter(TlsReportRecord::isUsable).map(ReportUri::text).toList();
    List<String> unusable =
        uris.stream().filter(uri -> !isUsable(uri)).map(ReportUri::text).toList();
    return new TlsReportRecord(text, usable, unusable, list.malformed());
  }

  /// Commas, exclamation marks and semicolons must be encoded in these addresses (§3), so a size
  /// limit as in DMARC makes one unusable.
  private static boolean isUsable(ReportUri uri) {
    return !uri.sizeLimit()
        && switch (uri.kind()) {
          case MAIL -> true;
          case OTHER_SCHEME -> isHttps(uri.text());
          case INVALID -> false;
        };
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && "https".equals(uri.getScheme().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
