package no.dugnad.judge.tls;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.certificate.Certificate;

/// What a visitor's program would make of a served certificate, revocation apart.
///
/// @param certificate the server's own; empty where none could be read
/// @param path whether the chain leads to a root
/// @param named whether the certificate covers the name (RFC 9525)
/// @param started whether its validity has begun
/// @param expired whether it has run out
public record CertificateVerdict(
    Optional<Certificate> certificate,
    CertificatePath path,
    boolean named,
    boolean started,
    boolean expired) {
  /// Judges what a session served.
  ///
  /// @param name the name that the visitor asked for
  /// @param asOf the moment it is judged for
  public static CertificateVerdict of(
      Fact.TlsSession session, DomainName name, Roots roots, Instant asOf) {
    Optional<Certificate> own = session.chain().stream().findFirst().flatMap(Certificate::parse);
    return new CertificateVerdict(
        own,
        CertificatePath.of(session.chain(), roots, asOf),
        own.map(certificate -> certificate.names().covers(name)).orElse(false),
        own.map(certificate -> !asOf.isBefore(certificate.notBefore())).orElse(false),
        own.map(certificate -> asOf.isAfter(certificate.notAfter())).orElse(true));
  }

  /// Whether the chain leads to a root, shipped or added.
  public boolean trusted() {
    return path instanceof CertificatePath.Trusted;
  }

  /// Whether it leads to a root that browsers know.
  public boolean publiclyTrusted() {
    return path instanceof CertificatePath.Trusted trusted && !trusted.root().added();
  }

  /// Whether a visitor gets no warning: trusted, for this name, at this moment.
  public boolean acceptable() {
    return trusted() && named && started && !expired;
  }
}
