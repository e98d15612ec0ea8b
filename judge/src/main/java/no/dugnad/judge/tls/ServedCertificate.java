package no.dugnad.judge.tls;

import java.util.List;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.certificate.Certificate;

/// One certificate that an endpoint serves, with the chain behind it.
///
/// @param host the name that was asked for
/// @param exchange the handshake that it was served in
/// @param own the server's certificate
/// @param path where its chain leads
record ServedCertificate(
    DomainName host,
    Exchange<?> exchange,
    Fact.TlsSession session,
    Certificate own,
    CertificatePath path) {

  static ServedCertificate of(
      DomainName host,
      Exchange<?> exchange,
      Fact.TlsSession session,
      Certificate own,
      Subject subject) {
    return new ServedCertificate(
        host,
        exchange,
        session,
        own,
        CertificatePath.of(session.chain(), subject.roots(), subject.asOf()));
  }

  /// The certificates whose keys and signatures matter: those of the path where there is one, else
  /// all that were sent. The root is not among them, and neither is what the path does not need.
  List<Certificate> chain() {
    if (path instanceof CertificatePath.Trusted trusted) {
      return trusted.certificates();
    }
    return session.chain().stream()
        .limit(CertificatePath.LONGEST)
        .flatMap(der -> Certificate.parse(der).stream())
        .filter(certificate -> certificate.equals(own) || !certificate.selfIssued())
        .toList();
  }
}
