package no.dugnad.observe.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// A server that gives one octet at a time, for ever. Between two it listens for the other side to
/// hang up, so that it ends the moment it does.
public final class Drip {
  private static final int BETWEEN_MILLIS = 20;

  private Drip() {}

  /// Drips until the other side is gone.
  public static void untilGone(Socket socket, int octet) throws IOException {
    socket.setSoTimeout(BETWEEN_MILLIS);
    while (!isGone(socket)) {
      socket.getOutputStream().write(octet);
      socket.getOutputStream().flush();
    }
  }

  private static boolean isGone(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // What it says is of no interest.
      }
      return true;
    } catch (SocketTimeoutException stillThere) {
      return false;
    }
  }
}
