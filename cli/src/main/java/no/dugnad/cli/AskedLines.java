package no.dugnad.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a person types, line by line, also where it comes through a pipe. UTF-8 where it is that,
/// else as the machine writes.
final class AskedLines {
  private static final int LONGEST = 16_384;

  private final InputStream in;
  private final Charset machine;

  AskedLines(InputStream in, Charset machine) {
    this.in = in;
    this.machine = machine;
  }

  /// The next line without its end and the blanks around it; of one that is longer than anything
  /// that is asked for, only the beginning. Empty where there is no more.
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() < LONGEST) {
        line.write(read);
      }
    }
    return Optional.of(text(line.toByteArray()).strip());
  }

  private String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, machine);
    }
  }
}
