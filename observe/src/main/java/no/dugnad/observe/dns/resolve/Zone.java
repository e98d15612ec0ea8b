package no.dugnad.observe.dns.resolve;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.message.Answer;
import org.xbill.DNS.Name;

/// A zone as the zone above it delegates it.
///
/// @param servers its name servers
/// @param ds what the referral said of its DS: records, or their signed denial; empty where it said
///   nothing
public record Zone(Name apex, List<Server> servers, Optional<Answer> ds) {
  public Zone {
    servers = List.copyOf(servers);
  }

  /// A name server.
  ///
  /// @param glue addresses that came with the referral, from servers that may speak for the name
  public record Server(Name name, List<IpAddress> glue) {
    public Server {
      glue = List.copyOf(glue);
    }
  }

  /// Whether the referral came with DS records.
  boolean signed() {
    return ds.isPresent() && !ds.get().message().getSection(org.xbill.DNS.Section.ANSWER).isEmpty();
  }
}
