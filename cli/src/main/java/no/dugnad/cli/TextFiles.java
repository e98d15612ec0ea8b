package no.dugnad.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads the small files that people name in options.
final class TextFiles {
  /// No list of roots, wiring or scope comes near it; a disk image given by mistake does.
  private static final long LARGEST = 16L << 20;

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
      if (Files.size(file) > LARGEST) {
        throw wrong("file.large", file, option);
      }
      String text = Files.readString(file);
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
