package no.dugnad.observe.dns.message;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.IpAddress;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/// An answer from whoever could give it.
///
/// @param message what was said; for the DS of a delegation it may be put together from a referral
/// @param zone the zone that was asked, where iteration knows it
/// @param servers who said it
/// @param authoritative whether an authoritative server did
/// @param replies the messages that were exchanged for it
public record Answer(
    Message message,
    Optional<Name> zone,
    List<IpAddress> servers,
    boolean authoritative,
    List<Reply> replies) {
  public Answer {
    servers = List.copyOf(servers);
    replies = List.copyOf(replies);
  }
}
