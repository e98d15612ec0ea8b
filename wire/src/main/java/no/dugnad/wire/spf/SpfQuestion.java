package no.dugnad.wire.spf;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;

/// What `check_host()` is asked (RFC 7208 §4.1), and what else macros may speak of (§7.2).
///
/// @param ip the sending client; IPv4 where it came as an IPv4-mapped IPv6 address (§5)
/// @param domain the domain whose record is evaluated
/// @param localPart of the sender; `postmaster` where it had none (§4.3)
/// @param senderDomain of the sender, as macros write it
/// @param helo the name that the client gave in HELO or EHLO
/// @param receiver the receiving host, for explanations only
/// @param now for the macro `t`, which explanations may use
public record SpfQuestion(
    IpAddress ip,
    DomainName domain,
    String localPart,
    String senderDomain,
    String helo,
    String receiver,
    Instant now) {
  /// The longest local-part that is taken as it is; a longer one is cut (RFC 5321 §4.5.3.1.1 allows
  /// 64).
  private static final int LONGEST_LOCAL_PART = 256;

  public SpfQuestion {
    ip = unmapped(ip);
    localPart =
        localPart.isEmpty()
            ? "postmaster"
            : localPart.substring(0, Math.min(localPart.length(), LONGEST_LOCAL_PART));
  }

  /// Reads a question as `dugnad spf IP SENDER [HELO]` gives it.
  ///
  /// @param sender a mail address, a domain, or empty for the null reverse-path, which stands for
  ///   `postmaster` at the HELO name (§2.4)
  /// @return empty where there is no domain in it that could have a record
  public static Optional<SpfQuestion> of(
      IpAddress ip, String sender, String helo, String receiver, Instant now) {
    String address = sender.isEmpty() ? helo : sender;
    int at = address.lastIndexOf('@');
    String localPart = at < 0 ? "" : address.substring(0, at);
    return DomainName.parse(address.substring(at + 1))
        .map(domain ->
            new SpfQuestion(
                ip,
                domain,
                localPart,
                domain.ascii(),
                helo.isEmpty() ? domain.ascii() : helo,
                receiver,
                now));
  }

  /// The sender as macros write it.
  public String sender() {
    return localPart + "@" + senderDomain;
  }

  private static IpAddress unmapped(IpAddress ip) {
    boolean mapped =
        ip.family() == Family.IPV6 && ip.octets().hex().startsWith("00000000000000000000ffff");
    return mapped ? new IpAddress(Bytes.of(ip.octets().toArray(), 12, 16)) : ip;
  }
}
