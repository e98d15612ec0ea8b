package no.dugnad.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/// Writes a file beside its place and moves it there when it is whole, so that a full disk or a
/// killed process never leaves half of one.
final class WholeFile {
  private WholeFile() {}

  /// What is written.
  @FunctionalInterface
  interface Writing {
    void to(OutputStream stream) throws IOException;
  }

  /// Writes a file, or into a device or a pipe.
  ///
  /// @param option the option it was named in, for the sentence that is said where it fails
  /// @throws WrongUse where it can't be written; what stood there before stands there still
  static void write(Path given, String option, Writing writing) {
    try {
      if (Files.exists(given) && !Files.isRegularFile(given)) {
        // A device or a pipe is written to, and never replaced by a file.
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(given))) {
          writing.to(stream);
        }
        return;
      }
      // Where the name is a link, the file that it leads to is the one to replace.
      Path target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
      // Made anew, so that nothing that somebody else put there is written to.
      Path whole = Files.createFile(target.resolveSibling(partName(target)));
      try {
        try (FileOutputStream file = new FileOutputStream(whole.toFile())) {
          OutputStream stream = new BufferedOutputStream(file);
          writing.to(stream);
          stream.flush();
          file.getFD().sync();
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException unwritable) {
      String said = String.valueOf(unwritable.getMessage()).toLowerCase(Locale.ROOT);
      boolean full = said.contains("no space") || said.contains("quota") || said.contains("disk");
      throw WrongUse.of(full ? "out.full" : "out.failed")
          .with("option", option)
          .with("file", given);
    }
  }

  private static String partName(Path target) {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return "." + target.getFileName() + "." + unique + ".part";
  }

  /// Said before work whose result could not be written anyway.
  ///
  /// @throws WrongUse where the folder is not there or not writable
  static void requireWritable(Path file, String option) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      throw wrong("out.folder", file, folder, option);
    }
    if (!Files.isDirectory(folder)) {
      throw wrong("out.no-folder", file, folder, option);
    }
    boolean replaces = !Files.exists(file) || Files.isRegularFile(file);
    if (replaces ? !mayCreateIn(folder) : !Files.isWritable(file)) {
      throw wrong("out.not-writable", file, folder, option);
    }
  }

  private static WrongUse wrong(String key, Path file, Path folder, String option) {
    return WrongUse.of(key).with("option", option).with("file", file).with("folder", folder);
  }

  /// By trying: for root, and on some file systems, the rights of a folder tell too little.
  private static boolean mayCreateIn(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".dugnad-", ".part"));
      return true;
    } catch (IOException | SecurityException no) {
      return false;
    }
  }
}
