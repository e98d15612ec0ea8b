package no.dugnad.judge.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.tls.CertificatePath;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.tlsa.TlsaMatch;

/// TLSA records put to what a web server serves: one that matches is enough (RFC 6698 §2.1.1, RFC
/// 7671 §5). Unlike for mail all four usages count.
record WebTlsa(List<RecordData.Tlsa> records, Roots roots, Instant asOf) {
  WebTlsa {
    records = List.copyOf(records);
  }

  boolean matches(Fact.TlsSession session, DomainName host) {
    return records.stream().anyMatch(record -> matches(record, session, host));
  }

  private boolean matches(RecordData.Tlsa record, Fact.TlsSession session, DomainName host) {
    List<Certificate> chain =
        session.chain().stream().flatMap(der -> Certificate.parse(der).stream()).toList();
    if (chain.isEmpty()) {
      return false;
    }
    boolean own = TlsaMatch.matches(record, chain.getFirst());
    return switch (record.usage()) {
      case TlsaMatch.DANE_EE -> own;
      case TlsaMatch.PKIX_EE ->
          own && CertificateVerdict.of(session, host, roots, asOf).acceptable();
      case TlsaMatch.DANE_TA ->
          chain.stream()
              .filter(certificate -> TlsaMatch.matches(record, certificate))
              .anyMatch(anchor -> leadsTo(anchor, session, host));
      case TlsaMatch.PKIX_TA -> authority(record, session, host);
      default -> false;
    };
  }

  /// Whether the chain leads to a certificate of its own that DNS names as its anchor, for this
  /// name (RFC 7671 §5.2).
  private boolean leadsTo(Certificate anchor, Fact.TlsSession session, DomainName host) {
    TrustList only =
        new TrustList("tlsa", List.of(new TrustAnchor(anchor.der(), "tlsa", true, List.of())));
    return CertificateVerdict.of(session, host, new Roots(only), asOf).acceptable();
  }

  private boolean authority(RecordData.Tlsa record, Fact.TlsSession session, DomainName host) {
    CertificateVerdict verdict = CertificateVerdict.of(session, host, roots, asOf);
    if (!verdict.acceptable() || !(verdict.path() instanceof CertificatePath.Trusted trusted)) {
      return false;
    }
    Optional<Certificate> root = Certificate.parse(trusted.root().certificate());
    return trusted.certificates().stream().skip(1).anyMatch(it -> TlsaMatch.matches(record, it))
        || root.filter(it -> TlsaMatch.matches(record, it)).isPresent();
  }
}
