package no.dugnad.wire.evidence.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import no.dugnad.wire.evidence.Content;

/// Text in UTF-8 or UTF-16, with or without a byte order mark, or, where it is neither, in
/// Windows-1252, which is what an older Excel and much else on Windows writes. A byte that has no
/// meaning becomes U+FFFD: names are not needed from a file, so a broken one does no harm.
public final class Text {
  /// So much is looked at to tell the encoding.
  private static final int SNIFFED = 1 << 16;

  private Text() {}

  /// The content as text from the start, without byte order mark. The caller closes it.
  public static BufferedReader reader(Content content) throws IOException {
    InputStream bytes = new BufferedInputStream(new BoundedStream(content.open()), SNIFFED);
    try {
      byte[] start = start(bytes, SNIFFED);
      Charset charset = charset(start);
      int mark = mark(start, charset);
      bytes.skipNBytes(mark);
      return new BufferedReader(new InputStreamReader(bytes, charset), 1 << 14);
    } catch (IOException | RuntimeException failed) {
      bytes.close();
      throw failed;
    }
  }

  /// The first bytes of the content, at most `most`.
  public static byte[] start(Content content, int most) throws IOException {
    try (InputStream bytes = content.open()) {
      return bytes.readNBytes(most);
    }
  }

  /// The first characters of the content, at most `most`, to tell by what it is.
  public static String beginning(Content content, int most) throws IOException {
    try (BufferedReader reader = reader(content)) {
      char[] first = new char[most];
      int length = 0;
      while (length < most) {
        int more = reader.read(first, length, most - length);
        if (more < 0) {
          break;
        }
        length += more;
      }
      return new String(first, 0, length);
    }
  }

  private static byte[] start(InputStream bytes, int most) throws IOException {
    bytes.mark(most);
    byte[] start = bytes.readNBytes(most);
    bytes.reset();
    return start;
  }

  /// The encoding that bytes at the start of a file are in.
  static Charset charset(byte[] start) {
    if (begins(start, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.length >= 4 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length >= 4 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(start) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static int mark(byte[] start, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }
    return begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff) ? 2 : 0;
  }

  // What is looked at may end in the middle of a character, so the end is left open.
  private static boolean isUtf8(byte[] start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(start.length + 1);
    return !decoder.decode(ByteBuffer.wrap(start), out, start.length < SNIFFED).isError();
  }

  private static boolean begins(byte[] start, int... bytes) {
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
