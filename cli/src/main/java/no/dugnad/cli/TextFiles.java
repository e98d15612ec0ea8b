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
  /// @param what the option it was named in, for the sentence that is said where it can't be read
  /// @throws WrongUse where there is none, it is a folder, unreadable, too large, empty or not
  ///   UTF-8
  static String read(Path file, String what) {
    try {
      if (Files.isDirectory(file)) {
        throw new WrongUse(what + ": " + file + " is a folder, not a file.");
      }
      if (Files.size(file) > LARGEST) {
        throw new WrongUse(what + ": " + file + " is larger than 16 MB.");
      }
      String text = Files.readString(file);
      if (text.isBlank()) {
        throw new WrongUse(what + ": " + file + " is empty.");
      }
      return text;
    } catch (NoSuchFileException absent) {
      throw new WrongUse(what + ": there is no file " + file + ".");
    } catch (CharacterCodingException notText) {
      throw new WrongUse(what + ": " + file + " is not a text file in UTF-8.");
    } catch (IOException unreadable) {
      throw new WrongUse(what + ": " + file + " can't be read.");
    }
  }
}
