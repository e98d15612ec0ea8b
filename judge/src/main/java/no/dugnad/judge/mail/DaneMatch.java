package no.dugnad.judge.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.tlsa.TlsaMatch;

/// Whether what a mail server served is what a TLSA record promises (RFC 7672 §3.1).
///
/// @param host the mail exchanger, at which the records stand
/// @param domain the domain whose mail it takes; its name will do as well (§3.2.2)
record DaneMatch(DomainName host, DomainName domain, Instant asOf) {

  /// Whether one of the records is kept.
  boolean any(List<RecordData.Tlsa> usable, Fact.TlsSession session) {
    return usable.stream().anyMatch(record -> matches(record, session));
  }

  /// Whether a record that is not kept by what was sent may be kept by what was not: DANE-TA(2)
  /// with a whole bare key, whose certificate need not be sent (RFC 7671 §5.2.3). We do not build
  /// chains to bare keys.
  boolean undecided(List<RecordData.Tlsa> usable, Fact.TlsSession session) {
    return usable.stream()
        .filter(record -> record.usage() == TlsaMatch.DANE_TA)
        .filter(record -> record.selector() == 1 && record.matchingType() == 0)
        .anyMatch(record ->
            session.chain().stream()
                .flatMap(der -> Certificate.parse(der).stream())
                .noneMatch(certificate -> TlsaMatch.matches(record, certificate)));
  }

  /// Whether one record is kept. For DANE-EE(3) neither the name nor the time matters (§3.1.1); for
  /// DANE-TA(2) the chain must lead to the certificate that is named, for this name and now
  /// (§3.1.2).
  boolean matches(RecordData.Tlsa record, Fact.TlsSession session) {
    return record.usage() == TlsaMatch.DANE_EE
        ? session.chain().stream()
            .findFirst()
            .flatMap(Certificate::parse)
            .filter(own -> TlsaMatch.matches(record, own))
            .isPresent()
        : record.usage() == TlsaMatch.DANE_TA && anchored(record, session);
  }

  private boolean anchored(RecordData.Tlsa record, Fact.TlsSession session) {
    List<TrustAnchor> anchors = new ArrayList<>();
    for (Bytes der : session.chain()) {
      Optional<Certificate> certificate = Certificate.parse(der);
      if (certificate.isPresent() && TlsaMatch.matches(record, certificate.get())) {
        anchors.add(anchor(der));
      }
    }
    if (record.selector() == 0 && record.matchingType() == 0) {
      // The record holds the anchor itself, so it need not be sent (§3.1.2).
      anchors.add(anchor(record.data()));
    }
    Roots roots = new Roots(new TrustList("tlsa", anchors));
    CertificateVerdict verdict = CertificateVerdict.of(session, host, roots, asOf);
    boolean named = verdict.named() || CertificateVerdict.of(session, domain, roots, asOf).named();
    return verdict.trusted() && named && verdict.started() && !verdict.expired();
  }

  private static TrustAnchor anchor(Bytes der) {
    return new TrustAnchor(der, "tlsa", true, List.of());
  }
}
