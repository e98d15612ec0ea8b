package no.dugnad.practice.pki;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/// The first words of a server that speaks no version of TLS later than 1.1, from the
/// specification's bytes, because this process is not allowed to speak those versions.
///
/// It picks the newest that it has in its ServerHello (RFC 5246 appendix E.1), or says
/// `protocol_version` where it has none. A client that takes neither ends the handshake itself.
final class OldHello {
  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final byte FATAL = 2;
  private static final byte PROTOCOL_VERSION = 70;
  private static final byte SERVER_HELLO = 2;
  private static final int BODY = 38;
  private static final short RSA_WITH_AES_128_CBC_SHA = 0x002f;
  private static final int LONGEST_RECORD = 18_432;
  private static final int ENOUGH = 4_096;

  private static final List<String> NEWEST_FIRST = List.of("TLSv1.1", "TLSv1", "SSLv3");
  private static final Map<String, Short> NUMBERS =
      Map.of("TLSv1.1", (short) 0x0302, "TLSv1", (short) 0x0301, "SSLv3", (short) 0x0300);

  private OldHello() {}

  /// Whether these versions are so old that this is what answers.
  static boolean standsFor(List<String> protocols) {
    return !protocols.contains("TLSv1.2") && !protocols.contains("TLSv1.3");
  }

  /// Reads a hello, answers it and waits for the client to leave.
  static void answer(Socket socket, List<String> protocols) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    in.skipNBytes(3);
    int length = in.readUnsignedShort();
    if (length > LONGEST_RECORD) {
      return;
    }
    in.skipNBytes(length);
    OutputStream out = socket.getOutputStream();
    out.write(
        NEWEST_FIRST.stream()
            .filter(protocols::contains)
            .findFirst()
            .map(newest -> serverHello(NUMBERS.getOrDefault(newest, (short) 0x0300)))
            .orElseGet(() -> new byte[] {ALERT, 3, 1, 0, 2, FATAL, PROTOCOL_VERSION}));
    out.flush();
    socket.shutdownOutput();
    // What the client still says is read, lest the close become a reset that overtakes the answer.
    in.readNBytes(ENOUGH);
  }

  private static byte[] serverHello(short version) {
    return ByteBuffer.allocate(5 + 4 + BODY)
        .put((byte) HANDSHAKE)
        .putShort(version)
        .putShort((short) (4 + BODY))
        .putInt(SERVER_HELLO << 24 | BODY)
        .putShort(version)
        .put(new byte[32])
        .put((byte) 0)
        .putShort(RSA_WITH_AES_128_CBC_SHA)
        .put((byte) 0)
        .array();
  }
}
