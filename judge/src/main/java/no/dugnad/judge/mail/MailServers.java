package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// The servers that take a domain's mail.
sealed interface MailServers {
  /// These hosts take it.
  ///
  /// @param lookup the MX look-up that named them
  record Known(Exchange.Lookup lookup, List<Host> hosts) implements MailServers {
    public Known {
      hosts = List.copyOf(hosts);
    }
  }

  /// One of them with its addresses of both families.
  record Host(
      DomainName name, List<MailEndpoint> endpoints, List<Sight.Missed<Fact.DnsAnswer>> missed) {
    public Host {
      endpoints = List.copyOf(endpoints);
      missed = List.copyOf(missed);
    }

    static Host of(View view, DomainName name) {
      Addresses addresses = Addresses.of(view, name);
      List<MailEndpoint> endpoints = new ArrayList<>();
      for (IpAddress address : addresses.known()) {
        endpoints.add(new MailEndpoint(name, address));
      }
      return new Host(name, endpoints, addresses.missed());
    }
  }

  /// It takes no mail.
  record None(List<Exchange<?>> restsOn) implements MailServers {
    public None {
      restsOn = List.copyOf(restsOn);
    }
  }

  /// It could not be told.
  record NotKnown(Sight.Missed<?> missed) implements MailServers {}

  /// Asks for them. Where there is no MX record, the domain's own addresses are its mail servers
  /// (RFC 5321 §5.1), as far as it is used for mail at all.
  static MailServers of(View view, DomainName domain) {
    MailExchangers exchangers = MailExchangers.of(view, domain);
    return switch (exchangers) {
      case MailExchangers.NotKnown(var lookup, var missed) -> new NotKnown(missed);
      case MailExchangers.NullMx(var lookup) -> new None(List.of(lookup));
      case MailExchangers.NoSuchDomain(var lookup) -> new None(List.of(lookup));
      case MailExchangers.Named(var lookup, var hosts) ->
          new Known(lookup, hosts.stream().map(host -> Host.of(view, host)).toList());
      case MailExchangers.Implicit(var lookup, var host) ->
          switch (MailUse.of(view, domain)) {
            case MailUse.Used used -> new Known(lookup, List.of(Host.of(view, host)));
            case MailUse.NotUsed(var restsOn) -> new None(restsOn);
            case MailUse.NotKnown(var missed, var restsOn) -> new NotKnown(missed);
          };
    };
  }
}
