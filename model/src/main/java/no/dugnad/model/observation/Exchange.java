package no.dugnad.model.observation;

import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Transport;

/// One thing that can be asked of the world, as a value: what `judge` needs, `observe` makes, and a
/// report names as evidence. Equal exchanges are the same question; each time it is put is one
/// look.
///
/// @param <F> what it tells when it succeeds
public sealed interface Exchange<F extends Fact> {
  /// The kind of fact that this exchange ends in when it succeeds.
  Class<F> factType();

  /// A name and type resolved from the root (or by the resolver that was given), with our own
  /// validation; aliases are followed.
  record Lookup(DomainName name, RecordType type) implements Exchange<Fact.DnsAnswer> {
    @Override
    public Class<Fact.DnsAnswer> factType() {
      return Fact.DnsAnswer.class;
    }
  }

  /// What the servers of the parent zone say of a delegation: NS, glue and DS. For a name that is
  /// not the apex of a zone it tells which zone holds it.
  record Delegation(DomainName name) implements Exchange<Fact.DelegationSeen> {
    @Override
    public Class<Fact.DelegationSeen> factType() {
      return Fact.DelegationSeen.class;
    }
  }

  /// One question to one name server at one address, recursion not desired.
  ///
  /// @param server the name under which the server was found
  record ServerQuery(
      DomainName server, IpAddress address, Transport transport, DomainName name, RecordType type)
      implements Exchange<Fact.ServerAnswer> {
    @Override
    public Class<Fact.ServerAnswer> factType() {
      return Fact.ServerAnswer.class;
    }
  }

  /// A TCP connection opened and closed.
  record Connect(IpAddress address, int port) implements Exchange<Fact.Connected> {
    @Override
    public Class<Fact.Connected> factType() {
      return Fact.Connected.class;
    }
  }

  /// One full TLS handshake on a port where TLS starts at once.
  ///
  /// @param serverName sent as SNI (RFC 6066 §3)
  /// @param certificate which kind of certificate the hello asks for
  record Handshake(DomainName serverName, IpAddress address, int port, CertificateKind certificate)
      implements Exchange<Fact.TlsSession> {
    @Override
    public Class<Fact.TlsSession> factType() {
      return Fact.TlsSession.class;
    }
  }

  /// Greeting, EHLO, STARTTLS where it is offered, the handshake, EHLO again, QUIT.
  ///
  /// @param serverName the MX host, sent as SNI
  record SmtpSession(DomainName serverName, IpAddress address, CertificateKind certificate)
      implements Exchange<Fact.SmtpDialogue> {
    @Override
    public Class<Fact.SmtpDialogue> factType() {
      return Fact.SmtpDialogue.class;
    }
  }

  /// One HTTP request to one address; redirects are not followed.
  ///
  /// @param method `GET`, `HEAD` or `TRACE`
  /// @param target the path with its query, starting with "/"
  record HttpRequest(
      String method, boolean secure, DomainName host, IpAddress address, int port, String target)
      implements Exchange<Fact.HttpAnswer> {
    @Override
    public Class<Fact.HttpAnswer> factType() {
      return Fact.HttpAnswer.class;
    }

    /// The URL that this request is for.
    public String url() {
      boolean usual = port == (secure ? 443 : 80);
      return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port) + target;
    }
  }

  /// Whether a certificate has been revoked, by OCSP (RFC 6960) or its CRL (RFC 5280 §5).
  ///
  /// @param certificate DER
  /// @param issuer DER of the certificate that signed it
  record RevocationQuery(
      no.dugnad.model.bytes.Bytes certificate, no.dugnad.model.bytes.Bytes issuer)
      implements Exchange<Fact.RevocationAnswer> {
    @Override
    public Class<Fact.RevocationAnswer> factType() {
      return Fact.RevocationAnswer.class;
    }
  }

  /// A silent exchange tried again in a group with its controls, so that silence can be worth
  /// something (`closed` and `reachable` claims).
  ///
  /// @param probe what was silent
  /// @param controls what must succeed before the first and after the last silent try; any one will
  ///   do
  record SilenceTrial(Exchange<?> probe, List<Exchange<?>> controls)
      implements Exchange<Fact.TrialResult> {
    public SilenceTrial {
      controls = List.copyOf(controls);
    }

    @Override
    public Class<Fact.TrialResult> factType() {
      return Fact.TrialResult.class;
    }
  }
}
