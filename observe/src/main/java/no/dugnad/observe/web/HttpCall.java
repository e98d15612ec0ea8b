package no.dugnad.observe.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;

/// One request to one address.
///
/// @param host for the Host field and, with https, SNI
/// @param port 1 to 65535
/// @param target the path with its query, beginning with "/"
/// @param headers beside those that every request carries
/// @param body sent with its length where it is not empty
public record HttpCall(
    String method,
    boolean secure,
    DomainName host,
    IpAddress address,
    int port,
    String target,
    List<Fact.Header> headers,
    Bytes body) {
  /// The codings that we can undo.
  static final String ACCEPT_ENCODING = "gzip, deflate, br";

  /// @throws IllegalArgumentException where method, target or a header holds white space or control
  ///   characters that would break the request apart: callers escape what strangers wrote
  public HttpCall {
    headers = List.copyOf(headers);
    boolean broken =
        !target.startsWith("/")
            || !printable(method, '!')
            || !printable(target, '!')
            || headers.stream()
                .anyMatch(field -> !printable(field.name(), '!') || !printable(field.value(), ' '));
    if (broken) {
      throw new IllegalArgumentException("a request that would not be one line: " + method);
    }
  }

  /// The request that an exchange stands for.
  public static HttpCall of(Exchange.HttpRequest request) {
    return new HttpCall(
        request.method(),
        request.secure(),
        request.host(),
        request.address(),
        request.port(),
        request.target(),
        List.of(),
        Bytes.empty());
  }

  /// As it goes on the line (RFC 9112 §3).
  Bytes onTheLine(UserAgent agent) {
    StringBuilder head = new StringBuilder();
    boolean usualPort = port == (secure ? 443 : 80);
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    field(head, "Host", host.ascii() + (usualPort ? "" : ":" + port));
    field(head, "User-Agent", agent.text());
    if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Accept"))) {
      field(head, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
    field(head, "Accept-Language", "nb,nn;q=0.9,no;q=0.8,en;q=0.5");
    field(head, "Accept-Encoding", ACCEPT_ENCODING);
    headers.forEach(header -> field(head, header.name(), header.value()));
    if (body.length() > 0) {
      field(head, "Content-Length", Integer.toString(body.length()));
    }
    field(head, "Connection", "close");
    head.append("\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(start, start.length + body.length());
    System.arraycopy(body.toArray(), 0, all, start.length, body.length());
    return Bytes.of(all);
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static boolean printable(String text, char least) {
    return text.chars().allMatch(c -> c >= least && c < 0x7f);
  }
}
