package no.dugnad.practice.town;

import java.util.List;

/// How a server speaks TLS.
///
/// @param certificates names of [CertificateOrder]s; the first whose key type the client takes is
///   served
/// @param protocols JSSE's names, such as `TLSv1.3`; none at all: every hello is refused
public record Tls(List<String> certificates, List<String> protocols) {
  public Tls {
    certificates = List.copyOf(certificates);
    protocols = List.copyOf(protocols);
  }

  /// TLS 1.2 and 1.3.
  public static Tls with(String... certificates) {
    return new Tls(List.of(certificates), List.of("TLSv1.3", "TLSv1.2"));
  }
}
