package no.dugnad.model.asset;

/// What can be looked at. Two assets are the same when they are the same thing, however they were
/// found; how one was found is an observation.
public sealed interface Asset {
  /// A stable identifier such as `domain:fjellby.kommune.no` or `endpoint:192.0.2.25:25`; public.
  String id();

  /// A domain with its name servers and what stands in its zone.
  record Domain(DomainName name) implements Asset {
    @Override
    public String id() {
      return "domain:" + name;
    }
  }

  /// A domain as one that mail is sent from and to.
  record MailDomain(DomainName name) implements Asset {
    @Override
    public String id() {
      return "mail:" + name;
    }
  }

  /// A host by its name, whatever addresses it has.
  record Host(DomainName name) implements Asset {
    @Override
    public String id() {
      return "host:" + name;
    }
  }

  /// One address and port, with the protocol that is expected to be spoken there and the host name
  /// it was reached under (a web server answers differently by name).
  ///
  /// @param protocol `dns`, `smtp`, `http` or `https`
  record Endpoint(DomainName host, IpAddress address, int port, String protocol) implements Asset {
    @Override
    public String id() {
      String where = address.family() == Family.IPV6 ? "[" + address + "]" : address.toString();
      String base = "endpoint:" + where + ":" + port;
      // Mail and name servers are the same whatever name led there; a web server is one for each
      // name.
      return protocol.startsWith("http") ? base + ":" + host : base;
    }
  }
}
