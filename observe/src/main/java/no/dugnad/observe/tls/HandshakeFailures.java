package no.dugnad.observe.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.socket.Connection;

/// What a handshake that did not finish ended in. An alert is the other side's word and hence a
/// refusal, and so is a ServerHello that picks a version which our hello did not offer: the server
/// has said that it has nothing better for us (RFC 5246 appendix E.1). The alert `protocol_version`
/// says the same (RFC 8446 §6.2), and is told apart from those that may be about the rest of our
/// hello. What else our own library would not take is garbled, and says nothing about the server.
final class HandshakeFailures {
  private static final String STAGE = "tls";
  private static final String VERSION_STAGE = "tls-version";
  private static final int LONGEST = 200;

  /// As the JDK words an alert that it received, alike since Java 1.4.
  private static final String RECEIVED = "Received fatal alert: ";

  private static final String NO_SUCH_VERSION = "protocol_version";

  /// As the JDK words it when the server picks a version that it may not speak.
  private static final Pattern PICKED =
      Pattern.compile("The server selected protocol version (\\w{1,20}) is not accepted");

  private static final Map<String, String> OLD =
      Map.of("TLS11", "TLSv1.1", "TLS10", "TLSv1", "SSL30", "SSLv3");

  private HandshakeFailures() {}

  static Failure of(IOException failed, Connection connection) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof SocketTimeoutException) {
        return new Failure.TimedOut(STAGE);
      }
    }
    if (connection.expired()) {
      return new Failure.TimedOut(STAGE);
    }
    String message = failed.getMessage() == null ? "" : failed.getMessage();
    int alert = message.indexOf(RECEIVED);
    if (alert >= 0) {
      String said = cut(message.substring(alert + RECEIVED.length()));
      return new Failure.Refused(said.equals(NO_SUCH_VERSION) ? VERSION_STAGE : STAGE, said);
    }
    Matcher picked = PICKED.matcher(message);
    if (picked.find() && OLD.containsKey(picked.group(1))) {
      return new Failure.Refused(VERSION_STAGE, OLD.getOrDefault(picked.group(1), ""));
    }
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof EOFException) {
        return new Failure.Garbled(STAGE, "closed during the handshake");
      }
      if (at instanceof SocketException) {
        return new Failure.Garbled(STAGE, "reset during the handshake");
      }
    }
    return new Failure.Garbled(STAGE, cut(message));
  }

  private static String cut(String message) {
    return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
  }
}
