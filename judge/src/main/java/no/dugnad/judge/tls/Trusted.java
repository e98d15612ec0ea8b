package no.dugnad.judge.tls;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;

/// `tls.certificate.trusted`: the chain leads to a root that browsers know, and every intermediate
/// was sent. A chain that works only for programs that fetch what is missing is partly.
final class Trusted {
  static final Scribe SCRIBE = new Scribe("tls.certificate.trusted", "RFC 5280 §6.1");

  private Trusted() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    return switch (served.path()) {
      case CertificatePath.Trusted(List<Certificate> path, TrustAnchor root) ->
          trusted(endpoint, root, path).on(served.exchange());
      case CertificatePath.Broken(CertificatePath.Fault fault, Certificate at) ->
          SCRIBE
              .notMet(endpoint, suffix(fault))
              .with("subject", at.subject().getName())
              .repair(fault == CertificatePath.Fault.VALIDITY ? "chain" : "replace")
              .on(served.exchange());
      case CertificatePath.SelfSigned self ->
          SCRIBE.notMet(endpoint, "self-signed").repair("replace").on(served.exchange());
      case CertificatePath.UnknownRoot(Certificate root) ->
          SCRIBE
              .notMet(endpoint, "unknown-root")
              .with("root", root.subject().getName())
              .repair("replace")
              .on(served.exchange());
      case CertificatePath.Incomplete(Certificate last) ->
          incomplete(subject, view, endpoint, served, last);
      case CertificatePath.Unreadable unreadable ->
          SCRIBE.unknown(endpoint, Cause.UNSUPPORTED, "unreadable").on(served.exchange());
    };
  }

  private static Draft trusted(Asset asset, TrustAnchor root, List<Certificate> path) {
    Draft draft = SCRIBE.met(asset, root.added() ? "by-added-list" : "public");
    String issuer = path.getLast().issuer().getName();
    return draft.with("list", root.list()).with("root", issuer);
  }

  private static String suffix(CertificatePath.Fault fault) {
    return switch (fault) {
      case VALIDITY -> "issuer-expired";
      case WEAK -> "weak-algorithm";
      case NOT_AN_AUTHORITY -> "not-an-authority";
      case NAME_CONSTRAINTS -> "name-constraints";
      case NOT_FOR_SERVERS -> "not-for-servers";
      case OTHER -> "broken";
    };
  }

  private static Finding incomplete(
      Subject subject,
      View view,
      Asset.Endpoint endpoint,
      ServedCertificate served,
      Certificate last) {
    FetchedIssuers fetched = FetchedIssuers.of(view, served, subject);
    List<Exchange<?>> restsOn = new ArrayList<>(List.of(served.exchange()));
    if (fetched.path() instanceof CertificatePath.Trusted trusted) {
      restsOn.addAll(fetched.restsOn());
      return SCRIBE
          .partly(endpoint, "intermediate-missing")
          .with("issuer", last.issuer().getName())
          .with("list", trusted.root().list())
          .repair("chain")
          .on(restsOn);
    }
    if (fetched.missed().isPresent()) {
      return SCRIBE.unknown(endpoint, fetched.missed().get());
    }
    restsOn.addAll(fetched.restsOn());
    if (fetched.unreadable()) {
      return SCRIBE.unknown(endpoint, Cause.UNSUPPORTED, "issuer-unreadable").on(restsOn);
    }
    return SCRIBE
        .notMet(endpoint, "unknown-issuer")
        .with("issuer", last.issuer().getName())
        .repair("chain")
        .on(restsOn);
  }
}
