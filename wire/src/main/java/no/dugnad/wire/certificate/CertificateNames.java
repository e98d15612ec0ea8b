package no.dugnad.wire.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;

/// The subject alternative names of a certificate, matched as RFC 9525 §6 has it: the common name
/// is never looked at; a `*` stands only for one whole left-most label; addresses match addresses.
///
/// @param dns as they stand in the certificate; at most [#MOST]
/// @param addresses from iPAddress entries
public record CertificateNames(List<String> dns, List<IpAddress> addresses) {
  /// The most names that are read: authorities give at most some hundreds.
  public static final int MOST = 5000;

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  public CertificateNames {
    dns = List.copyOf(dns);
    addresses = List.copyOf(addresses);
  }

  static CertificateNames of(X509Certificate certificate) {
    List<String> dns = new ArrayList<>();
    List<IpAddress> addresses = new ArrayList<>();
    for (List<?> entry : entries(certificate)) {
      if (dns.size() + addresses.size() >= MOST) {
        break;
      }
      if (entry.size() > 1
          && entry.get(0) instanceof Integer kind
          && entry.get(1) instanceof String text) {
        if (kind == DNS_NAME) {
          dns.add(text);
        } else if (kind == IP_ADDRESS) {
          IpAddress.parse(text).ifPresent(addresses::add);
        }
      }
    }
    return new CertificateNames(dns, addresses);
  }

  private static Collection<List<?>> entries(X509Certificate certificate) {
    try {
      Collection<List<?>> entries = certificate.getSubjectAlternativeNames();
      return entries == null ? List.of() : entries;
    } catch (CertificateParsingException malformed) {
      return List.of();
    }
  }

  /// Whether one of the names covers the host (RFC 9525 §6.3).
  public boolean covers(DomainName host) {
    return dns.stream().anyMatch(presented -> covers(presented, host));
  }

  /// Whether one of the addresses is this one (RFC 9525 §6.4).
  public boolean covers(IpAddress address) {
    return addresses.contains(address);
  }

  private static boolean covers(String presented, DomainName host) {
    if (presented.endsWith(".") || host.isRoot()) {
      return false;
    }
    boolean wildcard = presented.startsWith("*.");
    String rest = wildcard ? presented.substring(2) : presented;
    if (rest.indexOf('*') >= 0 || !isAscii(rest)) {
      return false;
    }
    Optional<DomainName> name = DomainName.parse(rest.toLowerCase(Locale.ROOT));
    Optional<DomainName> wanted = wildcard ? host.parent() : Optional.of(host);
    return name.isPresent() && !name.get().isRoot() && name.equals(wanted);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
