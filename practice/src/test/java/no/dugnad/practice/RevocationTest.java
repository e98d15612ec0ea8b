package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.testing.Visitor;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.Fjellby;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/// What the authority says of its certificates, over HTTP at the address in them.
final class RevocationTest {
  private static final String PKI = "203.0.113.80";

  private static PracticeServer planted() throws IOException {
    return PracticeServer.start(
        Options.of(
            Faults.plant(
                Fjellby.healthy(),
                List.of(Faults.named("tls.certificate.revoked.revoked").orElseThrow()))));
  }

  private static byte[] body(PracticeServer server, String request, byte[] sent)
      throws IOException {
    try (Socket socket = new Visitor(server).connect(PKI, 80)) {
      Visitor.write(
          socket,
          request
              + " HTTP/1.1\r\nHost: pki.praksis-ca.no\r\nConnection: close\r\nContent-Length: "
              + sent.length
              + "\r\n\r\n");
      socket.getOutputStream().write(sent);
      byte[] all = socket.getInputStream().readAllBytes();
      int end = 0;
      while (!(all[end] == '\r' && all[end + 1] == '\n' && all[end + 2] == '\r')) {
        end++;
      }
      return java.util.Arrays.copyOfRange(all, end + 4, all.length);
    }
  }

  private static CertificateStatus asked(PracticeServer server, String order, Issuer issuer)
      throws Exception {
    X509Certificate by = server.authority().certificateOf(issuer);
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    CertificateID id =
        new CertificateID(
            digests.get(CertificateID.HASH_SHA1),
            new JcaX509CertificateHolder(by),
            server.authority().identity(order).certificate().getSerialNumber());
    byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
    String path = issuer == Issuer.RSA_INTERMEDIATE ? "/ocsp/rsa" : "/ocsp/ecdsa";
    OCSPResp response = new OCSPResp(body(server, "POST " + path, request));
    assertThat(response.getStatus()).isEqualTo(OCSPResponseStatus.SUCCESSFUL);
    BasicOCSPResp basic = (BasicOCSPResp) response.getResponseObject();
    assertThat(basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(by))).isTrue();
    assertThat(basic.getResponses()).hasSize(1);
    return basic.getResponses()[0].getCertStatus();
  }

  @Test
  void ocsp_tells_good_from_revoked() throws Exception {
    try (PracticeServer server = planted()) {
      assertThat(asked(server, "mx1", Issuer.ECDSA_INTERMEDIATE)).isNull();
      assertThat(asked(server, "www", Issuer.ECDSA_INTERMEDIATE)).isInstanceOf(RevokedStatus.class);
      assertThat(asked(server, "www-rsa", Issuer.RSA_INTERMEDIATE))
          .isInstanceOf(RevokedStatus.class);
    }
  }

  @Test
  void the_revocation_list_names_the_revoked() throws Exception {
    try (PracticeServer server = planted()) {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509")
                  .generateCRL(
                      new ByteArrayInputStream(body(server, "GET /ecdsa.crl", new byte[0])));
      list.verify(server.authority().certificateOf(Issuer.ECDSA_INTERMEDIATE).getPublicKey());

      assertThat(list.isRevoked(server.authority().identity("www").certificate())).isTrue();
      assertThat(list.isRevoked(server.authority().identity("mx1").certificate())).isFalse();
    }
  }
}
