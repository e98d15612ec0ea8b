package no.dugnad.wire.evidence.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.TooLarge;

/// Text line by line. One line is held at a time.
public final class Lines implements AutoCloseable {
  /// Characters in one line.
  public static final int LONGEST = 1 << 16;

  private final BufferedReader reader;

  private Lines(BufferedReader reader) {
    this.reader = reader;
  }

  /// Begins to read. The caller closes it.
  public static Lines of(Content content) throws IOException {
    return new Lines(Text.reader(content));
  }

  /// The next line without its end and without blanks around it; empty after the last.
  ///
  /// @throws TooLarge where it is longer than [#LONGEST]
  public Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int sign = reader.read();
    if (sign < 0) {
      return Optional.empty();
    }
    while (sign >= 0 && sign != '\n') {
      if (line.length() >= LONGEST) {
        throw new TooLarge("a line longer than is read");
      }
      line.append((char) sign);
      sign = reader.read();
    }
    return Optional.of(line.toString().strip());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
