package no.dugnad.practice.pki;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.dugnad.practice.town.Tls;
import no.dugnad.practice.town.Tls.Voice;

/// The first words of a server that our own TLS library would not say, from the specification's
/// bytes: those of one that picks an old version whatever it was offered (RFC 5246 appendix E.1),
/// and alerts. A client that takes neither ends the handshake itself.
final class OldHello {
  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final byte FATAL = 2;
  private static final byte HANDSHAKE_FAILURE = 40;
  private static final byte PROTOCOL_VERSION = 70;
  private static final byte UNRECOGNIZED_NAME = 112;
  private static final byte SERVER_HELLO = 2;
  private static final int BODY = 38;

  /// A suite of TLS 1.0 that clients of today still offer; a server picks no other (RFC 8422 §6).
  private static final short ECDHE_RSA_WITH_AES_128_CBC_SHA = (short) 0xc013;

  private static final int LONGEST_RECORD = 18_432;
  private static final int ENOUGH = 4_096;

  private static final Map<String, Short> NUMBERS =
      Map.of("TLSv1.1", (short) 0x0302, "TLSv1", (short) 0x0301, "SSLv3", (short) 0x0300);

  private OldHello() {}

  /// Whether this is what answers.
  static boolean standsFor(Tls tls) {
    return tls.voice() != Voice.USUAL || tls.protocols().stream().noneMatch(OldTls::mayBeSpoken);
  }

  /// Reads a hello, answers it and waits for the client to leave.
  static void answer(Socket socket, Tls tls) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    in.skipNBytes(3);
    int length = in.readUnsignedShort();
    if (length > LONGEST_RECORD) {
      return;
    }
    in.skipNBytes(length);
    OutputStream out = socket.getOutputStream();
    out.write(
        switch (tls.voice()) {
          // It has no version in common with a client of today, or none at all.
          case USUAL -> alert(PROTOCOL_VERSION);
          case OF_ITS_TIME -> serverHello(newest(tls.protocols()));
          case NO_COMMON_SUITE -> alert(HANDSHAKE_FAILURE);
          case NAME_NOT_KNOWN -> alert(UNRECOGNIZED_NAME);
        });
    out.flush();
    socket.shutdownOutput();
    // What the client still says is read, lest the close become a reset that overtakes the answer.
    in.readNBytes(ENOUGH);
  }

  private static short newest(List<String> protocols) {
    return protocols.stream()
        .map(name -> NUMBERS.getOrDefault(name, (short) 0x0303))
        .max(Comparator.naturalOrder())
        .orElse((short) 0x0300);
  }

  private static byte[] alert(byte description) {
    return new byte[] {ALERT, 3, 1, 0, 2, FATAL, description};
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
        .putShort(ECDHE_RSA_WITH_AES_128_CBC_SHA)
        .put((byte) 0)
        .array();
  }
}
