package no.dugnad.judge.tls;

import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.PublicKeyStrength;

/// `tls.certificate.key`: keys of the sent chain are long enough: RSA 2048, elliptic curves 256
/// bits (RFC 9325 §4.5).
final class KeySize {
  static final Scribe SCRIBE = new Scribe("tls.certificate.key", "RFC 9325 §4.5");

  private static final int RSA_BITS = 2048;
  private static final int ELLIPTIC_BITS = 256;

  /// The order of a group of 256 bits may be a little below 2²⁵⁶ (Ed25519: 253 bits).
  private static final int ELLIPTIC_SLACK = 5;

  private KeySize() {}

  private enum Grade {
    LONG_ENOUGH,
    SHORT,
    DSA,
    NOT_KNOWN
  }

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    Certificate worst = served.own();
    for (Certificate certificate : served.chain()) {
      if (rank(certificate) > rank(worst)) {
        worst = certificate;
      }
    }
    Draft draft =
        switch (grade(worst.key())) {
          case LONG_ENOUGH -> SCRIBE.met(endpoint, "long-enough");
          case SHORT -> SCRIBE.notMet(endpoint, "short");
          case DSA -> SCRIBE.notMet(endpoint, "dsa");
          case NOT_KNOWN -> SCRIBE.unknown(endpoint, Cause.UNSUPPORTED, "not-measured");
        };
    Draft told = draft.with("key", worst.key().text()).with("subject", worst.subject().getName());
    return (draft.verdict().accuses() ? told.repair("short") : told).on(served.exchange());
  }

  private static int rank(Certificate certificate) {
    return switch (grade(certificate.key())) {
      case LONG_ENOUGH -> 0;
      case NOT_KNOWN -> 1;
      case SHORT, DSA -> 2;
    };
  }

  private static Grade grade(PublicKeyStrength key) {
    return switch (key) {
      case PublicKeyStrength.Rsa(int bits) -> bits >= RSA_BITS ? Grade.LONG_ENOUGH : Grade.SHORT;
      case PublicKeyStrength.Elliptic(String name, int bits) ->
          bits >= ELLIPTIC_BITS - ELLIPTIC_SLACK ? Grade.LONG_ENOUGH : Grade.SHORT;
      case PublicKeyStrength.Dsa dsa -> Grade.DSA;
      case PublicKeyStrength.Other other -> Grade.NOT_KNOWN;
    };
  }
}
