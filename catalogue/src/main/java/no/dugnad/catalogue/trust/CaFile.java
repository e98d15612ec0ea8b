package no.dugnad.catalogue.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.bytes.Bytes;

/// Roots that the operator gives (`--ca-file`): PEM, any text between the certificates. A comment
/// line `# caa: NAME…` before a certificate names what its owner honours in CAA records.
public sealed interface CaFile {
  /// The longest text that is read, in characters.
  int LONGEST = 4 << 20;

  /// These roots stand in it; at least one.
  record Roots(List<TrustAnchor> anchors) implements CaFile {
    public Roots {
      anchors = List.copyOf(anchors);
    }
  }

  /// It can't be used.
  ///
  /// @param why what is wrong
  /// @param line where, from 1; 0 where it is the file as a whole
  record Unusable(Fault why, int line) implements CaFile {}

  /// What can be wrong with a file.
  enum Fault {
    /// No certificate stands in it.
    EMPTY,
    /// Longer than [#LONGEST].
    TOO_LONG,
    /// A block is not closed or not base64.
    NOT_PEM,
    /// What a block holds is no certificate.
    NOT_A_CERTIFICATE
  }

  /// Reads the text of a file.
  ///
  /// @param list the name by which findings speak of it, such as the file's name
  static CaFile read(String text, String list) {
    if (text.length() > LONGEST) {
      return new Unusable(Fault.TOO_LONG, 0);
    }
    List<PemBlock> blocks;
    try {
      blocks = PemBlock.read(text);
    } catch (PemBlock.Malformed malformed) {
      return new Unusable(Fault.NOT_PEM, malformed.line());
    }
    List<TrustAnchor> anchors = new ArrayList<>();
    for (PemBlock block : blocks) {
      if (!isCertificate(block.der())) {
        return new Unusable(Fault.NOT_A_CERTIFICATE, block.line());
      }
      anchors.add(new TrustAnchor(block.der(), list, true, block.caaNames()));
    }
    return anchors.isEmpty() ? new Unusable(Fault.EMPTY, 0) : new Roots(anchors);
  }

  private static boolean isCertificate(Bytes der) {
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(der.toArray()));
      return true;
    } catch (CertificateException none) {
      return false;
    }
  }
}
