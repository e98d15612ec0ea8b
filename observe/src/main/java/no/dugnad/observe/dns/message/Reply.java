package no.dugnad.observe.dns.message;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.Transport;
import org.xbill.DNS.Message;

/// One message that a server sent in answer to one of ours.
///
/// @param server the address that was asked
/// @param wired whether a wiring led elsewhere
/// @param query our message
/// @param answer theirs, as received
public record Reply(
    Message message,
    IpAddress server,
    Transport transport,
    boolean wired,
    Bytes query,
    Bytes answer) {
  /// Query and answer, each with its length in two bytes before it (as RFC 1035 §4.2.2 has it for
  /// TCP), one reply after the other.
  public static Bytes raw(Collection<Reply> replies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Reply reply : replies) {
      append(out, reply.query);
      append(out, reply.answer);
    }
    return Bytes.of(out.toByteArray());
  }

  private static void append(ByteArrayOutputStream out, Bytes message) {
    out.write(message.length() >>> 8);
    out.write(message.length());
    out.writeBytes(message.toArray());
  }
}
