package no.dugnad.practice.town;

import java.util.List;

/// How a server speaks TLS.
///
/// @param certificates names of [CertificateOrder]s; the first whose key type the client takes is
///   served
/// @param protocols JSSE's names, such as `TLSv1.3`
/// @param voice what it says to a hello
public record Tls(List<String> certificates, List<String> protocols, Voice voice) {
  /// What is said to a hello.
  public enum Voice {
    /// What a TLS library of today says.
    USUAL,
    /// Its newest version, whatever was offered: a server that is older than the extension by which
    /// clients of today list their versions (RFC 8446 §4.2.1).
    OF_ITS_TIME,
    /// `handshake_failure`: no suite in common (RFC 8446 §6.2).
    NO_COMMON_SUITE,
    /// `unrecognized_name` (RFC 6066 §3).
    NAME_NOT_KNOWN
  }

  public Tls {
    certificates = List.copyOf(certificates);
    protocols = List.copyOf(protocols);
  }

  /// TLS 1.2 and 1.3.
  public static Tls with(String... certificates) {
    return new Tls(List.of(certificates), List.of("TLSv1.3", "TLSv1.2"), Voice.USUAL);
  }

  /// Speaking these versions.
  public Tls speaking(String... others) {
    return new Tls(certificates, List.of(others), voice);
  }

  /// In another voice.
  public Tls voice(Voice other) {
    return new Tls(certificates, protocols, other);
  }
}
