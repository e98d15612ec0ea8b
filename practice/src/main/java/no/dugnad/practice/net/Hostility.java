package no.dugnad.practice.net;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import no.dugnad.practice.town.Manner;

/// The ways of a server that means no good, on a connection.
public final class Hostility {
  private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);
  private static final byte[] GARBAGE =
      "\u0000\u001b]0;eid\u0007\u001b[2J\u202e\u00ff\ufffe{{{<<<%00%n%s\r\r\n\n"
          .getBytes(StandardCharsets.ISO_8859_1);

  private Hostility() {}

  /// Waits until the other side leaves, reading what it says.
  public static void hang(Socket socket) throws IOException {
    byte[] ignored = new byte[1024];
    while (socket.getInputStream().read(ignored) >= 0) {
      // Whatever it says.
    }
  }

  /// Sends what was to be said in that manner.
  ///
  /// @param usual what a good server would send
  public static void send(OutputStream out, byte[] usual, Manner manner)
      throws IOException, InterruptedException {
    switch (manner) {
      case USUAL -> out.write(usual);
      case HANG -> Thread.sleep(Duration.ofHours(1));
      case DRIP -> {
        for (byte one : usual) {
          out.write(one);
          out.flush();
          Thread.sleep(BETWEEN_BYTES);
        }
      }
      case FLOOD -> {
        out.write(usual);
        byte[] much = new byte[8192];
        Arrays.fill(much, (byte) 'x');
        while (!Thread.interrupted()) {
          out.write(much);
        }
      }
      case CLOSE_MIDWAY -> out.write(usual, 0, usual.length / 2);
      case GARBAGE -> out.write(garbage());
    }
    out.flush();
  }

  /// Bytes that are no protocol: controls, escapes, broken UTF-8.
  public static byte[] garbage() {
    return GARBAGE.clone();
  }
}
