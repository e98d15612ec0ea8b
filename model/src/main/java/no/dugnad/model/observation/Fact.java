package no.dugnad.model.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.Transport;

/// What an exchange told: one record type for each kind. A negative answer (NXDOMAIN, 404, a
/// refused command) is a fact too; that nothing could be learned is a [Failure].
public sealed interface Fact extends Outcome {
  /// The public name of this kind in reports, such as `dns.answer`.
  String kind();

  /// An answer of the DNS to a question put to it as a whole.
  ///
  /// @param code the response code at the end of the alias chain
  /// @param aliases the names that CNAME or DNAME led to, in order; the last one owns the records
  /// @param records the records of the asked type
  /// @param zone the apex of the zone that gave the final answer, where it was learned
  /// @param authoritative whether an authoritative server said so (not a recursive resolver)
  /// @param servers who gave the final answer
  record DnsAnswer(
      ResponseCode code,
      List<DomainName> aliases,
      List<ResourceRecord> records,
      Optional<DomainName> zone,
      boolean authoritative,
      List<IpAddress> servers,
      Security security)
      implements Fact {
    public DnsAnswer {
      aliases = List.copyOf(aliases);
      records = List.copyOf(records);
      servers = List.copyOf(servers);
    }

    @Override
    public String kind() {
      return "dns.answer";
    }

    /// NOERROR without a record of the asked type.
    public boolean noData() {
      return code.equals(ResponseCode.NOERROR) && records.isEmpty();
    }

    /// The name does not exist.
    public boolean noSuchName() {
      return code.equals(ResponseCode.NXDOMAIN);
    }
  }

  /// What the parent says of a name.
  ///
  /// @param apex the apex of the zone that the name lies in; the name itself where it is delegated
  /// @param parent the zone above it that made the delegation
  /// @param servers NS and glue as the parent gives them
  /// @param ds DS records as the parent gives them; empty where it says there are none
  /// @param dsSecurity what validation made of the DS answer
  /// @param parentServers who was asked
  record DelegationSeen(
      DomainName apex,
      DomainName parent,
      List<NameServer> servers,
      List<ResourceRecord> ds,
      Security dsSecurity,
      List<IpAddress> parentServers)
      implements Fact {
    public DelegationSeen {
      servers = List.copyOf(servers);
      ds = List.copyOf(ds);
      parentServers = List.copyOf(parentServers);
    }

    @Override
    public String kind() {
      return "dns.delegation";
    }
  }

  /// A name server as a delegation names it.
  ///
  /// @param glue addresses that came with the delegation; empty where none did
  record NameServer(DomainName name, List<IpAddress> glue) {
    public NameServer {
      glue = List.copyOf(glue);
    }
  }

  /// One message from one name server.
  ///
  /// @param edns whether the answer carried an OPT record (RFC 6891)
  /// @param size bytes of the message
  record ServerAnswer(
      ResponseCode code,
      boolean authoritative,
      boolean truncated,
      boolean recursionAvailable,
      boolean edns,
      int size,
      Transport transport,
      List<ResourceRecord> answer,
      List<ResourceRecord> authority,
      List<ResourceRecord> additional)
      implements Fact {
    public ServerAnswer {
      answer = List.copyOf(answer);
      authority = List.copyOf(authority);
      additional = List.copyOf(additional);
    }

    @Override
    public String kind() {
      return "dns.server";
    }
  }

  /// A TCP connection was accepted.
  record Connected() implements Fact {
    @Override
    public String kind() {
      return "tcp.connected";
    }
  }

  /// A finished TLS handshake. The certificate has not been judged: that is `judge`'s work.
  ///
  /// @param version `TLSv1.3`, `TLSv1.2` …
  /// @param suite IANA's name
  /// @param chain the certificates as served, DER, the server's own first
  /// @param staple the stapled OCSP response (RFC 6066 §8), DER
  record TlsSession(
      String version,
      String suite,
      List<Bytes> chain,
      Optional<Bytes> staple,
      Optional<String> alpn)
      implements Fact {
    public TlsSession {
      chain = List.copyOf(chain);
    }

    @Override
    public String kind() {
      return "tls.session";
    }
  }

  /// One conversation with a mail server.
  ///
  /// @param greeting the lines of the greeting, code and all, at most 512 characters each
  /// @param ehlo the lines of the reply to EHLO in clear text
  /// @param startTlsReply the reply to STARTTLS, where it was sent
  /// @param tls the handshake's outcome, where STARTTLS was accepted
  /// @param ehloSecure the lines of the reply to EHLO after the handshake
  record SmtpDialogue(
      List<String> greeting,
      List<String> ehlo,
      Optional<String> startTlsReply,
      Optional<Outcome> tls,
      List<String> ehloSecure)
      implements Fact {
    public SmtpDialogue {
      greeting = List.copyOf(greeting);
      ehlo = List.copyOf(ehlo);
      ehloSecure = List.copyOf(ehloSecure);
    }

    @Override
    public String kind() {
      return "smtp.dialogue";
    }
  }

  /// One HTTP answer.
  ///
  /// @param headers as received, in order, names with the server's own capitals
  /// @param body decoded from its content coding, cut at our limit
  /// @param cut whether the body was longer than our limit
  /// @param tls the connection's handshake, for https
  record HttpAnswer(
      int status,
      String reason,
      List<Header> headers,
      Bytes body,
      boolean cut,
      Optional<TlsSession> tls)
      implements Fact {
    public HttpAnswer {
      headers = List.copyOf(headers);
    }

    @Override
    public String kind() {
      return "http.answer";
    }

    /// The values of a header field in order, name compared without case (RFC 9110 §5.1).
    public List<String> header(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
    }
  }

  /// One HTTP header field line.
  record Header(String name, String value) {}

  /// What the issuer says of a certificate.
  ///
  /// @param source `ocsp` or `crl`
  record RevocationAnswer(
      Status status, String source, Instant thisUpdate, Optional<Instant> nextUpdate)
      implements Fact {
    /// RFC 6960 §2.2.
    public enum Status {
      GOOD,
      REVOKED,
      UNKNOWN
    }

    @Override
    public String kind() {
      return "tls.revocation";
    }
  }

  /// How a group of tries ended.
  ///
  /// @param silent when each silent try was started
  /// @param controlsBefore when controls succeeded before the first silent try
  /// @param controlsAfter when controls succeeded after the last silent try
  /// @param lossBound q: the upper 95 % bound of loss on this family and transport in this run, 0–1
  /// @param answer what the probe ended in, where one of the tries was not silent
  record TrialResult(
      List<Instant> silent,
      List<Instant> controlsBefore,
      List<Instant> controlsAfter,
      double lossBound,
      Optional<Outcome> answer)
      implements Fact {
    public TrialResult {
      silent = List.copyOf(silent);
      controlsBefore = List.copyOf(controlsBefore);
      controlsAfter = List.copyOf(controlsAfter);
    }

    @Override
    public String kind() {
      return "trial";
    }
  }
}
