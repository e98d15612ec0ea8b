package no.dugnad.judge.tls;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.CertificateFields;

/// Tries the ways from a server's certificate to the roots, depth first. Each step is bounded: a
/// chain of cross-signed certificates made to have a million paths costs as much as 100 steps.
final class PathSearch {
  private static final int MOST_STEPS = 100;

  private final Roots roots;
  private final Instant at;
  private final List<CertificatePath> found = new ArrayList<>();
  private List<Certificate> others = List.of();
  private int steps;

  PathSearch(Roots roots, Instant at) {
    this.roots = roots;
    this.at = at;
  }

  CertificatePath search(List<Bytes> chain, List<Bytes> fetched) {
    Optional<Certificate> own = chain.stream().findFirst().flatMap(Certificate::parse);
    if (own.isEmpty()) {
      return new CertificatePath.Unreadable();
    }
    Certificate server = own.get();
    Optional<TrustAnchor> itself = roots.holding(server.der());
    if (itself.isPresent()) {
      return new CertificatePath.Trusted(List.of(server), itself.get());
    }
    others =
        Stream.concat(chain.stream().skip(1), fetched.stream())
            .limit(CertificatePath.LONGEST)
            .flatMap(der -> Certificate.parse(der).stream())
            .distinct()
            .toList();
    extend(List.of(server), PathRules.within(server, at));
    return best();
  }

  private void extend(List<Certificate> path, Instant moment) {
    if (steps++ >= MOST_STEPS) {
      return;
    }
    Certificate last = path.getLast();
    boolean further = false;
    for (TrustAnchor anchor : issuers(last)) {
      Optional<Certificate> root = Certificate.parse(anchor.certificate());
      if (root.isPresent() && signed(last, root.get())) {
        further = true;
        found.add(PathRules.judge(path, root.get(), anchor, moment));
      }
    }
    for (Certificate issuer : others) {
      boolean next = issuer.subject().equals(last.issuer()) && !path.contains(issuer);
      if (next && signed(last, issuer)) {
        further = true;
        List<Certificate> longer = new ArrayList<>(path);
        longer.add(issuer);
        extend(List.copyOf(longer), moment);
      }
    }
    if (!further) {
      found.add(end(path, last));
    }
  }

  private static CertificatePath end(List<Certificate> path, Certificate last) {
    if (!last.selfIssued() || !signed(last, last)) {
      return new CertificatePath.Incomplete(last);
    }
    return path.size() == 1
        ? new CertificatePath.SelfSigned(last)
        : new CertificatePath.UnknownRoot(last);
  }

  private List<TrustAnchor> issuers(Certificate certificate) {
    return CertificateFields.of(certificate.der())
        .map(fields -> roots.named(fields.issuer()))
        .orElseThrow();
  }

  static boolean signed(Certificate certificate, Certificate issuer) {
    try {
      certificate.x509().verify(issuer.x509().getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException not) {
      // Providers answer some malformed keys and signatures with unchecked exceptions.
      return false;
    }
  }

  /// The best of what was found: trusted by the shipped list, trusted by an added one, broken on
  /// the way to a root, ending elsewhere.
  private CertificatePath best() {
    return found.stream()
        .min(java.util.Comparator.comparingInt(PathSearch::rank))
        .orElseThrow(() -> new IllegalStateException("the first step always finds something"));
  }

  private static int rank(CertificatePath path) {
    return switch (path) {
      case CertificatePath.Trusted trusted -> trusted.root().added() ? 1 : 0;
      case CertificatePath.Broken broken -> 2;
      case CertificatePath.SelfSigned self -> 3;
      case CertificatePath.UnknownRoot root -> 4;
      case CertificatePath.Incomplete incomplete -> 5;
      case CertificatePath.Unreadable unreadable -> 6;
    };
  }
}
