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
record DomainArgument(DomainName domain, Optional<String> remark) {

  /// Reads it. From a URL or a mail address the host is taken, and said so.
  ///
  /// @throws WrongUse where no domain can be meant
  static DomainArgument of(String text) {
    String trimmed = text.strip();
    if (trimmed.contains("://")) {
      String host = hostOf(trimmed);
      return new DomainArgument(
          domain(host, text),
          Optional.of("You gave a web address; checking the domain " + host + "."));
    }
    int at = trimmed.lastIndexOf('@');
    if (at >= 0) {
      String host = trimmed.substring(at + 1);
      return new DomainArgument(
          domain(host, text),
          Optional.of("You gave a mail address; checking the domain " + host + "."));
    }
    int slash = trimmed.indexOf('/');
    if (slash > 0) {
      String host = trimmed.substring(0, slash);
      return new DomainArgument(
          domain(host, text),
          Optional.of("You gave a web address; checking the domain " + host + "."));
    }
    return new DomainArgument(domain(trimmed, text), Optional.empty());
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
    String rest = url.substring(url.indexOf("://") + 3);
    return rest.split("[/:?#]", 2)[0];
  }

  private static DomainName domain(String text, String given) {
    if (IpAddress.parse(text).isPresent()) {
      throw new WrongUse(given + " is an address. Give a domain, such as fjellby.kommune.no.");
    }
    Optional<DomainName> name = DomainName.parse(text);
    if (name.isEmpty() || name.get().isRoot()) {
      throw new WrongUse("\"" + given + "\" is not a domain. Give one such as fjellby.kommune.no.");
    }
    if (name.get().labels().size() < 2) {
      throw new WrongUse(
          "\"" + given + "\" has no dot. Did you mean " + name.get() + ".kommune.no?");
    }
    return name.get();
  }
}
