package no.dugnad.observe.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Fact;
import no.dugnad.observe.socket.Connection;

/// Handshakes by the JDK's TLS.
///
/// Each handshake gets a context of its own, because a shared one would resume sessions, and a
/// resumed session serves no certificate. It trusts whatever is served: what that is worth is
/// `judge`'s to say. An OCSP response is asked for (RFC 6066 §8) and kept.
///
/// TLS 1.0 to 1.3 are offered as far as the security properties of the process allow; nothing
/// global is touched. A server that speaks only what they forbid refuses us or is refused by us,
/// which is a failure and never a fact about it. The library reads at most 32 KiB for a handshake
/// message and ten certificates.
public final class JsseTls implements TlsLayer {
  private final SecureRandom random = new SecureRandom();

  @Override
  public Layered start(
      Connection connection, DomainName serverName, CertificateKind kind, List<String> alpn) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustEveryone()}, random);
      Socket socket =
          context
              .getSocketFactory()
              .createSocket(connection.socket(), serverName.ascii(), connection.port(), true);
      if (!(socket instanceof SSLSocket tls)) {
        throw new IllegalStateException("the JDK layered something that is not TLS");
      }
      tls.setSSLParameters(parameters(context, serverName, kind, alpn));
      tls.startHandshake();
      return new Layered.Secured(tls, session(tls));
    } catch (IOException failed) {
      return new Layered.Failed(HandshakeFailures.of(failed, connection));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this JDK has no TLS", broken);
    }
  }

  private static SSLParameters parameters(
      SSLContext context, DomainName serverName, CertificateKind kind, List<String> alpn) {
    SSLParameters parameters = context.getDefaultSSLParameters();
    SSLParameters supported = context.getSupportedSSLParameters();
    Offer offer = Offer.of(kind);
    parameters.setProtocols(offer.versions(List.of(supported.getProtocols())));
    parameters.setCipherSuites(offer.suites(List.of(supported.getCipherSuites())));
    offer.signatureSchemes().ifPresent(parameters::setSignatureSchemes);
    parameters.setApplicationProtocols(alpn.toArray(String[]::new));
    parameters.setServerNames(
        sni(serverName).<List<javax.net.ssl.SNIServerName>>map(List::of).orElse(List.of()));
    return parameters;
  }

  // From bytes, because the JDK's reading of text refuses the underscore, which zones hold.
  private static Optional<SNIHostName> sni(DomainName name) {
    try {
      return name.isRoot()
          ? Optional.empty()
          : Optional.of(new SNIHostName(name.ascii().getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException notAHostName) {
      return Optional.empty();
    }
  }

  private static Fact.TlsSession session(SSLSocket tls) throws IOException {
    ExtendedSSLSession session = (ExtendedSSLSession) tls.getSession();
    List<Bytes> chain = new ArrayList<>();
    try {
      for (Certificate certificate : session.getPeerCertificates()) {
        chain.add(Bytes.of(certificate.getEncoded()));
      }
    } catch (CertificateEncodingException unreadable) {
      throw new IOException("a certificate that can't be written down", unreadable);
    }
    String alpn = tls.getApplicationProtocol();
    return new Fact.TlsSession(
        session.getProtocol(),
        session.getCipherSuite(),
        chain,
        session.getStatusResponses().stream()
            .filter(response -> response.length > 0)
            .findFirst()
            .map(Bytes::of),
        alpn == null || alpn.isEmpty() ? Optional.empty() : Optional.of(alpn));
  }
}
