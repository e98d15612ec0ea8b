package no.dugnad.practice.pki;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import no.dugnad.practice.town.Tls;
import org.jspecify.annotations.Nullable;

/// The server's side of TLS at one endpoint, which may stand for several hosts.
public final class TlsDoor {
  private final SSLContext context;
  private final Tls manner;
  private final List<String> applications;

  /// @param hosts how each host speaks TLS; the first stands for clients that name none
  /// @param applications ALPN protocols, best first; empty for none
  public TlsDoor(Authority authority, Map<String, Tls> hosts, List<String> applications) {
    this.applications = List.copyOf(applications);
    this.manner = together(hosts);
    try {
      context = SSLContext.getInstance("TLS");
      KeyManager[] managers = {new ByName(authority, hosts)};
      context.init(managers, null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What holds for all hosts at once: the versions of any of them, and a voice other than the
  /// usual one of the first that has such.
  private static Tls together(Map<String, Tls> hosts) {
    return new Tls(
        List.of(),
        hosts.values().stream().flatMap(tls -> tls.protocols().stream()).distinct().toList(),
        hosts.values().stream()
            .map(Tls::voice)
            .filter(voice -> voice != Tls.Voice.USUAL)
            .findFirst()
            .orElse(Tls.Voice.USUAL));
  }

  /// The handshake on a connection, done.
  ///
  /// @throws IOException where it failed, as it does where nothing is in common with the client
  public SSLSocket open(Socket socket) throws IOException {
    if (OldHello.standsFor(manner)) {
      OldHello.answer(socket, manner);
      throw new IOException("nothing in common with the client");
    }
    SSLSocket secure =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, "client", socket.getPort(), true);
    secure.setUseClientMode(false);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setProtocols(
        manner.protocols().stream().filter(OldTls::mayBeSpoken).toArray(String[]::new));
    parameters.setCipherSuites(suites());
    parameters.setApplicationProtocols(applications.toArray(String[]::new));
    parameters.setUseCipherSuitesOrder(true);
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  /// Where nothing newer than TLS 1.1 is spoken, all suites that have a certificate; otherwise
  /// those that a library of today offers by itself, whatever this process allows.
  private String[] suites() {
    boolean modern = manner.protocols().stream().anyMatch(OldTls::isOfToday);
    return Stream.of(context.getSupportedSSLParameters().getCipherSuites())
        .filter(suite -> !suite.contains("_anon_") && !suite.contains("_NULL_"))
        .filter(suite -> !modern || OldTls.isSuiteOfToday(suite))
        .toArray(String[]::new);
  }

  /// Picks the certificate by SNI and by the kinds of signature that the client takes.
  private static final class ByName extends X509ExtendedKeyManager {
    private final Authority authority;
    private final Map<String, Tls> hosts;

    ByName(Authority authority, Map<String, Tls> hosts) {
      this.authority = authority;
      this.hosts = hosts;
    }

    private Optional<String> choose(String keyType, @Nullable ExtendedSSLSession session) {
      Tls tls = named(session).orElseGet(() -> hosts.values().iterator().next());
      String algorithm = keyType.startsWith("RSA") ? "RSA" : keyType;
      return tls.certificates().stream()
          .filter(name -> authority.identity(name).key().getAlgorithm().equals(algorithm))
          .findFirst();
    }

    private Optional<Tls> named(@Nullable ExtendedSSLSession session) {
      if (session == null) {
        return Optional.empty();
      }
      return session.getRequestedServerNames().stream()
          .filter(SNIHostName.class::isInstance)
          .map(name -> ((SNIHostName) name).getAsciiName().toLowerCase(java.util.Locale.ROOT))
          .flatMap(name -> Optional.ofNullable(hosts.get(name)).stream())
          .findFirst();
    }

    @Override
    public @Nullable String chooseServerAlias(
        String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
      ExtendedSSLSession session =
          socket instanceof SSLSocket secure
                  && secure.getHandshakeSession() instanceof ExtendedSSLSession extended
              ? extended
              : null;
      return choose(keyType, session).orElse(null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
        String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
      return choose(
              keyType,
              engine.getHandshakeSession() instanceof ExtendedSSLSession extended ? extended : null)
          .orElse(null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
      List<String> all = new ArrayList<>();
      hosts.values().forEach(tls -> all.addAll(tls.certificates()));
      return all.toArray(String[]::new);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return authority.identity(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return authority.identity(alias).key();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
      return new String[0];
    }

    @Override
    public @Nullable String chooseClientAlias(
        String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return null;
    }
  }
}
