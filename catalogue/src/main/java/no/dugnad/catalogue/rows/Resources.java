package no.dugnad.catalogue.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The shipped tables.
public final class Resources {
  private Resources() {}

  /// The text of a table that lies beside a class.
  ///
  /// @throws BadRow where it is not there: the program is incomplete
  public static String text(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new BadRow(file, 0, "the file to be there: the program is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
