package no.dugnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads the small files that people name in options.
final class TextFiles {
  /// No list of roots, wiring or scope comes near it; a disk image given by mistake does.
  private static final int LARGEST = 16 << 20;

  private TextFiles() {}

  /// The text of a file.
  ///
  /// @param option the option it was named in, for the sentence that is said where it can't be read
  /// @throws WrongUse where there is none, it is a folder, unreadable, too large, empty or not
  ///   UTF-8
  static String read(Path file, String option) {
    try {
      if (Files.isDirectory(file)) {
        throw wrong("file.folder", file, option);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes(file, option)).toString();
      if (text.isBlank()) {
        throw wrong("file.empty", file, option);
      }
      return text;
    } catch (NoSuchFileException absent) {
      throw wrong("file.absent", file, option);
    } catch (CharacterCodingException notText) {
      throw wrong("file.encoding", file, option);
    } catch (IOException unreadable) {
      throw wrong("file.unreadable", file, option);
    }
  }

  // A device or a pipe tells no size, so what is read is counted.
  private static ByteBuffer bytes(Path file, String option) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw wrong("file.large", file, option);
      }
      return ByteBuffer.wrap(bytes);
    }
  }

  /// What is said of a file that was read and can't be used.
  ///
  /// @param why the end of the text's key, which tells what is wrong
  /// @param line where, from 1; 0 where it is the file as a whole
  static WrongUse unusable(Path file, String option, String why, int line) {
    return wrong("unusable." + why + (line > 0 ? ".line" : ""), file, option).with("line", line);
  }

  private static WrongUse wrong(String key, Path file, String option) {
    return WrongUse.of(key).with("file", file).with("option", option);
  }
}
