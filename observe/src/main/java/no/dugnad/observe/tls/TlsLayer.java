package no.dugnad.observe.tls;

import java.net.Socket;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;

/// Starts TLS over an open connection, trusting everyone: what was served is judged later.
public interface TlsLayer {
  /// One full handshake, without resumption.
  ///
  /// @param serverName sent as SNI
  /// @param alpn protocols to offer (RFC 7301), possibly none
  Layered start(
      Connection connection, DomainName serverName, CertificateKind kind, List<String> alpn);

  /// How it ended.
  sealed interface Layered {
    /// The handshake finished; read and write through this socket, and close the connection after.
    record Secured(Socket socket, Fact.TlsSession session) implements Layered {}

    /// It did not.
    record Failed(Failure failure) implements Layered {}
  }
}
