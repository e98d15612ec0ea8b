package no.dugnad.practice.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import no.dugnad.practice.PracticeServer;
import no.dugnad.practice.net.Endpoint;
import no.dugnad.practice.net.Places;
import no.dugnad.practice.net.Wiring;

/// Somebody who visits the municipality through its wiring and trusts its root only.
public final class Visitor {
  private final PracticeServer server;

  public Visitor(PracticeServer server) {
    this.server = server;
  }

  /// A connection to a logical address.
  public Socket connect(String address, int port) throws IOException {
    String to =
        server.wiring().wires().stream()
            .filter(wire -> wire.endpoint().equals(new Endpoint(address, port, "tcp")))
            .map(Wiring.Wire::to)
            .findFirst()
            .orElseThrow(() -> new IOException("not wired: " + address + ":" + port));
    Socket socket = new Socket();
    socket.connect(
        new InetSocketAddress(
            Places.loopbackAddress(), Integer.parseInt(to.substring(to.indexOf(':') + 1))),
        5_000);
    socket.setSoTimeout(5_000);
    return socket;
  }

  /// TLS on top, with the name verified.
  public SSLSocket secure(Socket socket, String host) throws IOException {
    SSLSocket secure =
        (SSLSocket) context().getSocketFactory().createSocket(socket, host, 443, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(host)));
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private SSLContext context() {
    try {
      KeyStore roots = KeyStore.getInstance("PKCS12");
      roots.load(null, null);
      roots.setCertificateEntry("root", server.authority().rootCertificate());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(roots);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One request, and all that comes until the server closes.
  public String http(String address, String host, String method, String target) throws IOException {
    try (Socket socket = connect(address, 80)) {
      return exchange(socket, host, method, target);
    }
  }

  /// One request over TLS, and all that comes until the server closes.
  public String https(String address, String host, String method, String target)
      throws IOException {
    try (Socket socket = secure(connect(address, 443), host)) {
      return exchange(socket, host, method, target);
    }
  }

  private static String exchange(Socket socket, String host, String method, String target)
      throws IOException {
    write(
        socket,
        method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /// Writes text as it stands.
  public static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /// The next SMTP reply, all its lines.
  public static String reply(Socket socket) throws IOException {
    StringBuilder all = new StringBuilder();
    String line;
    do {
      line = line(socket.getInputStream());
      all.append(line).append('\n');
    } while (line.length() > 3 && line.charAt(3) == '-');
    return all.toString();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one = in.read();
    while (one >= 0 && one != '\n') {
      if (one != '\r') {
        line.write(one);
      }
      one = in.read();
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
