package no.dugnad.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;

/// A domain as people write it on a command line.
///
/// @param domain what is meant
/// @param remark what to tell where something else was written, such as a URL
record DomainArgument(DomainName domain, Optional<Sentence> remark) {
  /// The longest name in its written form (RFC 1035 §2.3.4).
  private static final int LONGEST = 253;

  /// Reads it. From a URL or a mail address the host is taken, and said so.
  ///
  /// @throws WrongUse where no domain can be meant
  static DomainArgument of(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw WrongUse.of("domain.empty");
    }
    if (trimmed.contains("://")) {
      return taken("remark.url", domain(hostOf(trimmed), text));
    }
    int at = trimmed.lastIndexOf('@');
    if (at >= 0) {
      return taken("remark.mail", domain(trimmed.substring(at + 1), text));
    }
    String host = trimmed.split("[/?#]", 2)[0].replaceFirst("^([^:\\[]*):[0-9]{0,5}$", "$1");
    DomainName name = domain(host, text);
    return host.equals(trimmed)
        ? new DomainArgument(name, Optional.empty())
        : taken("remark.url", name);
  }

  private static DomainArgument taken(String key, DomainName domain) {
    return new DomainArgument(domain, Optional.of(Sentence.of(key).with("domain", domain)));
  }

  private static String hostOf(String url) {
    try {
      String host = new URI(url).getHost();
      if (host != null) {
        return host;
      }
    } catch (URISyntaxException notOne) {
      // Letters such as æ are no part of a URI; the host is cut out by hand below.
    }
    String rest = url.substring(url.indexOf("://") + 3).split("[/?#]", 2)[0];
    String host = rest.substring(rest.lastIndexOf('@') + 1);
    return host.startsWith("[") ? host : host.split(":", 2)[0];
  }

  private static DomainName domain(String text, String given) {
    if (IpAddress.parse(text.replaceAll("^\\[|]$", "")).isPresent()) {
      throw WrongUse.of("domain.address").with("given", given);
    }
    Optional<DomainName> name = DomainName.parse(text);
    if (name.isEmpty() || name.get().isRoot()) {
      throw WrongUse.of(text.length() > LONGEST ? "domain.long" : "domain.none")
          .with("given", given);
    }
    if (name.get().labels().size() < 2) {
      throw WrongUse.of("domain.no-dot")
          .with("given", given)
          .likely(Optional.of(name.get().unicode() + ".kommune.no"));
    }
    return name.get();
  }
}
