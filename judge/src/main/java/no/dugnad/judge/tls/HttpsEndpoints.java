package no.dugnad.judge.tls;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// The HTTPS endpoints of a domain: the addresses of both families of the domain itself and of its
/// `www`, each asked for whatever certificate it picks, for an RSA one and for an ECDSA one.
///
/// @param endpoints what was seen of each
/// @param missed address look-ups that told nothing
record HttpsEndpoints(List<Seen> endpoints, List<Sight.Missed<Fact.DnsAnswer>> missed) {
  private static final int PORT = 443;

  HttpsEndpoints {
    endpoints = List.copyOf(endpoints);
    missed = List.copyOf(missed);
  }

  /// What was seen of one endpoint: one sight for each kind of certificate, [CertificateKind#ANY]
  /// first.
  record Seen(Asset.Endpoint asset, List<Sight<Fact.TlsSession>> sights) {
    Seen {
      sights = List.copyOf(sights);
    }
  }

  static HttpsEndpoints of(Subject subject, View view) {
    List<Seen> endpoints = new ArrayList<>();
    List<Sight.Missed<Fact.DnsAnswer>> missed = new ArrayList<>();
    for (DomainName host : WebSites.hosts(subject.domain())) {
      Addresses addresses = Addresses.of(view, host);
      missed.addAll(addresses.missed());
      for (IpAddress address : addresses.known()) {
        endpoints.add(seen(view, host, address));
      }
    }
    return new HttpsEndpoints(endpoints, missed);
  }

  private static Seen seen(View view, DomainName host, IpAddress address) {
    List<Sight<Fact.TlsSession>> sights = new ArrayList<>();
    for (CertificateKind kind : CertificateKind.values()) {
      sights.add(view.see(new Exchange.Handshake(host, address, PORT, kind)));
    }
    return new Seen(new Asset.Endpoint(host, address, PORT, "https"), sights);
  }
}
