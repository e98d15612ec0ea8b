package no.dugnad.observe.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Lets every certificate pass, because what was served is to be seen whatever it is; no secret is
/// ever sent over such a connection. The extended kind, since the JDK adds checks of its own around
/// the plain one.
final class TrustEveryone extends X509ExtendedTrustManager {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
    // Judged later.
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    // Judged later.
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {
    // Judged later.
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
    throw new UnsupportedOperationException("there are no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    throw new UnsupportedOperationException("there are no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException("there are no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
