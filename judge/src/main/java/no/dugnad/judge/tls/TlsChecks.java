package no.dugnad.judge.tls;

import java.util.List;
import no.dugnad.judge.check.Check;

/// The checks of the certificates that web sites serve.
public final class TlsChecks {
  private TlsChecks() {}

  /// All of them.
  public static List<Check> all() {
    return List.of(
        new CertificateCheck(Trusted.SCRIBE, Trusted::judge),
        new CertificateCheck(Named.SCRIBE, Named::judge),
        new CertificateCheck(Expiry.SCRIBE, Expiry::judge),
        new CertificateCheck(KeySize.SCRIBE, KeySize::judge),
        new CertificateCheck(ChainSignatures.SCRIBE, ChainSignatures::judge),
        new CertificateCheck(Revoked.SCRIBE, Revoked::judge));
  }
}
