package no.dugnad.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the body of an answer ends (RFC 9112 §6.3).
public sealed interface BodyFraming {
  /// There is no body: HEAD, 1xx, 204, 304.
  record None() implements BodyFraming {}

  /// It comes in chunks (§7.1).
  record Chunked() implements BodyFraming {}

  /// It has this many bytes.
  record Length(long bytes) implements BodyFraming {}

  /// It ends where the connection does.
  record UntilClose() implements BodyFraming {}

  /// The head contradicts itself, so that nobody can say where the body ends.
  record Faulty(String why) implements BodyFraming {}

  /// Decides by the rules of §6.3 in their order.
  ///
  /// @param method of the request, in capitals
  static BodyFraming of(String method, ResponseHead head) {
    int status = head.status();
    if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
      return new None();
    }
    List<String> codings = list(head.values("Transfer-Encoding"));
    if (!codings.isEmpty()) {
      return transferred(head, codings);
    }
    List<String> lengths = list(head.values("Content-Length"));
    if (lengths.isEmpty()) {
      return head.values("Content-Length").isEmpty()
          ? new UntilClose()
          : new Faulty("an empty Content-Length");
    }
    if (lengths.stream().distinct().count() > 1) {
      return new Faulty("Content-Length twice, and they differ");
    }
    return length(lengths.getFirst());
  }

  private static BodyFraming transferred(ResponseHead head, List<String> codings) {
    if (head.minor() == 0) {
      // §6.1: such a message's framing is faulty, whatever else it says.
      return new Faulty("Transfer-Encoding in HTTP/1.0");
    }
    if (codings.stream().filter("chunked"::equals).count() > 1) {
      return new Faulty("chunked more than once");
    }
    if (!codings.equals(List.of("chunked"))) {
      return new Faulty("a transfer coding that was not asked for");
    }
    // With Content-Length beside it, Transfer-Encoding wins (§6.3, rule 3). There is one answer a
    // connection here, so that nothing can be smuggled behind it.
    return new Chunked();
  }

  private static BodyFraming length(String digits) {
    boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || digits.length() > 18) {
      return new Faulty("a Content-Length that is no number");
    }
    return new Length(Long.parseLong(digits));
  }

  private static List<String> list(List<String> values) {
    List<String> items = new ArrayList<>();
    for (String value : values) {
      for (String item : value.split(",", -1)) {
        String plain = item.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty()) {
          items.add(plain);
        }
      }
    }
    return items;
  }
}
