package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.List;

/// A mail server on port 25.
///
/// @param host its name, without the dot at the end
/// @param greeting the lines of the greeting, with code
/// @param words what EHLO offers in clear text, such as `SIZE 36700160`; `STARTTLS` apart
/// @param wordsSecure what EHLO offers after the handshake
/// @param startTls how it takes STARTTLS
public record MailServer(
    String host,
    List<String> addresses,
    List<String> greeting,
    List<String> words,
    List<String> wordsSecure,
    StartTls startTls,
    Tls tls,
    Manner manner) {
  /// How STARTTLS (RFC 3207) is taken.
  public enum StartTls {
    /// Offered, and it works.
    WORKING,
    /// Not offered, 502 when sent.
    ABSENT,
    /// Offered, but 454 when sent (RFC 3207 §4).
    UNAVAILABLE,
    /// Offered, but 554 when sent.
    REFUSED,
    /// Not even EHLO is known: a server of RFC 821.
    NO_EXTENSIONS,
    /// Offered, 220, and then the connection ends.
    BROKEN
  }

  public MailServer {
    addresses = List.copyOf(addresses);
    greeting = List.copyOf(greeting);
    words = List.copyOf(words);
    wordsSecure = List.copyOf(wordsSecure);
  }

  /// With STARTTLS taken in another way.
  public MailServer startTls(StartTls other) {
    return new MailServer(host, addresses, greeting, words, wordsSecure, other, tls, manner);
  }

  /// With another greeting.
  public MailServer greeting(String... lines) {
    return new MailServer(
        host, addresses, List.of(lines), words, wordsSecure, startTls, tls, manner);
  }

  /// With one word more in clear text.
  public MailServer offering(String word) {
    List<String> all = new ArrayList<>(words);
    all.add(word);
    return new MailServer(host, addresses, greeting, all, wordsSecure, startTls, tls, manner);
  }

  /// With other TLS.
  public MailServer tls(Tls other) {
    return new MailServer(host, addresses, greeting, words, wordsSecure, startTls, other, manner);
  }

  /// With another behaviour.
  public MailServer manner(Manner other) {
    return new MailServer(host, addresses, greeting, words, wordsSecure, startTls, tls, other);
  }
}
